package dev.gouji.report.mark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds formulas that reach outside the workbook: DDE and functions that fetch or call. */
final class FormulaSafety {
  private static final Set<String> ELEMENTS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");
  private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");

  /** What stands in brackets behind a table's name; there an apostrophe is no quotation mark. */
  private static final Pattern OF_TABLE =
      Pattern.compile("(?<=[\\p{L}\\p{N}_.])\\[(?:'.|[^'\\[\\]]|\\[(?:'.|[^'\\[\\]])*\\])*\\]");

  private static final Pattern NAMES = Pattern.compile("'((?:[^']|'')*)'");

  /** The workbook itself is number 0. */
  private static final Pattern OTHER_BOOK = Pattern.compile("\\[(?!0\\])[^\\[\\]]*\\][^!]*!");

  private static final List<String> FUNCTIONS =
      List.of(
          "WEBSERVICE",
          "RTD",
          "DDE",
          "CALL",
          "REGISTER",
          "REGISTER.ID",
          "EXEC",
          "IMAGE",
          "SQL.REQUEST",
          "STOCKHISTORY",
          "CUBEVALUE",
          "CUBEMEMBER",
          "CUBEMEMBERPROPERTY",
          "CUBERANKEDMEMBER",
          "CUBEKPIMEMBER",
          "CUBESET",
          "CUBESETCOUNT");
  private static final int LONGEST = FUNCTIONS.stream().mapToInt(String::length).max().orElse(0);
  private static final String LAST_LETTERS =
      FUNCTIONS.stream()
          .map(name -> name.substring(name.length() - 1))
          .distinct()
          .map(last -> last + last.toLowerCase(Locale.ROOT))
          .collect(Collectors.joining());
  private static final Pattern CALLS =
      Pattern.compile(
          "\\b("
              + FUNCTIONS.stream().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")\\s*\\(");

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
    String words = TEXTS.matcher(formula.toUpperCase(Locale.ROOT)).replaceAll("");
    String bare = OF_TABLE.matcher(words).replaceAll("");
    Matcher names = NAMES.matcher(bare);
    while (names.find()) {
      String name = names.group(1);
      if (name.contains("[") || name.contains("\\\\") || name.contains("://")) {
        throw new UnsafeException("文件带有外部链接");
      }
    }
    bare = NAMES.matcher(bare).replaceAll("");
    if (OTHER_BOOK.matcher(bare).find()) {
      throw new UnsafeException("文件带有外部链接");
    }
    if (bare.indexOf('|') >= 0 || CALLS.matcher(bare).find()) {
      throw new UnsafeException("文件的公式要访问外部数据（DDE 或网络）");
    }
  }

  /** Quick, and true rather too often: most sheets need no second look. */
  private static boolean isSuspect(byte[] part) {
    for (int at = 0; at < part.length; at++) {
      byte b = part[at];
      // Almost every byte of a sheet is none of these.
      if (b < '&' || (b > '<' && b != '|' && b != '[')) {
        continue;
      }
      boolean suspect =
          switch (b) {
            case '|', '[' -> true;
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
