package dev.gouji.grid;

/** What a file is, by its content. */
public enum FileKind {
  XLSX("xlsx", false),
  /** An .xlsx with macros. */
  XLSM("xlsm", false),
  /** BIFF8, from Excel 97 on and WPS .et. */
  XLS("xls", false),
  CSV("csv", false),
  /** A report as Word or WPS writes it since 2007. */
  DOCX("docx", true),
  /** A report as Word 97 to 2003 wrote it, and WPS .wps. */
  DOC("doc", true),
  /** A saved web page. */
  PAGE("html", true),
  PDF("pdf", true),
  /** A report as bare text, which can only be confirmed, never accepted. */
  TEXT("txt", true);

  private final String extension;
  private final boolean document;

  FileKind(String extension, boolean document) {
    this.extension = extension;
    this.document = document;
  }

  public String extension() {
    return extension;
  }

  /** Whether it is a report with tables in it, not a workbook: its cells have no addresses. */
  public boolean isDocument() {
    return document;
  }
}
