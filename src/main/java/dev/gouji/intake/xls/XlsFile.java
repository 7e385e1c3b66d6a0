package dev.gouji.intake.xls;

import dev.gouji.intake.UnreadableException;
import dev.gouji.intake.sheet.Book;
import dev.gouji.intake.sheet.Window;

/** Reads .xls and .et (BIFF8); each in a process of its own, started when such a file comes. */
public final class XlsFile {
  /**
   * Reads a workbook.
   *
   * @param tables the window in which tables are sought
   */
  public Book read(byte[] bytes, Window tables) throws UnreadableException {
    Ole2.refuseOthers(bytes);
    return XlsWire.read(XlsProcess.run(bytes, tables));
  }
}
