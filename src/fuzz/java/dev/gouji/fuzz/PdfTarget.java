package dev.gouji.fuzz;

import dev.gouji.intake.FuzzSeeds;
import dev.gouji.intake.InProcess;
import java.util.List;

/** The bytes of a PDF, read without a process of its own. */
public final class PdfTarget {
  private PdfTarget() {}

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    seeds().stream().limit(1).forEach(PdfTarget::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.judgeDocument(input, InProcess::pdf);
  }

  static List<byte[]> seeds() {
    return FuzzSeeds.prints();
  }
}
