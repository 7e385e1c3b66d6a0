package dev.gouji.intake.pdf;

import dev.gouji.child.WorkerProcess;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import dev.gouji.ooxml.UnreadableException;
import java.util.List;

/** Reads reports in PDF; each in a process of its own, started when such a file comes. */
public final class PdfFile {
  private static final WorkerProcess.Job JOB =
      new WorkerProcess.Job(
          PdfWorker.class.getName(),
          List.of(),
          "PDF",
          "请报送 Word 文件，或填写下发的 .xlsx 表。",
          WorkerProcess.seconds("pdfSeconds", 60));

  private PdfFile() {}

  /** Reads a PDF. */
  public static Document read(byte[] bytes) throws UnreadableException {
    return DocumentWire.read(WorkerProcess.run(bytes, JOB));
  }
}
