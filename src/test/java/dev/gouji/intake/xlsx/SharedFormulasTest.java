package dev.gouji.intake.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharedFormulasTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SUM(D6:I6)|1|0|SUM(D7:I7)",
        "SUM($D6:I$6)|1|2|SUM($D7:K$6)",
        "IF(A1=\"A1\",B2,0)|1|1|IF(B2=\"A1\",C3,0)",
        "'A1 表'!A1+LOG10(B2)|1|0|'A1 表'!A2+LOG10(B3)",
        "A1B2+_A1+A1_x|1|0|A1B2+_A1+A1_x",
        "Sheet1!A1|2|0|Sheet1!A3",
        "A1|-1|0|#REF!",
        "Z9|0|1|AA9"
      })
  void referencesMoveWithTheCell(String formula, int rows, int columns, String expected) {
    assertEquals(expected, SharedFormulas.shifted(formula, rows, columns));
  }
}
