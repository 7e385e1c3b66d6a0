package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.received.Received;
import dev.gouji.testkit.PagePaper;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.SampleUnits;
import dev.gouji.testkit.WordPaper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Damaged documents: no number is read that the whole document does not show. */
class DocumentDamageTest {
  private static final int FLIPS = 1_500;

  private final ReportPaper paper = DocumentTraps.paper();
  private final byte[] docx = new WordPaper(WordPaper.Dialect.WPS).write(paper);

  @Test
  void noFlippedByteOfAWordReportChangesANumber() {
    Random random = new Random(14);
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = docx.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      assertNothingWrong(flipped, "flipped at " + at);
    }
  }

  @Test
  void aWordReportCutOffAnywhereIsRefused() {
    for (int length = 0; length < docx.length; length += 7) {
      Received received = IntakeTest.INTAKE.read(Arrays.copyOf(docx, length), "a.docx");
      assertTrue(received instanceof Received.Refused, "cut off at " + length);
    }
  }

  /** A page has no checksum: a digit that became another digit is what it shows. */
  @Test
  void noByteOfAPageThatIsNoDigitChangesANumber() {
    byte[] page = new PagePaper().write(paper).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(15);
    for (int i = 0; i < FLIPS; i++) {
      byte[] flipped = page.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      if (!isDigit(page[at]) && !isDigit(flipped[at])) {
        assertNothingWrong(flipped, "flipped at " + at + " to " + flipped[at]);
      }
    }
  }

  @Test
  void aPageCutOffAnywhereHasNoOtherNumbers() {
    byte[] page = new PagePaper().write(paper).getBytes(StandardCharsets.UTF_8);
    for (int length = 0; length < page.length; length += 11) {
      // A number itself may be cut: it is then what the page shows.
      if (length == 0 || !isDigit(page[length - 1])) {
        assertNothingWrong(Arrays.copyOf(page, length), "cut off at " + length);
      }
    }
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  private static void assertNothingWrong(byte[] document, String how) {
    DocumentTally tally =
        DocumentTally.of(IntakeTest.INTAKE.read(document, "报告"), Filled.FORM, DocumentTraps.SHOWN);
    // A number that the damage took away is not shown; what must not be is another one.
    List<String> wrong = tally.wrong().stream().filter(one -> !one.contains("= for")).toList();
    assertEquals(List.of(), wrong, how);
  }

  /** The published returns of 2021 in the words of their own reports. */
  @Test
  void theSampleReportsAsDocumentsHaveTheNumbersOfTheirWorkbooks() {
    for (String code : List.of("WH-LG-01", "WH-LG-02", "WH-WD-01", "WH-WD-02")) {
      Map<String, String> shown = SampleUnits.numbers(code);
      ReportPaper report =
          ReportPaper.of(Filled.FORM, SampleUnits.name(code), 2021, shown).inOtherWords();
      byte[] word = new WordPaper(WordPaper.Dialect.WORD).write(report);
      DocumentTally tally =
          DocumentTally.of(IntakeTest.INTAKE.read(word, code), Filled.FORM, shown);
      assertEquals("200/0/0/0", tally.counts(), code + tally);
      assertTrue(Published.suqian(2023).size() == shown.size(), code);
    }
  }
}
