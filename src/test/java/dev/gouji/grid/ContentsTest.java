package dev.gouji.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsTest {
  @ParameterizedTest
  @CsvSource({
    "12,12",
    "007,7",
    "-3.50,-3.5",
    "+4,4",
    ".5,0.5",
    "5.,5",
    "1E3,1000",
    "1.5e-3,0.0015",
    "0.30000000000000004,0.3",
    "59237.244900000001,59237.2449",
    "123456789012345678,123456789012346000",
    "3.0,3",
    "0,0",
    "-0,0",
    "1E400,1" // Only the first digit: see below.
  })
  void aNumberIsReadAsASpreadsheetShowsIt(String literal, String shown) {
    String read = Contents.shown(Contents.number(literal));
    assertTrue(Contents.number(literal) instanceof Content.Number);
    assertEquals(shown, literal.equals("1E400") ? read.substring(0, 1) : read);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12d",
        "12f",
        "0x1p3",
        "NaN",
        "Infinity",
        "-Infinity",
        "1E401",
        "1E",
        "E5",
        ".",
        "-",
        "+-1",
        "1,234",
        "1_000",
        "１２",
        "1 2",
        "1e1.5",
        "1E9999"
      })
  void whatIsNoNumberStaysText(String literal) {
    assertEquals(new Content.Text(literal), Contents.number(literal));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\u00a0", "\u3000 \t\n", "\u200b", "\ufeff"})
  void invisibleTextIsBlank(String text) {
    assertEquals(Content.BLANK, Contents.text(text));
  }
}
