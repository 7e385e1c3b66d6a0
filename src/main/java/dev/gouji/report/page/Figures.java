package dev.gouji.report.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Numbers as people read them. */
final class Figures {
  private Figures() {}

  /** With thousands parted and without superfluous zeros. */
  static String grouped(BigDecimal number) {
    // By hand: the formats of the platform load locale data, which a small run feels.
    StringBuilder digits = new StringBuilder(number.stripTrailingZeros().toPlainString());
    int point = digits.indexOf(".");
    int first = number.signum() < 0 ? 1 : 0;
    for (int at = (point < 0 ? digits.length() : point) - 3; at > first; at -= 3) {
      digits.insert(at, ',');
    }
    return digits.toString();
  }

  static String grouped(long number) {
    return grouped(BigDecimal.valueOf(number));
  }

  /** A dash stands for a number that nobody filled. */
  static String grouped(Optional<BigDecimal> number) {
    return number.map(Figures::grouped).orElse("—");
  }

  /** A difference with its sign. */
  static String signed(BigDecimal number) {
    return (number.signum() > 0 ? "+" : number.signum() < 0 ? "−" : "") + grouped(number.abs());
  }

  /** The part in the whole, such as {@code 37.5%}; empty if there is no whole. */
  static String percent(BigDecimal part, BigDecimal whole) {
    if (whole.signum() == 0) {
      return "";
    }
    BigDecimal percent =
        part.multiply(BigDecimal.valueOf(100)).divide(whole, 1, RoundingMode.HALF_UP);
    return signedPercent(percent);
  }

  static String percent(long part, long whole) {
    return percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** The change from one number to another, such as {@code +12.5%}; empty if it began at zero. */
  static String change(BigDecimal from, BigDecimal to) {
    String percent = percent(to.subtract(from), from);
    return to.compareTo(from) > 0 && !percent.isEmpty() ? "+" + percent : percent;
  }

  private static String signedPercent(BigDecimal percent) {
    return percent.toPlainString().replace('-', '−') + "%";
  }

  /** A length or coordinate in SVG and CSS. */
  static String coordinate(double value) {
    return BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }
}
