package dev.gouji.report.mark.docx;

import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.intake.document.DocumentBook;
import dev.gouji.intake.word.DocxReader;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import dev.gouji.repair.Cause;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.note.Marks;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.ContentTypes;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks a .docx by changing only its text part and its comments: cells get a colour and a comment,
 * the list of what was found stands on a page before the report.
 */
public final class DocxMarker {
  private final OfficePackage parts;
  private final String path;
  private final Map<String, Map<CellAddress, Integer>> sources;
  private final Map<Integer, XmlNode> cells = new HashMap<>();

  /** The paragraphs of the text by the row of its sheet. */
  private final Map<Integer, XmlNode> paragraphs;

  private final XmlNode root;
  private final XmlEdits edits;

  private DocxMarker(OfficePackage parts, String path, DocumentBook book) throws UnsafeException {
    this.parts = parts;
    this.path = path;
    this.sources = book.sources();
    String text = parts.text(path);
    this.root = XmlTree.parse(text);
    this.edits = new XmlEdits(text);
    root.all("tc").forEach(cell -> cells.put(cell.start, cell));
    this.paragraphs = LineParagraphs.of(book.lines(), body());
  }

  /**
   * Marks a report; marks of an earlier round are taken out first.
   *
   * @throws UnsafeException if it cannot be marked without risk
   */
  public static byte[] mark(byte[] original, List<Cause> causes, ReturnNote note)
      throws IOException, UnsafeException {
    byte[] bare = EarlierMarks.removed(original);
    DocumentBook book = book(bare);
    try (OfficePackage parts = OfficePackage.open(bare)) {
      String path = DocumentSafety.admit(parts);
      new DocxMarker(parts, path, book).mark(causes, note);
      return parts.write();
    }
  }

  /** Its tables and lines, with where the cells stand in the text part. */
  private static DocumentBook book(byte[] bytes) throws UnsafeException {
    try (ZipBytes zip = new ZipBytes(bytes, Limits.DEFAULTS)) {
      return DocumentBook.of(new DocxReader(Limits.DEFAULTS).read(zip));
    } catch (UnreadableException e) {
      throw new UnsafeException("文件内部结构特殊");
    }
  }

  private void mark(List<Cause> causes, ReturnNote note) throws UnsafeException {
    Marks marks = new Marks(causes, note, this::place);
    ContentTypes types = new ContentTypes(parts);
    WordComments comments = new WordComments(parts, types, path, root);
    Map<String, String> bookmarks = new HashMap<>();
    sentences(marks, comments, bookmarks);
    for (String sheet : sources.keySet().stream().sorted().toList()) {
      for (Map.Entry<CellAddress, List<MarkText.Line>> one : marks.texts(sheet).entrySet()) {
        List<Cause> here = marks.on(sheet).getOrDefault(one.getKey(), List.of());
        Place place = new Place(sheet, one.getKey());
        int comment = comments.add(one.getValue());
        XmlNode cell = cell(place).orElseThrow();
        CellMark.put(edits, cell, NoteStyle.fillOf(Marks.worst(here)), comment);
        bookmarks.put(place.link(), CellMark.bookmark(comment));
      }
    }
    XmlNode body = body();
    String list = new NoteXml(body.prefix(), bookmarks).write(marks.note());
    if (body.children.isEmpty()) {
      edits.append(body, list);
    } else {
      edits.insertBefore(body.children.get(0), list);
    }
    comments.save();
    types.save();
    parts.put(path, edits.result());
  }

  private XmlNode body() throws UnsafeException {
    return root.child("body").orElseThrow(() -> new UnsafeException("文件没有正文"));
  }

  /** Comments at the sentences of the text that say something else than the tables. */
  private void sentences(Marks marks, WordComments comments, Map<String, String> bookmarks) {
    marks
        .texts(Sheets.DOCUMENT_TEXT)
        .forEach(
            (at, lines) -> {
              List<Cause> here = marks.on(Sheets.DOCUMENT_TEXT).getOrDefault(at, List.of());
              if (Marks.worst(here) == Severity.INFO) {
                // That a title was understood needs no comment.
                return;
              }
              int comment = comments.add(lines);
              CellMark.put(edits, paragraph(at).orElseThrow(), comment);
              String link = new Place(Sheets.DOCUMENT_TEXT, at).link();
              bookmarks.put(link, CellMark.bookmark(comment));
            });
  }

  private Optional<XmlNode> paragraph(CellAddress at) {
    return Optional.ofNullable(paragraphs.get(at.row()));
  }

  private Optional<Place> place(Location location) {
    return location
        .cell()
        .map(at -> new Place(location.sheet(), at))
        .filter(
            place ->
                place.sheet().equals(Sheets.DOCUMENT_TEXT)
                    ? paragraph(place.cell()).isPresent()
                    : cell(place).isPresent());
  }

  private Optional<XmlNode> cell(Place place) {
    return Optional.ofNullable(sources.getOrDefault(place.sheet(), Map.of()).get(place.cell()))
        .map(cells::get);
  }
}
