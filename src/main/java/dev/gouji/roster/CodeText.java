package dev.gouji.roster;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What people and spreadsheets make of a unit's code: which ways of writing mean the same, and
 * which have lost the code. A spreadsheet takes digits for a number: zeros in front go, of more
 * than 15 digits the last become 0, and a long number is shown as 1.13706E+17.
 */
public final class CodeText {
  /** Digits that a number of a spreadsheet keeps. */
  private static final int KEPT_DIGITS = 15;

  /** With fewer digits left, half a roster would fit. */
  private static final int FEWEST_DIGITS = 5;

  private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[Ee]\\+[0-9]{1,3}");
  private static final Pattern ERROR =
      Pattern.compile("#(N/A|REF!|VALUE!|NAME\\?|DIV/0!|NUM!|NULL!|SPILL!|CALC!|#+)");
  private static final Pattern DATE =
      Pattern.compile(
          "[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月([0-9]{1,2}日)?"
              + "|[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}( .*)?|[0-9]{1,2}-[A-Z][a-z]{2}(-[0-9]{2,4})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern AS_TEXT = Pattern.compile("=\\s*\"([^\"]*)\"");
  private static final String APOSTROPHES = "'’‘`´′";

  private CodeText() {}

  /** Width and white space levelled, for comparing codes and names. */
  public static String level(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder();
    flat.codePoints()
        .filter(c -> !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /**
   * Two codes with one key may be the same: width, white space, letter case, dashes, apostrophes
   * and zeros in front do not count.
   */
  static String key(String code) {
    StringBuilder out = new StringBuilder();
    level(code)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(
            c -> APOSTROPHES.indexOf(c) < 0 && Character.getType(c) != Character.DASH_PUNCTUATION)
        .filter(c -> c != '−')
        .forEach(out::appendCodePoint);
    return out.toString().replaceFirst("^0+(?=.)", "");
  }

  /** Two names with one key are the same: width, white space, case and kinds of dashes. */
  static String nameKey(String name) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(level(name), Normalizer.Form.NFKC)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .filter(c -> APOSTROPHES.indexOf(c) < 0)
        .map(c -> Character.getType(c) == Character.DASH_PUNCTUATION || c == '−' ? '-' : c)
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  /** The code without what makes a spreadsheet keep it as text: {@code ="002"}, {@code '002}. */
  static String bare(String written) {
    String code = written.strip();
    var quoted = AS_TEXT.matcher(code);
    if (quoted.matches()) {
      code = quoted.group(1).strip();
    }
    return code.length() > 1 && APOSTROPHES.indexOf(code.charAt(0)) >= 0 ? code.substring(1) : code;
  }

  /** Whether a number is what a spreadsheet leaves of a code that has more digits than it keeps. */
  static boolean isCutFrom(String written, String code) {
    boolean shortened =
        SCIENTIFIC.matcher(written).matches()
            || (DIGITS.matcher(written).matches() && written.length() > KEPT_DIGITS);
    if (!shortened || code.length() <= FEWEST_DIGITS || !DIGITS.matcher(code).matches()) {
      return false;
    }
    BigDecimal left = new BigDecimal(written);
    BigDecimal whole = new BigDecimal(code);
    int digits = left.stripTrailingZeros().precision();
    return digits >= FEWEST_DIGITS
        && digits <= KEPT_DIGITS
        && left.compareTo(whole) != 0
        && (isRounded(whole, digits, RoundingMode.DOWN, left)
            || isRounded(whole, digits, RoundingMode.HALF_UP, left));
  }

  private static boolean isRounded(BigDecimal whole, int digits, RoundingMode mode, BigDecimal to) {
    return whole.round(new MathContext(digits, mode)).compareTo(to) == 0;
  }

  /** Whether it may have lost its last digits: more than 15, and only zeros after them. */
  static boolean mayBeCut(String code) {
    return DIGITS.matcher(code).matches()
        && code.length() > KEPT_DIGITS
        && code.substring(KEPT_DIGITS).matches("0+");
  }

  /** Why nobody can tell which code it was, in Chinese; empty if it may be one. */
  static Optional<String> lost(String written) {
    if (SCIENTIFIC.matcher(written).matches()) {
      return Optional.of("是科学计数法，原来的各位数字已经看不出");
    }
    if (ERROR.matcher(written).matches()) {
      return Optional.of("是公式的错误值，不是代码");
    }
    return DATE.matcher(written).matches() ? Optional.of("是日期，原来的代码被表格软件改掉了") : Optional.empty();
  }
}
