package dev.gouji.report.mark;

import java.nio.charset.StandardCharsets;
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
  private static final int LONGEST = 11;
  private static final String LAST_LETTERS = "EDLRCedlrc";
  private static final Pattern CALLS =
      Pattern.compile("\\b(" + String.join("|", FUNCTIONS) + ")\\s*\\(");

  private FormulaSafety() {}

  static void check(OfficePackage parts, String part) throws UnsafeException {
    if (!isSuspect(parts.utf8(part))) {
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
  private static boolean isSuspect(byte[] part) {
    for (int at = 0; at < part.length; at++) {
      byte b = part[at];
      // Almost every byte of a sheet is none of these.
      if (b < '&' || (b > '<' && b != '|')) {
        continue;
      }
      boolean suspect =
          switch (b) {
            case '|' -> true;
            case '(' -> isCall(part, at);
            case '&' -> next(part, at) == '#';
            case '<' -> next(part, at) == '!' || (at > 3 && next(part, at) == '?');
            default -> false;
          };
      if (suspect) {
        return true;
      }
    }
    return false;
  }

  private static byte next(byte[] part, int at) {
    return at + 1 < part.length ? part[at + 1] : 0;
  }

  private static boolean isCall(byte[] part, int bracket) {
    char before = bracket == 0 ? ' ' : (char) (part[bracket - 1] & 0xFF);
    if (Character.isWhitespace(before)) {
      return true;
    }
    if (LAST_LETTERS.indexOf(before) < 0) {
      return false;
    }
    int from = Math.max(0, bracket - LONGEST);
    String name =
        new String(part, from, bracket - from, StandardCharsets.ISO_8859_1)
            .toUpperCase(Locale.ROOT);
    return FUNCTIONS.stream().anyMatch(name::endsWith);
  }
}
