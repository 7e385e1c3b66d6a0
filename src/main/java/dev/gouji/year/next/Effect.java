package dev.gouji.year.next;

import dev.gouji.form.Figure;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of a total hangs on one unit whose return is not counted yet.
 *
 * @param figure the total of which most hangs on it
 * @param number the unit's number: what it sent, or last year's where nothing could be read
 * @param all the total with every unit in it, reckoned in the same way
 * @param expected whether the number is last year's
 */
public record Effect(Figure figure, BigDecimal number, BigDecimal all, boolean expected) {
  private static final int DIGITS = 6;

  /** The unit's part of the total, from 0 to 1. */
  public BigDecimal share() {
    return number.divide(all, DIGITS, RoundingMode.HALF_UP);
  }

  /** Such as {@code 约占行政许可的 34%}, or by last year's numbers. */
  public String sentence() {
    return (expected ? "按上年约占" : "占") + figure.label() + part(number, all);
  }

  /**
   * How much one number is of another, such as {@code 的 34%}; neither is said to be all nor none.
   */
  static String part(BigDecimal number, BigDecimal all) {
    BigDecimal share = number.divide(all, DIGITS, RoundingMode.HALF_UP);
    int percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValue();
    boolean whole = number.compareTo(all) == 0;
    return percent == 0 ? "不到 1%" : percent == 100 && !whole ? "的 99% 以上" : "的 " + percent + "%";
  }
}
