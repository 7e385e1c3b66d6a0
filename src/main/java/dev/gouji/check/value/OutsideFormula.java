package dev.gouji.check.value;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Formulas that reach outside their workbook: other files, DDE, functions that fetch or call. */
public final class OutsideFormula {
  /** How far a formula reaches. */
  public enum Reach {
    WORKBOOK,
    OTHER_FILE,
    OUTSIDE
  }

  /** Functions that fetch or call, in capitals. */
  public static final List<String> FUNCTIONS =
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
          "CUBESETCOUNT",
          "IMPORTRANGE",
          "IMPORTDATA",
          "IMPORTHTML",
          "IMPORTXML",
          "IMPORTFEED",
          "GOOGLEFINANCE",
          "GOOGLETRANSLATE");

  /**
   * What online editors put into a file in place of a function that only they know; the formula
   * stands inside as a text.
   */
  private static final String DUMMY = "DUMMYFUNCTION";

  private static final Pattern DUMMY_CALL =
      Pattern.compile(DUMMY + "\\s*\\(\\s*\"((?:[^\"]|\"\")*)\"");

  private static final Pattern TEXTS = Pattern.compile("\"[^\"]*\"");

  /** What stands in brackets behind a table's name; there an apostrophe is no quotation mark. */
  private static final Pattern OF_TABLE =
      Pattern.compile("(?<=[\\p{L}\\p{N}_.])\\[(?:'.|[^'\\[\\]]|\\[(?:'.|[^'\\[\\]])*\\])*\\]");

  private static final Pattern NAMES = Pattern.compile("'((?:[^']|'')*)'");

  /** The workbook itself is number 0. */
  private static final Pattern OTHER_BOOK = Pattern.compile("\\[(?!0\\])[^\\[\\]]*\\][^!]*!");

  private static final Pattern CALLS =
      Pattern.compile(
          "\\b("
              + FUNCTIONS.stream().map(Pattern::quote).collect(Collectors.joining("|"))
              + ")\\s*\\(");

  /** How the names of these functions end, so that most formulas are known at a glance. */
  private static final Set<String> LAST_WORDS =
      Stream.concat(Stream.of(DUMMY), FUNCTIONS.stream())
          .map(name -> name.substring(name.lastIndexOf('.') + 1))
          .collect(Collectors.toUnmodifiableSet());

  private OutsideFormula() {}

  /** Where a formula gets its numbers; texts and the columns of tables are no references. */
  public static Reach reachOf(String formula) {
    String capitals = formula.toUpperCase(Locale.ROOT);
    return staysInside(capitals) ? Reach.WORKBOOK : examined(capitals);
  }

  /**
   * Quick, and false rather too often: no mark that another file or DDE needs, and no such call.
   */
  static boolean staysInside(String formula) {
    boolean inText = false;
    char before = ' ';
    for (int at = 0; at < formula.length(); at++) {
      char c = formula.charAt(at);
      if (c == '"') {
        inText = !inText;
      } else if (c == '(' && isCall(formula, at)) {
        return false;
      } else if (!inText) {
        if (c == '[' || c == '|' || c == '\\' || (c == '/' && before == '/')) {
          return false;
        }
        before = c;
      }
    }
    return !inText;
  }

  private static boolean follows(String before, String formula, int at) {
    return formula.startsWith(before, at - 1);
  }

  private static boolean isCall(String formula, int bracket) {
    int end = bracket;
    while (end > 0 && Character.isWhitespace(formula.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && formula.charAt(start - 1) >= 'A' && formula.charAt(start - 1) <= 'Z') {
      start--;
    }
    // Texts and names in quotation marks are left out later, which may bring a name together.
    return LAST_WORDS.contains(formula.substring(start, end))
        || follows("\"", formula, start)
        || follows("'", formula, start);
  }

  static Reach examined(String formula) {
    Matcher dummy = DUMMY_CALL.matcher(formula);
    while (dummy.find()) {
      Reach inside = examined(dummy.group(1).replace("\"\"", "\""));
      if (inside != Reach.WORKBOOK) {
        return inside;
      }
    }
    String words = TEXTS.matcher(formula).replaceAll("");
    String bare = OF_TABLE.matcher(words).replaceAll("");
    Matcher names = NAMES.matcher(bare);
    while (names.find()) {
      String name = names.group(1);
      if (name.contains("[") || name.contains("\\\\") || name.contains("://")) {
        return Reach.OTHER_FILE;
      }
    }
    bare = NAMES.matcher(bare).replaceAll("");
    if (bare.indexOf('|') >= 0 || CALLS.matcher(bare).find()) {
      return Reach.OUTSIDE;
    }
    return OTHER_BOOK.matcher(bare).find() ? Reach.OTHER_FILE : Reach.WORKBOOK;
  }
}
