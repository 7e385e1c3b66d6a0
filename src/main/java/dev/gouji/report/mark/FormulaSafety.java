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
    for (int at = 0; at < part.length(); at++) {
      char c = part.charAt(at);
      boolean suspect =
          switch (c) {
            case '|' -> true;
            case '(' -> isCall(part, at);
            case '&' -> part.startsWith("&#", at);
            case '<' -> isUnusual(part, at);
            default -> false;
          };
      if (suspect) {
        return true;
      }
    }
    return false;
  }

  /** Whether markup begins here in which words could hide. */
  private static boolean isUnusual(String part, int at) {
    return part.startsWith("<!", at) || (at > 1 && part.startsWith("<?", at));
  }

  private static boolean isCall(String part, int bracket) {
    char before = bracket == 0 ? ' ' : part.charAt(bracket - 1);
    if (Character.isWhitespace(before)) {
      return true;
    }
    if (LAST_LETTERS.indexOf(before) < 0) {
      return false;
    }
    for (String function : FUNCTIONS) {
      int length = function.length();
      if (part.regionMatches(true, bracket - length, function, 0, length)) {
        return true;
      }
    }
    return false;
  }
}
