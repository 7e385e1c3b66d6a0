package dev.gouji.intake.xls;

import dev.gouji.child.WorkerProcess;
import dev.gouji.grid.Book;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.UnreadableException;
import java.util.List;

/** Reads .xls and .et (BIFF8); each in a process of its own, started when such a file comes. */
public final class XlsFile {
  private static final int SECONDS = 20;

  /**
   * Reads a workbook.
   *
   * @param tables the window in which tables are sought
   */
  public Book read(byte[] bytes, Window tables) throws UnreadableException {
    Ole2.refuseOthers(bytes);
    return XlsWire.read(WorkerProcess.run(bytes, job(XlsWorker.class.getName(), tables)));
  }

  /** The process that reads it; {@code gouji.limit.xlsSeconds} changes how long it may take. */
  static WorkerProcess.Job job(String worker, Window tables) {
    return new WorkerProcess.Job(
        worker,
        List.of(Integer.toString(tables.rows()), Integer.toString(tables.columns())),
        ".xls",
        "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。",
        WorkerProcess.seconds("xlsSeconds", SECONDS));
  }
}
