package dev.gouji.report.mark.xlsx;

import dev.gouji.form.Sheets;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.Glance;
import dev.gouji.report.mark.opc.Needle;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.Relationships;
import dev.gouji.report.mark.opc.XmlEdits;
import dev.gouji.report.mark.opc.XmlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The workbook part: which sheets there are and in which order. */
final class WorkbookPart {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String NAMELESS = "[]:*?/\\";
  private static final Glance FINGERPRINTS = new Needle(Sheets.FINGERPRINT_HEADING)::isIn;
  private static final Pattern ID_ATTRIBUTE = Pattern.compile("\\s([^\\s:=\"']+):id\\s*=");

  /**
   * A sheet of the workbook.
   *
   * @param index its position
   * @param name its name
   * @param node its entry
   * @param relationship the relationship to its part
   * @param isOurs whether an earlier return of ours added it
   */
  record Sheet(
      int index,
      String name,
      XmlNode node,
      Relationships.Relationship relationship,
      boolean isOurs) {
    boolean isWorksheet() {
      return relationship.type().equals("worksheet");
    }

    String part() {
      return relationship.target();
    }
  }

  private final OfficePackage parts;
  private final String path;
  private final Relationships relationships;
  private final XmlNode root;
  private final XmlNode list;
  private final XmlEdits edits;
  private final List<Sheet> sheets = new ArrayList<>();

  WorkbookPart(OfficePackage parts, String path) throws UnsafeException {
    this.parts = parts;
    this.path = path;
    this.relationships = new Relationships(parts, path);
    this.edits = new XmlEdits(parts.text(path));
    this.root = parts.tree(path);
    if (!root.uri.equals(MAIN)) {
      throw new UnsafeException("文件存成了「Strict Open XML」格式");
    }
    this.list = root.child("sheets").orElseThrow(() -> new UnsafeException("文件没有工作表"));
    Set<String> names = new HashSet<>();
    boolean returned = isReturned();
    for (XmlNode node : list.children("sheet")) {
      Sheet sheet = sheet(node, returned);
      if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
        throw new UnsafeException("文件有同名的工作表");
      }
      sheets.add(sheet);
    }
  }

  /**
   * Whether the workbook is one that we sent back: it has our record, or a note with our codes. A
   * sheet of the sender's own may bear the name of the note.
   */
  private boolean isReturned() throws UnsafeException {
    for (XmlNode node : list.children("sheet")) {
      if (node.attribute("name").equals(MarkRecord.SHEET)) {
        return true;
      }
    }
    Optional<String> strings = part("sharedStrings");
    if (strings.isPresent() && parts.tells(strings.get(), FINGERPRINTS)) {
      return true;
    }
    for (XmlNode node : list.children("sheet")) {
      Optional<String> part =
          relationships
              .byId(node.attribute(Relationships.OFFICE + "|id"))
              .map(Relationships.Relationship::target)
              .filter(parts::has);
      if (node.attribute("name").equals(Sheets.RETURN_NOTE)
          && part.isPresent()
          && parts.tells(part.get(), FINGERPRINTS)) {
        return true;
      }
    }
    return false;
  }

  private Sheet sheet(XmlNode node, boolean returned) throws UnsafeException {
    String name = node.attribute("name");
    if (name.isEmpty() || name.chars().anyMatch(c -> NAMELESS.indexOf(c) >= 0)) {
      throw new UnsafeException("工作表的名称不合规定");
    }
    Relationships.Relationship relationship =
        relationships
            .byId(node.attribute(Relationships.OFFICE + "|id"))
            .filter(r -> parts.has(r.target()))
            .orElseThrow(() -> new UnsafeException("文件缺少内部部件"));
    boolean ours = name.equals(MarkRecord.SHEET) || (returned && name.equals(Sheets.RETURN_NOTE));
    return new Sheet(sheets.size(), name, node, relationship, ours);
  }

  List<Sheet> sheets() {
    return sheets;
  }

  Relationships relationships() {
    return relationships;
  }

  /** The part that a relationship of this type leads to, if it is there. */
  Optional<String> part(String type) {
    return relationships.byType(type).map(r -> r.target()).filter(parts::has);
  }

  /** The folder in which its sheets are looked for, with a slash. */
  String folder() {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /**
   * Puts the note first and the record last and takes their forerunners out.
   *
   * @param noteId the relationship of the note
   * @param recordId the relationship of the record
   * @param titleRow the row of the note that is printed on each page, from 1
   */
  void place(String noteId, String recordId, int titleRow) {
    int sheetId = 1 + sheets.stream().mapToInt(s -> s.node().number("sheetId", 0)).max().orElse(0);
    Map<Integer, Integer> moved = new LinkedHashMap<>();
    for (Sheet sheet : sheets) {
      if (sheet.isOurs()) {
        edits.remove(sheet.node());
      } else {
        giveWay(sheet);
        moved.put(sheet.index(), moved.size() + 1);
      }
    }
    edits.insertBefore(sheets.get(0).node(), entry(Sheets.RETURN_NOTE, sheetId, "", noteId));
    edits.append(list, entry(MarkRecord.SHEET, sheetId + 1, " state=\"veryHidden\"", recordId));
    moveNames(moved, titleRow);
    root.child("bookViews")
        .ifPresent(views -> views.children("workbookView").forEach(this::openAtFirst));
  }

  /** A sheet of the sender's own with the name of our note stays, under another name. */
  private void giveWay(Sheet sheet) {
    if (sheet.name().equals(Sheets.RETURN_NOTE)) {
      String name = Sheets.RETURN_NOTE + "（原表）";
      for (int n = 2; isTaken(name); n++) {
        name = Sheets.RETURN_NOTE + "（原表" + n + "）";
      }
      edits.set(sheet.node(), "name", name);
    }
  }

  private boolean isTaken(String name) {
    return sheets.stream().anyMatch(sheet -> sheet.name().equals(name));
  }

  /** An entry written as the sender's own are, so that simple readers find its relationship. */
  private String entry(String name, int sheetId, String state, String relationship) {
    String model = edits.startTag(sheets.get(0).node());
    Matcher id = ID_ATTRIBUTE.matcher(model);
    String prefix = id.find() ? id.group(1) : "r";
    String declared =
        model.contains("xmlns:" + prefix)
            ? " xmlns:" + prefix + "=\"" + Relationships.OFFICE + "\""
            : "";
    return String.format(
        Locale.ROOT,
        "<%ssheet%s name=\"%s\" sheetId=\"%d\"%s %s:id=\"%s\"/>",
        list.prefix(),
        declared,
        name,
        sheetId,
        state,
        prefix,
        relationship);
  }

  private void openAtFirst(XmlNode view) {
    edits.unset(view, "activeTab");
    edits.unset(view, "firstSheet");
  }

  private void moveNames(Map<Integer, Integer> moved, int titleRow) {
    String title = printTitles(titleRow);
    Optional<XmlNode> names = root.child("definedNames");
    if (names.isEmpty()) {
      edits.insertAfter(
          lastOf("sheets", "functionGroups", "externalReferences"),
          String.format(
              Locale.ROOT, "<%1$sdefinedNames>%2$s</%1$sdefinedNames>", list.prefix(), title));
      return;
    }
    for (XmlNode name : names.get().children("definedName")) {
      int local = name.number("localSheetId", -1);
      if (moved.containsKey(local)) {
        edits.set(name, "localSheetId", Integer.toString(moved.getOrDefault(local, 0)));
      } else if (local >= 0) {
        edits.remove(name);
      }
    }
    edits.append(names.get(), title);
  }

  private String printTitles(int row) {
    return String.format(
        Locale.ROOT,
        "<%1$sdefinedName name=\"_xlnm.Print_Titles\" localSheetId=\"0\">"
            + "'%2$s'!$%3$d:$%3$d</%1$sdefinedName>",
        list.prefix(),
        Sheets.RETURN_NOTE,
        row);
  }

  private XmlNode lastOf(String... names) {
    XmlNode last = list;
    for (String name : names) {
      last = root.child(name).orElse(last);
    }
    return last;
  }

  /**
   * Sees to it that every program works the formulas out when it opens the workbook: a sender whose
   * workbook calculates by hand only would send the same totals again.
   */
  void calculateOnOpening() {
    Optional<XmlNode> settings = root.child("calcPr");
    if (settings.isPresent()) {
      edits.set(settings.get(), "fullCalcOnLoad", "1");
      edits.unset(settings.get(), "calcMode");
      edits.unset(settings.get(), "calcOnSave");
    } else {
      edits.insertAfter(
          lastOf("sheets", "functionGroups", "externalReferences", "definedNames"),
          "<" + list.prefix() + "calcPr fullCalcOnLoad=\"1\"/>");
    }
  }

  void save() throws UnsafeException {
    relationships.save();
    parts.put(path, edits.result());
  }
}
