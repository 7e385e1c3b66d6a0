package dev.gouji.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How wide a text is must not depend on the machine, and a rare character is one character. */
class TextWidthTest {
  @ParameterizedTest
  @CsvSource({"abc,3", "汉字,4", "R1：差 5,8", "“引”…—,10", "𠮷,2", "é,1"})
  void aChineseCharacterIsAsWideAsTwoLetters(String text, int width) {
    assertEquals(width, TextWidth.of(text));
  }

  @ParameterizedTest
  @CsvSource({"'',10,1", "汉字汉字汉字,4,3", "汉字汉字汉,4,3", "汉字,0,2"})
  void aTextTakesAsManyLinesAsItsWidthAsks(String text, double width, int lines) {
    assertEquals(lines, TextWidth.lines(text, width));
    assertEquals(lines + 1, TextWidth.lines(text + "\n", width));
  }
}
