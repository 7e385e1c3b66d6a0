package dev.gouji.template;

import dev.gouji.ooxml.StableZip;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A streamed workbook that never measures letters. POI does so for every new sheet, in case a
 * column should size itself; to that end Java reads all fonts of the machine and leaves a list of
 * them in the user's home, where nothing of ours may be written.
 */
final class FontlessWorkbook extends SXSSFWorkbook {
  private boolean makingSheet;

  FontlessWorkbook(XSSFWorkbook skeleton, int rowsInMemory) {
    super(skeleton, rowsInMemory);
  }

  @Override
  public SXSSFSheet createSheet(String name) {
    makingSheet = true;
    try {
      return super.createSheet(name);
    } finally {
      makingSheet = false;
    }
  }

  /** What POI takes, by these very words, for a machine without fonts. */
  @Override
  public Font getFontAt(int index) {
    if (makingSheet) {
      throw new UnsatisfiedLinkError("no X11FontManager: no letters are measured");
    }
    return super.getFontAt(index);
  }

  @Override
  protected ZipArchiveOutputStream createArchiveOutputStream(OutputStream out) {
    // Without the 64-bit sizes that POI asks for, which not every reader of a zip knows.
    return new StableZip(out);
  }
}
