package dev.gouji.report.workbook.sheet;

/**
 * A sheet that POI wrote without rows, taken apart where they belong.
 *
 * @param before what comes before the rows
 * @param middle what comes between the rows and the merged cells
 * @param tail what comes after the merged cells and the links
 */
record SheetShell(String before, String middle, String tail) {
  private static final String ROWS = "<sheetData/>";
  private static final String AFTER_LINKS = "<printOptions";
  private static final String DIMENSION = "<dimension ref=\"";
  private static final String ROOT = "<worksheet ";
  private static final String RELATION_SPACE =
      "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

  static final String RELATIONS_END = "</Relationships>";
  static final String NO_RELATIONS =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";

  static SheetShell of(String xml) {
    int rows = place(xml, ROWS, 0);
    int after = place(xml, AFTER_LINKS, rows);
    return new SheetShell(
        xml.substring(0, rows), xml.substring(rows + ROWS.length(), after), xml.substring(after));
  }

  private static int place(String xml, String what, int from) {
    int at = xml.indexOf(what, from);
    if (at < 0) {
      throw new IllegalStateException("POI wrote no " + what + ": " + xml);
    }
    return at;
  }

  /** What comes before the first row, with the area of the cells. */
  String head(String area, boolean links) {
    int start = place(before, DIMENSION, 0) + DIMENSION.length();
    String sized = before.substring(0, start) + area + before.substring(before.indexOf('"', start));
    boolean spaced = !links || sized.contains(RELATION_SPACE);
    return (spaced ? sized : sized.replaceFirst(ROOT, ROOT + RELATION_SPACE + " ")) + "<sheetData>";
  }

  @Override
  public String middle() {
    return "</sheetData>" + middle;
  }

  /** The part with what a sheet refers to, without its end. */
  static String openRelations(String xml) {
    return xml.substring(0, place(xml, RELATIONS_END, 0));
  }
}
