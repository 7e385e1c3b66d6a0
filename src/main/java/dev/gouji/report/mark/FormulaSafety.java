package dev.gouji.report.mark;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds formulas that reach outside the workbook: DDE and functions that fetch or call. */
final class FormulaSafety {
  private static final Set<String> ELEMENTS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final String REACHING = "WEBSERVICE|RTD|DDE|CALL|REGISTER|REGISTER.ID|EXEC|IMAGE";
  private static final Pattern CALLS = Pattern.compile("\\b(" + REACHING + ")\\s*\\(");

  private FormulaSafety() {}

  static void check(String part) throws UnsafeException {
    if (!isSuspect(part)) {
      return;
    }
    for (String formula : XmlTree.texts(part, ELEMENTS)) {
      checkFormula(formula);
    }
  }

  static void checkFormula(String formula) throws UnsafeException {
    String bare = QUOTED.matcher(formula.toUpperCase(Locale.ROOT)).replaceAll("");
    if (bare.indexOf('|') >= 0 || CALLS.matcher(bare).find()) {
      throw new UnsafeException("文件的公式要访问外部数据（DDE 或网络）");
    }
  }

  /** Quick, and true rather too often: most sheets need no second look. */
  private static boolean isSuspect(String part) {
    if (part.indexOf('|') >= 0 || part.contains("&#") || part.contains("<![CDATA[")) {
      return true;
    }
    String upper = part.toUpperCase(Locale.ROOT);
    for (String function : REACHING.split("\\|")) {
      if (upper.contains(function)) {
        return true;
      }
    }
    return false;
  }
}
