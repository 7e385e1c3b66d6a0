package dev.gouji.intake.doc;

import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import dev.gouji.ooxml.UnreadableException;
import java.io.IOException;

/** Reads a .doc without starting a process for it, for tests that read thousands. */
public final class DocInProcess {
  private DocInProcess() {}

  /** What the process would hand over; an error of the library ends it, as it would end that. */
  public static Document read(byte[] bytes) throws IOException, UnreadableException {
    return DocumentWire.read(DocWorker.say(bytes));
  }
}
