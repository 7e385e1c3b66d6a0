package dev.gouji.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number shown with a power of ten. */
final class ShownPower {
  private ShownPower() {}

  /** The power of ten of the last digit that is shown of a number. */
  static int unit(List<FormatPiece> pieces, BigDecimal value) {
    return shown(value, whole(pieces)) - decimals(pieces);
  }

  static String of(List<FormatPiece> pieces, BigDecimal value, int digits, boolean signed) {
    int whole = whole(pieces);
    int power = value.signum() == 0 ? 0 : shown(value, whole);
    BigDecimal mantissa =
        value.movePointLeft(power).setScale(decimals(pieces), RoundingMode.HALF_UP);
    String sign = power < 0 ? "-" : signed ? "+" : "";
    String number = String.valueOf(Math.abs(power));
    String zeros = "0".repeat(Math.max(0, digits - number.length()));
    StringBuilder text = new StringBuilder();
    boolean done = false;
    for (FormatPiece piece : pieces) {
      boolean digit =
          piece.kind() == FormatPiece.Kind.DIGIT || piece.kind() == FormatPiece.Kind.POINT;
      if (digit && !done) {
        text.append(mantissa.toPlainString()).append('E').append(sign).append(zeros).append(number);
        done = true;
      } else if (!digit) {
        text.append(piece.text());
      }
    }
    return text.toString();
  }

  private static int power(BigDecimal value) {
    return value.precision() - value.scale() - 1;
  }

  /**
   * The power that is shown: where there is room for several digits, a multiple of their number.
   */
  private static int shown(BigDecimal value, int whole) {
    return Math.floorDiv(power(value), whole) * whole;
  }

  private static int whole(List<FormatPiece> pieces) {
    int whole = 0;
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.POINT) {
        break;
      }
      whole += piece.kind() == FormatPiece.Kind.DIGIT ? 1 : 0;
    }
    return Math.max(1, whole);
  }

  private static int decimals(List<FormatPiece> pieces) {
    int digits = 0;
    boolean behind = false;
    for (FormatPiece piece : pieces) {
      behind |= piece.kind() == FormatPiece.Kind.POINT;
      digits += behind && piece.kind() == FormatPiece.Kind.DIGIT ? 1 : 0;
    }
    return digits;
  }
}
