package dev.gouji.grid;

/** What a file is, by its content. */
public enum FileKind {
  XLSX("xlsx"),
  /** An .xlsx with macros. */
  XLSM("xlsm"),
  /** BIFF8, from Excel 97 on and WPS .et. */
  XLS("xls"),
  CSV("csv");

  private final String extension;

  FileKind(String extension) {
    this.extension = extension;
  }

  public String extension() {
    return extension;
  }
}
