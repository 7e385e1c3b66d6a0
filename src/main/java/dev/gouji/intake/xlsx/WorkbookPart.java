package dev.gouji.intake.xlsx;

import dev.gouji.grid.FileKind;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * The workbook part and what it leads to.
 *
 * @param kind with or without macros
 * @param macros whether there are macros
 * @param sheets the worksheets in order
 * @param strings the part with the shared strings, if there is one
 * @param styles the part with the formats, if there is one
 * @param from1904 whether days are counted from 1904
 */
record WorkbookPart(
    FileKind kind,
    boolean macros,
    List<SheetEntry> sheets,
    Optional<String> strings,
    Optional<String> styles,
    boolean from1904) {
  /** One worksheet as the workbook lists it. */
  record SheetEntry(String name, boolean hidden, String part) {}

  WorkbookPart {
    sheets = List.copyOf(sheets);
  }

  private static final int MOST_SHEETS = 500;
  private static final String RESEND = "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";

  static WorkbookPart find(Parts parts, List<Parts.Relation> ofPackage) throws UnreadableException {
    parts.read("[Content_Types].xml", xml -> types(xml));
    String part = workbook(ofPackage);
    String lower = part.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".bin")) {
      throw new UnreadableException("这是二进制工作簿（.xlsb），不能读取。" + RESEND);
    }
    if (lower.startsWith("word/") || lower.startsWith("ppt/")) {
      throw new UnreadableException("这是 Word 或演示文稿，不是表格，不能读取。请填写下发的 .xlsx 表后报送。");
    }
    List<ListedSheet> listed = parts.alike(parts.alike().sheets(), part, WorkbookPart::listed);
    List<Parts.Relation> relations = parts.relations(part);
    Map<String, Parts.Relation> byId = new HashMap<>();
    relations.forEach(relation -> byId.putIfAbsent(relation.id(), relation));
    List<SheetEntry> sheets = new ArrayList<>();
    for (ListedSheet sheet : listed) {
      entry(sheet, byId).ifPresent(sheets::add);
    }
    if (sheets.isEmpty()) {
      throw new UnreadableException("文件里没有工作表。请用空白表重新填报。");
    }
    boolean macros = parts.hasEndingIn("vbaproject.bin");
    return new WorkbookPart(
        macros ? FileKind.XLSM : FileKind.XLSX,
        macros,
        sheets,
        target(relations, "sharedStrings"),
        target(relations, "styles"),
        listed.stream().anyMatch(ListedSheet::from1904));
  }

  private static Boolean types(XmlReader xml) throws XMLStreamException {
    if (!xml.name().equals("Types")) {
      throw new XMLStreamException("no content types");
    }
    xml.skip();
    return true;
  }

  private static String workbook(List<Parts.Relation> ofPackage) throws UnreadableException {
    return target(ofPackage, "officeDocument")
        .orElseThrow(() -> new UnreadableException("文件里没有工作簿（可能不是表格文件，或已损坏）。" + RESEND));
  }

  private static Optional<String> target(List<Parts.Relation> relations, String kind) {
    return relations.stream()
        .filter(relation -> relation.is(kind))
        .map(Parts.Relation::target)
        .findFirst();
  }

  private static List<ListedSheet> listed(XmlReader xml)
      throws XMLStreamException, UnreadableException {
    String space = xml.space();
    if (!xml.name().equals("workbook") || !Spaces.isMain(space)) {
      throw new UnreadableException("这不是表格文件，不能读取。" + RESEND);
    }
    List<ListedSheet> listed = new ArrayList<>();
    boolean from1904 = false;
    while (xml.nextChild()) {
      if (is(xml, "workbookPr", space)) {
        from1904 = xml.attribute("date1904").matches("1|true");
      }
      boolean sheets = is(xml, "sheets", space);
      while (sheets && xml.nextChild()) {
        if (is(xml, "sheet", space)) {
          listed.add(listedSheet(xml, from1904));
          if (listed.size() > MOST_SHEETS) {
            throw new UnreadableException("工作表超过 " + MOST_SHEETS + " 张，不予读取。请用空白表重新填报。");
          }
        }
        xml.skip();
      }
      if (!sheets) {
        xml.skip();
      }
    }
    return List.copyOf(listed);
  }

  private static boolean is(XmlReader xml, String name, String space) {
    return xml.name().equals(name) && space.equals(xml.space());
  }

  private static ListedSheet listedSheet(XmlReader xml, boolean from1904) {
    String state = xml.attribute("state");
    return new ListedSheet(
        xml.attribute("name"),
        state.equals("hidden") || state.equals("veryHidden"),
        relation(xml),
        from1904);
  }

  private static String relation(XmlReader xml) {
    for (int i = 0; i < xml.attributes(); i++) {
      if (xml.attributeName(i).equals("id") && Spaces.isRelationships(xml.attributeSpace(i))) {
        return xml.attributeValue(i);
      }
    }
    return "";
  }

  /** The worksheet behind an entry; nothing for charts, dialogs and old macro sheets. */
  private static Optional<SheetEntry> entry(
      ListedSheet sheet, Map<String, Parts.Relation> relations) throws UnreadableException {
    Parts.Relation relation = relations.get(sheet.relation());
    if (relation == null) {
      throw new UnreadableException("文件已损坏（找不到工作表「" + sheet.name() + "」的内容）。" + RESEND);
    }
    return relation.is("worksheet")
        ? Optional.of(new SheetEntry(sheet.name(), sheet.hidden(), relation.target()))
        : Optional.empty();
  }
}
