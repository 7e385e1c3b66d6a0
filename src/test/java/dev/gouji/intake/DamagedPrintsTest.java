package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.received.Received;
import dev.gouji.testkit.PdfPaper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Damaged and hostile PDFs: refused with a sentence, or no number is another one. */
class DamagedPrintsTest {
  private static final int FLIPS = 1_000;

  static byte[] packed() {
    return new PdfPaper(PdfPaper.Way.PACKED).write(DocumentTraps.paper(), Map.of());
  }

  @Test
  void noFlippedByteOfAPrintChangesANumber() {
    Damaged damaged = Damaged.flipped(packed(), InProcess::pdf, FLIPS, false);
    assertEquals(List.of(), damaged.wrong());
    assertTrue(damaged.refused() > FLIPS / 2, () -> damaged.refused() + " refused");
  }

  @Test
  void aPrintCutOffAnywhereHasNoOtherNumbers() {
    assertEquals(List.of(), Damaged.cutOff(packed(), InProcess::pdf, 97).wrong());
  }

  /** The same, in the process that reads it in earnest. */
  @Test
  void theProcessThatReadsADamagedPrintSaysWhatWouldHaveBeenSaidHere() {
    byte[] whole = packed();
    for (int length = 100; length < whole.length; length += whole.length / 8) {
      byte[] cut = Arrays.copyOf(whole, length);
      Received here = InProcess.pdf(cut);
      Received there = IntakeTest.INTAKE.read(cut, "报告");
      assertEquals(reason(here), reason(there), "cut off at " + length);
    }
  }

  private static String reason(Received received) {
    return received instanceof Received.Refused refused ? refused.reason() : "read";
  }

  @TestFactory
  List<DynamicTest> aHostilePdfIsRefusedInTime() {
    List<DynamicTest> tests = new ArrayList<>();
    HostilePdf.all()
        .forEach(
            (name, bytes) ->
                tests.add(
                    DynamicTest.dynamicTest(
                        name,
                        () -> {
                          long begun = System.nanoTime();
                          Received received = IntakeTest.INTAKE.read(bytes, "a.pdf");
                          Received.Refused refused =
                              assertInstanceOf(Received.Refused.class, received);
                          assertTrue(refused.reason().endsWith("。"), refused.reason());
                          long seconds = (System.nanoTime() - begun) / 1_000_000_000L;
                          assertTrue(seconds < 50, seconds + " s");
                        })));
    return tests;
  }
}
