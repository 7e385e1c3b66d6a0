package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Reports in Word and on web pages, one oddity each: no number is read that is not shown. */
class DocumentsTest {
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
