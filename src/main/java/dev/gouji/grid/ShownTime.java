package dev.gouji.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A number that a cell shows as a date or time: days since the beginning of 1900, or of 1904. */
final class ShownTime {
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  /** The first day that Excel counts is 1; day 60 is one that there never was. */
  private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 31);

  private static final LocalDate FIRST_1904 = LocalDate.of(1904, 1, 1);
  private static final int LEAP_DAY_1900 = 60;

  private static final int NOON = 12;

  /** The last day of 9999. */
  private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);

  private ShownTime() {}

  /** The moment; empty for a number that is none. */
  static Optional<LocalDateTime> of(BigDecimal number, boolean from1904) {
    if (number.signum() < 0 || number.compareTo(LAST) >= 0) {
      return Optional.empty();
    }
    int days = number.intValue();
    LocalDate day =
        from1904
            ? FIRST_1904.plusDays(days)
            : BEFORE_1900.plusDays(days >= LEAP_DAY_1900 ? days - 1 : days);
    long seconds =
        number
            .remainder(BigDecimal.ONE)
            .multiply(SECONDS)
            .setScale(0, RoundingMode.HALF_UP)
            .longValue();
    return Optional.of(day.atStartOfDay().plusSeconds(seconds));
  }

  /** The moment in the words of a format section. */
  static String text(List<FormatPiece> pieces, LocalDateTime at, BigDecimal number) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < pieces.size(); ) {
      int end = i + 1;
      FormatPiece piece = pieces.get(i);
      if (piece.kind() == FormatPiece.Kind.TIME) {
        while (end < pieces.size() && isMore(piece, pieces.get(end))) {
          end++;
        }
        text.append(part(pieces, i, end, at, number));
      } else {
        // Parts of a second, which no message needs.
        text.append(piece.text());
      }
      i = end;
    }
    return text.toString();
  }

  private static boolean isMore(FormatPiece first, FormatPiece next) {
    return next.kind() == FormatPiece.Kind.TIME
        && next.text().length() == 1
        && next.text().equalsIgnoreCase(first.text());
  }

  private static String part(
      List<FormatPiece> pieces, int from, int end, LocalDateTime at, BigDecimal number) {
    String letter = pieces.get(from).text().toLowerCase(Locale.ROOT);
    int length = end - from;
    return switch (letter) {
      case "y", "e" -> length == 2 ? padded(at.getYear() % 100, 2) : String.valueOf(at.getYear());
      case "m" -> isMinute(pieces, from, end) ? padded(at.getMinute(), length) : month(at, length);
      case "d" -> length > 2 ? weekday(at, length > 3) : padded(at.getDayOfMonth(), length);
      case "a" -> (length > 3 ? "星期" : "") + "一二三四五六日".charAt(at.getDayOfWeek().getValue() - 1);
      case "h" -> padded(hour(pieces, at), length);
      case "s" -> padded(at.getSecond(), length);
      case "am/pm" -> at.getHour() < NOON ? "AM" : "PM";
      case "a/p" -> at.getHour() < NOON ? "A" : "P";
      case "上午/下午" -> at.getHour() < NOON ? "上午" : "下午";
      default -> letter.startsWith("[") ? elapsed(letter, number) : "";
    };
  }

  private static String month(LocalDateTime at, int length) {
    return length < 3
        ? padded(at.getMonthValue(), length)
        : at.getMonth()
            .getDisplayName(length == 3 ? TextStyle.SHORT : TextStyle.FULL, Locale.ENGLISH);
  }

  private static String weekday(LocalDateTime at, boolean full) {
    return at.getDayOfWeek()
        .getDisplayName(full ? TextStyle.FULL : TextStyle.SHORT, Locale.ENGLISH);
  }

  /** Of twelve hours if the half of the day is shown. */
  private static int hour(List<FormatPiece> pieces, LocalDateTime at) {
    boolean halves = pieces.stream().anyMatch(piece -> piece.text().contains("/") && isHalf(piece));
    return halves ? (at.getHour() + NOON - 1) % NOON + 1 : at.getHour();
  }

  private static boolean isHalf(FormatPiece piece) {
    return piece.kind() == FormatPiece.Kind.TIME;
  }

  /** Hours, minutes or seconds since the beginning, not of the day. */
  private static String elapsed(String letter, BigDecimal number) {
    BigDecimal seconds = number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP);
    long unit = letter.charAt(1) == 'h' ? 3_600 : letter.charAt(1) == 'm' ? 60 : 1;
    String whole = String.valueOf(seconds.longValue() / unit);
    int width = letter.length() - 2;
    return whole.length() < width ? "0".repeat(width - whole.length()) + whole : whole;
  }

  /** An m behind hours or before seconds is a minute. */
  private static boolean isMinute(List<FormatPiece> pieces, int from, int end) {
    return near(pieces, from - 1, -1).equals("h") || near(pieces, end, 1).equals("s");
  }

  private static String near(List<FormatPiece> pieces, int from, int step) {
    for (int i = from; i >= 0 && i < pieces.size(); i += step) {
      if (pieces.get(i).kind() == FormatPiece.Kind.TIME) {
        return pieces.get(i).text().replace("[", "").substring(0, 1).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private static String padded(int number, int width) {
    String digits = String.valueOf(number);
    return digits.length() < width ? "0".repeat(width - digits.length()) + digits : digits;
  }
}
