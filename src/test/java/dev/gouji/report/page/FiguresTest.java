package dev.gouji.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "0.00 | 0",
        "999 | 999",
        "1000 | 1,000",
        "-1000 | -1,000",
        "-100 | -100",
        "1808595 | 1,808,595",
        "59237.2449 | 59,237.2449",
        "123456.000000 | 123,456",
        "1E+3 | 1,000",
        "0.000001 | 0.000001",
      })
  void thousandsAreParted(String number, String text) {
    assertEquals(text, Figures.grouped(new BigDecimal(number)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"4 | 6 | +50.0%", "6 | 4 | −33.3%", "5 | 5 | 0.0%", "0 | 3 | ''", "3 | 0 | −100.0%"})
  void changeIsTheShareOfTheNumberBefore(String from, String to, String text) {
    assertEquals(text, Figures.change(new BigDecimal(from), new BigDecimal(to)));
  }
}
