package dev.gouji.intake.doc;

import dev.gouji.child.WorkerProcess;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import dev.gouji.ooxml.UnreadableException;
import java.util.List;

/** Reads .doc and .wps; each in a process of its own, started when such a file comes. */
public final class DocFile {
  private static final WorkerProcess.Job JOB =
      new WorkerProcess.Job(
          DocWorker.class.getName(),
          List.of(),
          ".doc",
          "请用 WPS 或 Word 另存为 .docx 后重新报送。",
          WorkerProcess.seconds("docSeconds", 60));

  private DocFile() {}

  /** Reads a document. */
  public static Document read(byte[] bytes) throws UnreadableException {
    return DocumentWire.read(WorkerProcess.run(bytes, JOB));
  }
}
