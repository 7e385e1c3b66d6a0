package dev.gouji.intake.pdf;

import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import dev.gouji.ooxml.UnreadableException;
import java.io.IOException;

/** Reads a PDF without starting a process for it, for tests that read thousands. */
public final class PdfInProcess {
  private PdfInProcess() {}

  /** What the process would hand over; an error of the library ends it, as it would end that. */
  public static Document read(byte[] bytes) throws IOException, UnreadableException {
    return DocumentWire.read(PdfWorker.say(bytes));
  }
}
