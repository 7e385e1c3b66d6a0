package dev.gouji.report.mark.xlsx;

import dev.gouji.check.value.OutsideFormula;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.Glance;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.Set;

/** Finds formulas that reach outside the workbook: DDE and functions that fetch or call. */
public final class FormulaSafety {
  private static final Set<String> ELEMENTS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");

  private static final Glance SUSPECT = FormulaGlance::isSuspect;

  private FormulaSafety() {}

  static void check(OfficePackage parts, String part) throws UnsafeException {
    if (!parts.tells(part, SUSPECT)) {
      return;
    }
    for (String formula : XmlTree.texts(parts.text(part), ELEMENTS)) {
      checkFormula(formula);
    }
  }

  public static void checkFormula(String formula) throws UnsafeException {
    switch (OutsideFormula.reachOf(formula)) {
      case OTHER_FILE -> throw new UnsafeException("文件带有外部链接");
      case OUTSIDE -> throw new UnsafeException("文件的公式要从别的程序或网上取数");
      case WORKBOOK -> {
        // It may go back.
      }
    }
  }
}
