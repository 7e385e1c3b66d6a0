package dev.gouji.intake;

import dev.gouji.intake.doc.DocInProcess;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.pdf.PdfInProcess;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import dev.gouji.testkit.Editions;
import java.io.IOException;

/** Reads PDF and .doc as the intake does, but without a process for each file. */
public final class InProcess {
  private static final DocumentReturn RETURNS =
      new DocumentReturn(new BookReturn(Editions.forms(), Limits.DEFAULTS));

  /** What the intake does beyond reading the file itself. */
  private interface Reader {
    Document read(byte[] bytes) throws IOException, UnreadableException;
  }

  private InProcess() {}

  public static Received pdf(byte[] bytes) {
    return read(bytes, PdfInProcess::read);
  }

  public static Received doc(byte[] bytes) {
    return read(bytes, DocInProcess::read);
  }

  private static Received read(byte[] bytes, Reader reader) {
    try {
      return RETURNS.read("报告", "", reader.read(bytes));
    } catch (UnreadableException e) {
      return new Received.Refused("报告", "", e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("an error that the process does not declare", e);
    }
  }
}
