package dev.gouji.check.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Formulas of which many are seen, and few reach outside. */
class OutsideFormulaTest {
  private static final List<String> PIECES =
      List.of(
          "CALL",
          "RTD",
          "REGISTER.ID",
          "SQL.REQUEST",
          "IF",
          "SUM",
          "(",
          ")",
          " ",
          "　",
          "\t",
          "\"",
          "\"a\"",
          "\"/\"",
          "'http:",
          "'",
          "'表'",
          "!",
          "A1",
          ":",
          "/",
          "//",
          "\\\\",
          "[",
          "]",
          "[1]",
          "|",
          ".",
          "1",
          "&",
          ",");

  @Property(tries = 20_000)
  void aGlanceNeverPassesWhatACloserLookHolds(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder formula = new StringBuilder();
    for (int i = 0, n = 1 + random.nextInt(9); i < n; i++) {
      formula.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    String written = formula.toString();
    if (OutsideFormula.staysInside(written)) {
      assertEquals(OutsideFormula.Reach.WORKBOOK, OutsideFormula.examined(written), written);
    }
  }

  @Test
  void theFormulasOfTheFormAreKnownAtAGlance() {
    assertTrue(
        OutsideFormula.staysInside(
            "IF(7-COUNTIF('三、依申请公开'!D6:J6,\"/\")-COUNTIF('三、依申请公开'!D6:J6,\"／\")>0,\"\",0)"));
    assertTrue(
        OutsideFormula.staysInside(
            "IF(OR(COUNT('三、依申请公开'!D6:J6)<7,ISTEXT(D6)),\"不检查\",IF(ABS(D6-SUM(D7:D9))/2>0,1,0))"));
  }
}
