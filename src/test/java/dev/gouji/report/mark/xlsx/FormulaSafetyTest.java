package dev.gouji.report.mark.xlsx;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gouji.report.mark.note.UnsafeException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas that reach outside the workbook, however they are written, and those that do not. */
final class FormulaSafetyTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmd|'/C calc'!A0",
        "IF(FALSE,Tbl['#a])+WEBSERVICE(\"http://x\")+IF(FALSE,Tbl['#a])",
        "IF(FALSE,Tbl['#a])+cmd|'/C calc'!A0",
        "_xlfn.STOCKHISTORY(\"x\",1)",
        "CUBEVALUE (\"x\",1)",
        "SQL.REQUEST(\"x\")",
        "'\\\\evil\\share\\[a.xlsx]S'!A1",
        "'file:///C:/x/[a.xlsx]S'!A1",
        "'http://x/[a.xlsx]S'!A1",
        "[1]Sheet1!A1",
        "SUM([a.xlsx]S!A1:B2)"
      })
  void whatReachesOutsideIsNotCarried(String formula) {
    assertThrows(UnsafeException.class, () -> FormulaSafety.checkFormula(formula));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUM(D6:I6)",
        "IF(COUNT(A1:B2)=0,\"\",SUM(A1:B2))",
        "SUM(表1[[#All],[数量]])",
        "Tbl['#a]+Tbl[[#This Row],[it''s]]",
        "[0]!名称",
        "'一、总体情况'!A1&\"[1]x!|WEBSERVICE(\"",
        "'it''s'!A1",
        "COUNTIF(A:A,\"a|b\")"
      })
  void whatStaysInsideIs(String formula) {
    assertDoesNotThrow(() -> FormulaSafety.checkFormula(formula));
  }
}
