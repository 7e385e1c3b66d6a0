package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.received.Received;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Reports in Word and on web pages, one oddity each: no number is read that is not shown. */
class DocumentsTest {
  /** Where lines are missing nobody can say which number stands in which cell. */
  @Test
  void aPrintWithoutLinesIsRefusedWithWhatToDo() {
    for (String oddity : List.of("no lines at all", "no vertical lines")) {
      DocumentTraps.Trap trap =
          DocumentTraps.all().stream()
              .filter(one -> one.name().equals(oddity))
              .findFirst()
              .orElseThrow();
      Received.Refused refused =
          assertInstanceOf(Received.Refused.class, IntakeTest.INTAKE.read(trap.bytes(), "a.pdf"));
      assertTrue(refused.reason().contains("加上全部框线"), oddity + ": " + refused.reason());
    }
  }

  @TestFactory
  List<DynamicTest> everyOddityIsReadAsItMustBe() {
    return DocumentTraps.all().stream()
        .map(trap -> DynamicTest.dynamicTest(trap.kind() + ": " + trap.name(), () -> check(trap)))
        .toList();
  }

  private static void check(DocumentTraps.Trap trap) {
    DocumentTally tally =
        DocumentTally.of(
            IntakeTest.INTAKE.read(trap.bytes(), "报告"), Filled.FORM, DocumentTraps.SHOWN);
    assertEquals(List.of(), tally.wrong());
    assertEquals(trap.counts(), tally.counts(), tally::toString);
  }
}
