package dev.gouji.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The number that a person reads in what a cell shows, to compare with the one that is stored. */
final class SeenNumber {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<sign>[-−(（]?)(?<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]*)(?:\\.(?<decimals>[0-9]*))?"
              + "(?:E(?<power>[+-]?[0-9]+))?(?<close>[)）]?)");
  private static final Pattern FRACTION =
      Pattern.compile("(?<sign>-?)(?:(?<whole>[0-9]+) +)?(?<over>[0-9]+)/(?<under>[0-9]+)");

  /** Words that change a number, and signs that do. */
  private static final Pattern MISLEADING =
      Pattern.compile("[%‰:/年月日时分秒]|[A-Z][a-z]{2}|[亿千百负零一二三四五六七八九十]|万(?!元)");

  private SeenNumber() {}

  /** Whether it is the number that is stored, as far as its decimals go. */
  static boolean is(String shown, BigDecimal stored) {
    if (MISLEADING.matcher(shown).find()) {
      return false;
    }
    if (shown.codePoints().noneMatch(Character::isDigit)) {
      return stored.signum() == 0;
    }
    String bare =
        shown
            .strip()
            .replaceAll("[^-−0-9.,E+()（）/ ]", "")
            .strip()
            .replaceFirst("^([-−(（+]) +", "$1")
            .replaceFirst(" +([)）])$", "$1");
    Matcher fraction = FRACTION.matcher(bare);
    if (fraction.matches()) {
      return fraction(fraction).subtract(stored).abs().compareTo(new BigDecimal("0.06")) < 0;
    }
    Matcher number = NUMBER.matcher(bare.replaceFirst("^\\+", ""));
    if (!number.matches()) {
      return false;
    }
    String whole = number.group("whole").replace(",", "");
    String decimals = number.group("decimals") == null ? "" : number.group("decimals");
    if (whole.isEmpty() && decimals.isEmpty()) {
      return false;
    }
    int power = number.group("power") == null ? 0 : Integer.parseInt(number.group("power"));
    BigDecimal seen =
        new BigDecimal((whole.isEmpty() ? "0" : whole) + "." + decimals + "0")
            .movePointRight(power);
    BigDecimal signed = number.group("sign").isEmpty() ? seen : seen.negate();
    BigDecimal tolerance = new BigDecimal("0.5").movePointLeft(decimals.length());
    BigDecimal unit = tolerance.movePointRight(power).min(new BigDecimal("0.5"));
    return signed.subtract(stored).abs().compareTo(unit) <= 0;
  }

  private static BigDecimal fraction(Matcher fraction) {
    String whole = fraction.group("whole");
    BigDecimal part =
        new BigDecimal(fraction.group("over"))
            .divide(new BigDecimal(fraction.group("under")), 6, RoundingMode.HALF_UP);
    BigDecimal seen = part.add(new BigDecimal(whole == null ? "0" : whole));
    return fraction.group("sign").isEmpty() ? seen : seen.negate();
  }
}
