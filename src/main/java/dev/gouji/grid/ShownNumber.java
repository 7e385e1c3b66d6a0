package dev.gouji.grid;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** A number put into the digits of a format section, for messages that say what a sender sees. */
final class ShownNumber {
  private static final int MOST_DECIMALS = 30;

  private ShownNumber() {}

  static String of(List<FormatPiece> pieces, BigDecimal value, int thousands, boolean grouped) {
    int percents = count(pieces, FormatPiece.Kind.PERCENT);
    int point = indexOf(pieces, FormatPiece.Kind.POINT);
    int whole = count(pieces.subList(0, point), FormatPiece.Kind.DIGIT);
    int decimals = Math.min(MOST_DECIMALS, count(pieces, FormatPiece.Kind.DIGIT) - whole);
    BigDecimal scaled =
        value
            .movePointRight(2 * percents)
            .movePointLeft(3 * thousands)
            .setScale(decimals, RoundingMode.HALF_UP);
    String plain = scaled.toPlainString();
    int dot = plain.indexOf('.');
    String left = dot < 0 ? plain : plain.substring(0, dot);
    String right = dot < 0 ? "" : plain.substring(dot + 1);
    return whole(pieces.subList(0, point), left, whole, grouped)
        + decimals(pieces.subList(point, pieces.size()), right);
  }

  /** Digits are filled in from the right; those without a place of their own stand at the first. */
  private static String whole(
      List<FormatPiece> pieces, String digits, int places, boolean grouped) {
    StringBuilder text = new StringBuilder();
    int place = 0;
    for (FormatPiece piece : pieces) {
      if (piece.kind() != FormatPiece.Kind.DIGIT) {
        text.append(piece.text());
        continue;
      }
      int from = place == 0 ? 0 : digits.length() - (places - place);
      int to = digits.length() - (places - place - 1);
      place++;
      boolean needed = to > 0 && !(digits.equals("0") && piece.text().equals("#"));
      if (needed) {
        for (int i = Math.max(0, from); i < to; i++) {
          text.append(digits.charAt(i));
          int behind = digits.length() - 1 - i;
          if (grouped && behind > 0 && behind % 3 == 0) {
            text.append(',');
          }
        }
      } else if (piece.text().equals("0")) {
        text.append('0');
      }
    }
    return text.toString();
  }

  /** Zeros at the end are shown only where a 0 stands for them, the point only before digits. */
  private static String decimals(List<FormatPiece> pieces, String digits) {
    int needed = 0;
    int place = 0;
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.DIGIT) {
        boolean zero = place >= digits.length() || digits.charAt(place) == '0';
        place++;
        needed = zero && !piece.text().equals("0") ? needed : place;
      }
    }
    StringBuilder text = new StringBuilder();
    place = 0;
    for (FormatPiece piece : pieces) {
      switch (piece.kind()) {
        case DIGIT -> {
          text.append(place < needed ? digits.charAt(place) : "");
          place++;
        }
        case POINT -> text.append(needed > 0 ? "." : "");
        case WORDS, PERCENT, TIME -> text.append(piece.text());
      }
    }
    return text.toString();
  }

  private static int count(List<FormatPiece> pieces, FormatPiece.Kind kind) {
    return (int) pieces.stream().filter(piece -> piece.kind() == kind).count();
  }

  private static int indexOf(List<FormatPiece> pieces, FormatPiece.Kind kind) {
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i).kind() == kind) {
        return i;
      }
    }
    return pieces.size();
  }
}
