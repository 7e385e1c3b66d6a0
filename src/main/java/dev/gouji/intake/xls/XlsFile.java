package dev.gouji.intake.xls;

import dev.gouji.grid.Book;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.UnreadableException;

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
