package dev.gouji.report.mark;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds formulas that reach outside the workbook: DDE and functions that fetch or call. */
final class FormulaSafety {
  private static final Set<String> ELEMENTS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");
  private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|'[^']*'");
  private static final List<String> FUNCTIONS =
      List.of("WEBSERVICE", "RTD", "DDE", "CALL", "REGISTER", "REGISTER.ID", "EXEC", "IMAGE");
  private static final String LAST_LETTERS = "EDLRCedlrc";
  private static final Pattern CALLS =
      Pattern.compile("\\b(" + String.join("|", FUNCTIONS) + ")\\s*\\(");

  private FormulaSafety() {}

  static void check(OfficePackage parts, String part) throws UnsafeException {
    if (!isSuspect(parts.glance(part))) {
      return;
    }
    for (String formula : XmlTree.texts(parts.text(part), ELEMENTS)) {
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
    if (part.contains("<!--") || part.indexOf("<?", 2) >= 0) {
      return true;
    }
    for (int at = part.indexOf('('); at > 0; at = part.indexOf('(', at + 1)) {
      char before = part.charAt(at - 1);
      if (Character.isWhitespace(before)
          || (LAST_LETTERS.indexOf(before) >= 0 && isCall(part, at))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isCall(String part, int bracket) {
    for (String function : FUNCTIONS) {
      int length = function.length();
      if (part.regionMatches(true, bracket - length, function, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
