package dev.gouji.report.mark.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.value.OutsideFormula;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlTree;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that the quick look passes holds nothing that the closer look would. */
final class FormulaGlanceTest {
  private static final List<String> PIECES =
      List.of(
          "CALL",
          "webservice",
          "_xlfn.RTD",
          "REGISTER.ID",
          "SQL.REQUEST",
          "SUM",
          "COUNT",
          "(",
          ")",
          " ",
          "\n",
          "　",
          "表",
          "!",
          "A1",
          "/",
          "\\\\",
          "[",
          "]",
          "[1]",
          "|",
          "&#40;",
          "&#x28;",
          "&#x7C;",
          "&#34;",
          "&#20381;",
          "&#x4f9d;",
          "&lt;",
          "&amp;",
          "<!--x-->",
          "<?x y?>",
          "<![CDATA[",
          "]]>");

  private static byte[] sheet(String formula) {
    return ("<?xml version=\"1.0\"?><worksheet><f>" + formula + "</f></worksheet>")
        .getBytes(StandardCharsets.UTF_8);
  }

  @Property(tries = 20_000)
  void aGlanceNeverPassesWhatACloserLookHolds(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder formula = new StringBuilder();
    for (int i = 0, n = 1 + random.nextInt(8); i < n; i++) {
      formula.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    byte[] sheet = sheet(formula.toString());
    if (!FormulaGlance.isSuspect(sheet)) {
      assertEquals(OutsideFormula.Reach.WORKBOOK, closerLook(sheet), formula.toString());
    }
  }

  private static OutsideFormula.Reach closerLook(byte[] sheet) {
    try {
      String text = new String(sheet, StandardCharsets.UTF_8);
      return XmlTree.texts(text, Set.of("f")).stream()
          .map(OutsideFormula::reachOf)
          .filter(reach -> reach != OutsideFormula.Reach.WORKBOOK)
          .findFirst()
          .orElse(OutsideFormula.Reach.WORKBOOK);
    } catch (UnsafeException e) {
      // No program opens it.
      return OutsideFormula.Reach.WORKBOOK;
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SUM(D6:I6)",
        "IF(COUNT('三、依申请公开'!D6:J6)&lt;7,\"不检查\",IF(ABS(D6-SUM(D7:D9))/2&gt;0,1,0))",
        "IF(COUNT('&#19977;&#x3001;'!D6:J6)&lt;7,1,0)",
        "<![CDATA[IF(COUNT('三、依申请公开'!D6:J6)<7,\"a\"&D7,0)]]>"
      })
  void theFormulasOfTheFormAreKnownAtAGlance(String formula) {
    assertFalse(FormulaGlance.isSuspect(sheet(formula)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<![CDATA[WEBSERVICE(\"x\")]]>",
        "<![CDATA[WEB]]>SERVICE(\"x\")",
        "SUM(1)<![CDATA[+1]]>",
        "<![CDATA[cmd|'/c'!A0]]>",
        "WEBSERVICE&#40;\"x\")",
        "cmd&#x7c;'/c'!A0",
        "CALL (1)",
        "CA<!---->LL(1)",
        "[1]S!A1"
      })
  void whatMayReachOutsideIsLookedAtMoreClosely(String formula) {
    assertTrue(FormulaGlance.isSuspect(sheet(formula)));
  }
}
