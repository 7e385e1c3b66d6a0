package dev.gouji.report.mark.xlsx;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The comments of one sheet: theirs stay, ours of the earlier round go, the new ones come. */
final class CommentsPart {
  static final String EMPTY =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments"
          + " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
          + "<authors></authors><commentList></commentList></comments>";

  /** How the author of a comment begins that stands in for a threaded one. */
  private static final String THREAD = "tc=";

  private static final String FONT =
      "<#rFont val=\"宋体\"/><#family val=\"3\"/><#charset val=\"134\"/>";

  private final XmlEdits edits;
  private final XmlNode list;
  private final XmlNode authors;
  private final String prefix;
  private final List<String> authorNames = new ArrayList<>();

  /** Their comments, by cell. */
  private final Map<CellAddress, XmlNode> theirs = new TreeMap<>();

  private final Set<CellAddress> dropped = new HashSet<>();

  /** Cells of theirs that stand in for a threaded comment, whose words programs show instead. */
  private final Set<CellAddress> threads = new HashSet<>();

  CommentsPart(String text) throws UnsafeException {
    edits = new XmlEdits(text);
    XmlNode root = XmlTree.parse(text);
    prefix = root.prefix();
    list = root.child("commentList").orElseThrow(CommentsPart::broken);
    authors = root.child("authors").orElseThrow(CommentsPart::broken);
    authors.children("author").forEach(a -> authorNames.add(a.text));
    for (XmlNode comment : list.children("comment")) {
      sort(comment);
    }
  }

  private static UnsafeException broken() {
    return new UnsafeException("文件的批注部件不完整");
  }

  private void sort(XmlNode comment) throws UnsafeException {
    CellAddress cell =
        CellAddress.parse(comment.attribute("ref")).orElseThrow(CommentsPart::broken);
    int author = comment.number("authorId", -1);
    String name = author >= 0 && author < authorNames.size() ? authorNames.get(author) : "";
    if (MarkText.isOurs(name, text(comment))) {
      edits.remove(comment);
      dropped.add(cell);
    } else if (theirs.put(cell, comment) != null) {
      throw broken();
    } else if (name.startsWith(THREAD)) {
      threads.add(cell);
    }
  }

  private static String text(XmlNode comment) {
    return comment.child("text").map(CommentsPart::words).orElse("");
  }

  /** The words of a text in the order of its runs; phonetic readings are none. */
  private static String words(XmlNode text) {
    StringBuilder words = new StringBuilder();
    for (XmlNode run : text.children) {
      if (run.local.equals("t")) {
        words.append(run.text);
      } else if (run.local.equals("r")) {
        run.child("t").ifPresent(t -> words.append(t.text));
      }
    }
    return words.toString();
  }

  /** The cells whose comment of ours was taken out. */
  Set<CellAddress> dropped() {
    return dropped;
  }

  boolean hasTheirs() {
    return !theirs.isEmpty();
  }

  /** What the sender's comment on a cell says, without our words; empty if there is none. */
  String theirText(CellAddress cell) {
    XmlNode comment = theirs.get(cell);
    return comment == null ? "" : MarkText.own(text(comment));
  }

  /**
   * The marks where people see them: of a cell with a threaded comment, which would hide ours, on a
   * free cell beside it, and saying which cell is meant.
   */
  Map<CellAddress, List<MarkText.Line>> besideThreads(Map<CellAddress, List<MarkText.Line>> marks) {
    Map<CellAddress, List<MarkText.Line>> placed = new TreeMap<>(marks);
    for (CellAddress cell : threads) {
      List<MarkText.Line> lines = marks.getOrDefault(cell, List.of());
      if (!lines.isEmpty()) {
        List<MarkText.Line> about = new ArrayList<>();
        about.add(new MarkText.Line("这条说的是 " + cell.a1() + "：", true));
        about.addAll(lines);
        placed.remove(cell);
        placed.put(free(cell, placed.keySet()), about);
      }
    }
    return placed;
  }

  /** The cell beside without any words; with words on all sides the next one to the right. */
  private CellAddress free(CellAddress cell, Set<CellAddress> taken) {
    Stream<CellAddress> beside =
        Stream.of(
            new CellAddress(cell.row(), cell.column() + 1),
            new CellAddress(cell.row() + 1, cell.column()),
            new CellAddress(cell.row(), Math.max(0, cell.column() - 1)),
            new CellAddress(Math.max(0, cell.row() - 1), cell.column()));
    Stream<CellAddress> further =
        Stream.iterate(
            new CellAddress(cell.row(), cell.column() + 2),
            at -> new CellAddress(at.row(), at.column() + 1));
    return Stream.concat(beside, further)
        .filter(at -> !theirs.containsKey(at) && !taken.contains(at))
        .findFirst()
        .orElseThrow();
  }

  /** Writes the marks; a mark on a cell with a comment of theirs goes behind their words. */
  void mark(Map<CellAddress, List<MarkText.Line>> marks) {
    theirs.forEach(
        (cell, comment) -> {
          List<MarkText.Line> lines = marks.getOrDefault(cell, List.of());
          if (!lines.isEmpty() || text(comment).contains(MarkText.SEPARATOR)) {
            comment.child("text").ifPresent(text -> rewrite(text, lines));
          }
        });
    marks.forEach(
        (cell, lines) -> {
          if (!theirs.containsKey(cell)) {
            edits.append(list, comment(cell, lines));
          }
        });
  }

  private String comment(CellAddress cell, List<MarkText.Line> lines) {
    return xml(
        "<#comment ref=\""
            + cell.a1()
            + "\" authorId=\""
            + author()
            + "\"><#text>"
            + runs(lines)
            + "</#text></#comment>");
  }

  private int author() {
    int known = authorNames.indexOf(Sheets.MARK_AUTHOR);
    if (known >= 0) {
      return known;
    }
    edits.append(authors, xml("<#author>" + Sheets.MARK_AUTHOR + "</#author>"));
    authorNames.add(Sheets.MARK_AUTHOR);
    return authorNames.size() - 1;
  }

  private void rewrite(XmlNode text, List<MarkText.Line> lines) {
    StringBuilder kept = new StringBuilder();
    // A program may have cut the words into other runs than ours: count over all of them.
    int left = MarkText.own(words(text)).length();
    for (XmlNode run : text.children) {
      XmlNode words = run.local.equals("t") ? run : run.child("t").orElse(run);
      if (left > 0 && (run.local.equals("t") || run.local.equals("r"))) {
        int length = words.text.length();
        kept.append(
            left < length ? shortened(run, words, words.text.substring(0, left)) : whole(run));
        left -= length;
      }
    }
    if (!lines.isEmpty()) {
      kept.append(xml(run("\n" + MarkText.SEPARATOR + "\n", false))).append(xml(runs(lines)));
    }
    edits.replace(text, xml("<#text>") + kept + xml("</#text>"));
  }

  private String whole(XmlNode run) {
    String raw = edits.raw(run);
    return run.local.equals("t") ? xml("<#r>") + raw + xml("</#r>") : raw;
  }

  /** Their run, or their plain text as a run, with other words in it. */
  private String shortened(XmlNode run, XmlNode words, String before) {
    String cut = xml("<#t xml:space=\"preserve\">") + XmlChars.content(before) + xml("</#t>");
    if (run == words) {
      return xml("<#r>") + cut + xml("</#r>");
    }
    String raw = edits.raw(run);
    return raw.substring(0, words.start - run.start) + cut + raw.substring(words.end - run.start);
  }

  private static String runs(List<MarkText.Line> lines) {
    StringBuilder runs = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String end = i < lines.size() - 1 ? "\n" : "";
      runs.append(run(lines.get(i).text() + end, lines.get(i).strong()));
    }
    return runs.toString();
  }

  private static String run(String text, boolean strong) {
    String look =
        strong
            ? "<#b/><#sz val=\"9\"/><#color rgb=\"FFC00000\"/>"
            : "<#sz val=\"9\"/><#color rgb=\"FF000000\"/>";
    return "<#r><#rPr>"
        + look
        + FONT
        + "</#rPr><#t xml:space=\"preserve\">"
        + XmlChars.content(text)
        + "</#t></#r>";
  }

  private String xml(String pattern) {
    return pattern.replace("<#", "<" + prefix).replace("</#", "</" + prefix);
  }

  boolean isChanged() {
    return !edits.isEmpty();
  }

  String result() {
    return edits.result();
  }
}
