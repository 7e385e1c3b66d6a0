package dev.gouji.check.value;

import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.grid.Contents;
import dev.gouji.grid.WrittenText;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A strict grammar for numbers that people typed as text. Harmless writing is read; anything that
 * could mean two things is not (INTERPRETATION.md).
 */
final class WrittenNumber {
  private static final Pattern NUMBER =
      Pattern.compile("([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\\.[0-9]+)?\\s*(\\D*)");
  private static final Set<String> COUNTING_UNITS =
      Set.of("", "件", "条", "次", "人", "个", "篇", "份", "起", "项", "宗", "例", "人次", "年", "年度");

  private WrittenNumber() {}

  /** The number meant, if it can mean only one. */
  static Optional<BigDecimal> read(String text, Field field) {
    if (text.codePoints().anyMatch(WrittenNumber::isMark)) {
      return Optional.empty();
    }
    Matcher matcher = NUMBER.matcher(WrittenText.level(text));
    if (!matcher.matches() || !unitFits(matcher.group(4).strip(), field)) {
      return Optional.empty();
    }
    String fraction = matcher.group(3) == null ? "" : matcher.group(3);
    String digits = matcher.group(2).replace(",", "") + fraction;
    BigDecimal number = new BigDecimal(matcher.group(1).equals("-") ? "-" + digits : digits);
    return Optional.of(number.multiply(factor(matcher.group(4).strip(), field)));
  }

  /**
   * Levelling would make a footnote mark or an exponent a digit: 12① and 12² are not 121 and 122.
   */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.OTHER_NUMBER
        || Character.getType(c) == Character.LETTER_NUMBER
        || c == Contents.APART
        || isTurning(c);
  }

  /** Marks that make a text run the other way: 12 is shown as 21. */
  private static boolean isTurning(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }

  /** What turns a number with its unit into one of the unit in which the form counts. */
  private static BigDecimal factor(String unit, Field field) {
    String own = field.wanted().units().stream().findFirst().orElse("");
    if (unit.isEmpty() || unit.equals(own)) {
      return BigDecimal.ONE;
    }
    BigDecimal ten = BigDecimal.valueOf(10_000);
    if (own.equals("万元") && unit.equals("元")) {
      return BigDecimal.ONE.divide(ten);
    }
    return own.equals("元") && unit.equals("万元") ? ten : BigDecimal.ONE;
  }

  /** An amount states its own unit on the form: 元 in a field of 万元 is doubt, not a number. */
  static boolean unitFits(String unit, Field field) {
    if (field.type() == FieldType.AMOUNT) {
      return unit.isEmpty() || field.wanted().units().contains(unit);
    }
    return COUNTING_UNITS.contains(unit);
  }
}
