package dev.gouji.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No text that we write acts as a formula, and what we read back is what was written. */
class CsvTextTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "=1+1,'=1+1",
        "@x,'@x",
        "-x,'-x",
        "'=1,''=1",
        "-3,-3",
        "+3.5,+3.5",
        "甲局,甲局",
        "'x,'x"
      })
  void formulasAreQuotedAndNumbersKeepTheirSign(String text, String written) {
    assertEquals(written, CsvText.neutral(text));
    assertEquals(text, CsvText.original(written));
  }

  @Property
  void whatWasWrittenIsReadBack(@ForAll("codes") String text) {
    String written = CsvText.neutral(text);
    assertEquals(text, CsvText.original(written));
    boolean number = text.matches("[-+]?[0-9]+(\\.[0-9]+)?");
    assertFalse(
        !number && !written.isEmpty() && "=+-@＝＋－＠".indexOf(written.charAt(0)) >= 0, written);
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.strings().withChars("'=+-@＝＋－＠1.a甲").ofMaxLength(6);
  }
}
