package dev.gouji.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One section of a number format: its condition, what it puts in, and how it shows a number. */
final class FormatSection {
  private static final Pattern CONDITION =
      Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?)");
  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");

  /** What stands among the digits of # ?/?. */
  private static final String FRACTION = " /";

  private static final Pattern HALF_OF_DAY = Pattern.compile("(?i)am/pm|a/p|上午/下午");
  private static final Pattern MISLEADING = Pattern.compile("[0-9０-９%‰.．,，]|[万亿千百](?!元)|[亿千百]");

  private static final Pattern NOT_ZERO = Pattern.compile("[1-9１-９%‰]|[万亿千百](?!元)|[亿千百]");
  private static final Pattern SIGN = Pattern.compile("[-−(（]");
  private static final Pattern PLUS = Pattern.compile("[-−(（+]");

  private record Condition(String comparison, BigDecimal limit) {
    boolean holds(BigDecimal value) {
      int order = value.compareTo(limit);
      return switch (comparison) {
        case "<" -> order < 0;
        case ">" -> order > 0;
        case "<=" -> order <= 0;
        case ">=" -> order >= 0;
        case "<>" -> order != 0;
        default -> order == 0;
      };
    }
  }

  private final List<FormatPiece> pieces = new ArrayList<>();
  private Optional<Condition> condition = Optional.empty();
  private boolean grouped;
  private boolean exponent;
  private boolean signedExponent;

  /** How many digits the power of ten has at least. */
  private int powerDigits;

  private int thousands;

  /** Commas behind a digit: they leave out thousands, unless more digits follow. */
  private int commas;

  static List<FormatSection> of(String code) {
    List<FormatSection> sections = new ArrayList<>();
    FormatSection section = new FormatSection();
    for (int i = 0; i < code.length(); i++) {
      Matcher half = HALF_OF_DAY.matcher(code).region(i, code.length());
      if (half.lookingAt()) {
        section.pieces.add(new FormatPiece(FormatPiece.Kind.TIME, half.group()));
        i += half.group().length() - 1;
        continue;
      }
      char c = code.charAt(i);
      char next = i + 1 < code.length() ? code.charAt(i + 1) : ' ';
      switch (c) {
        case '"', '[' -> i = section.enclosed(code, i);
        case '\\', '!' -> {
          section.words(String.valueOf(next));
          i++;
        }
        case '_', '*' -> i++;
        case ';' -> {
          section.end();
          sections.add(section);
          section = new FormatSection();
        }
        case 'E', 'e' -> {
          boolean power = next == '+' || next == '-';
          section.exponent |= power;
          section.signedExponent |= next == '+';
          if (!power) {
            section.pieces.add(new FormatPiece(FormatPiece.Kind.TIME, "e"));
          }
          i += power ? 1 : 0;
        }
        default -> section.plain(c);
      }
    }
    section.end();
    sections.add(section);
    return sections;
  }

  private void plain(char c) {
    if (exponent && "0#?".indexOf(c) >= 0) {
      powerDigits++;
    } else if ("0#?@".indexOf(c) >= 0) {
      grouped |= commas > 0;
      commas = 0;
      pieces.add(new FormatPiece(FormatPiece.Kind.DIGIT, String.valueOf(c)));
    } else if (c == '.') {
      end();
      pieces.add(new FormatPiece(FormatPiece.Kind.POINT, "."));
    } else if (c == ',') {
      commas += digits() > 0 ? 1 : 0;
    } else if (c == '%') {
      pieces.add(new FormatPiece(FormatPiece.Kind.PERCENT, "%"));
    } else if ("ymdhsagYMDHSAG".indexOf(c) >= 0) {
      pieces.add(new FormatPiece(FormatPiece.Kind.TIME, String.valueOf(c)));
    } else {
      words(String.valueOf(c));
    }
  }

  private void words(String text) {
    pieces.add(new FormatPiece(FormatPiece.Kind.WORDS, text));
  }

  private void end() {
    thousands += commas;
    commas = 0;
  }

  /** Reads what is in quotes or brackets; where it ends. */
  private int enclosed(String code, int at) {
    boolean quoted = code.charAt(at) == '"';
    int close = code.indexOf(quoted ? '"' : ']', at + 1);
    if (close < 0) {
      return code.length();
    }
    String within = code.substring(at + 1, close);
    Matcher comparison = CONDITION.matcher(within);
    if (quoted) {
      words(within);
    } else if (ELAPSED.matcher(within).matches()) {
      pieces.add(
          new FormatPiece(FormatPiece.Kind.TIME, "[" + within.toLowerCase(Locale.ROOT) + "]"));
    } else if (within.startsWith("$")) {
      words(within.substring(1).replaceFirst("-[^-]*$", ""));
    } else if (comparison.matches()) {
      condition =
          Optional.of(new Condition(comparison.group(1), new BigDecimal(comparison.group(2))));
    }
    return close;
  }

  boolean hasCondition() {
    return condition.isPresent();
  }

  /** Whether the section is for this number; without a condition it is for any. */
  boolean takes(BigDecimal value) {
    return condition.map(c -> c.holds(value)).orElse(true);
  }

  List<FormatPiece> pieces() {
    return List.copyOf(pieces);
  }

  boolean isTime() {
    return pieces.stream().anyMatch(piece -> piece.kind() == FormatPiece.Kind.TIME);
  }

  private long digits() {
    return pieces.stream().filter(piece -> piece.kind() == FormatPiece.Kind.DIGIT).count();
  }

  /** Whether it puts zeros or words before a number, as the codes of a list may have. */
  boolean isPadded() {
    int zeros = 0;
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.POINT) {
        break;
      }
      zeros += piece.text().equals("0") && piece.kind() == FormatPiece.Kind.DIGIT ? 1 : 0;
    }
    return digits() > 0 && (zeros > 1 || !allWords().isBlank());
  }

  private String allWords() {
    StringBuilder words = new StringBuilder();
    pieces.stream()
        .filter(piece -> piece.kind() == FormatPiece.Kind.WORDS)
        .forEach(piece -> words.append(piece.text()));
    return words.toString();
  }

  /** Whether words before the digits look like a sign. */
  private boolean signed(Pattern signs) {
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.DIGIT) {
        return false;
      }
      if (piece.kind() == FormatPiece.Kind.WORDS && signs.matcher(piece.text()).find()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What is shown of a number for which this section is.
   *
   * @param ownSign whether the section must show the sign of a negative number itself
   */
  Display.Kind kind(BigDecimal value, boolean ownSign) {
    String words = allWords();
    boolean zero = value.signum() == 0;
    boolean misleading = (zero ? NOT_ZERO : MISLEADING).matcher(words).find() || isSplit(value);
    if (digits() == 0) {
      // Many offices do not show zeros; hiding any other number is another matter.
      return zero && !misleading ? Display.Kind.NUMBER : Display.Kind.OTHER;
    }
    boolean rightSign =
        zero || (ownSign ? signed(SIGN) : !signed(value.signum() < 0 ? PLUS : SIGN));
    boolean percent = pieces.stream().anyMatch(piece -> piece.kind() == FormatPiece.Kind.PERCENT);
    if (misleading || percent || (thousands > 0 && !zero) || !rightSign || losesDigits(value)) {
      return Display.Kind.OTHER;
    }
    if (words.contains("万元")) {
      return Display.Kind.WAN_YUAN;
    }
    return words.contains("元") ? Display.Kind.YUAN : Display.Kind.NUMBER;
  }

  /** Whether it is for words only, so that numbers are shown as they are. */
  boolean isForWords() {
    return pieces.stream()
        .anyMatch(piece -> piece.kind() == FormatPiece.Kind.DIGIT && piece.text().equals("@"));
  }

  /** Whether anything stands among the digits; a fraction shows whole numbers whole. */
  private boolean isSplit(BigDecimal value) {
    String among = among();
    boolean whole = value.stripTrailingZeros().scale() <= 0;
    boolean zeros = value.signum() == 0 && among.matches("[.．]");
    return !among.isEmpty() && !zeros && !(among.equals(FRACTION) && whole);
  }

  /** The words that stand among the digits. */
  private String among() {
    StringBuilder among = new StringBuilder();
    StringBuilder since = new StringBuilder();
    boolean begun = false;
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.DIGIT) {
        among.append(begun ? since : "");
        since.setLength(0);
        begun = true;
      } else if (piece.kind() == FormatPiece.Kind.WORDS) {
        since.append(piece.text());
      }
    }
    return among.toString();
  }

  /** Whether the power of ten leaves out digits before the point. */
  private boolean losesDigits(BigDecimal value) {
    int unit = exponent && value.signum() != 0 ? ShownPower.unit(pieces, value) : 0;
    return unit > 0 && value.stripTrailingZeros().scale() > -unit;
  }

  /** The number as a person sees it, without the sign that the section does not write itself. */
  String shown(BigDecimal value) {
    if (among().equals(FRACTION)) {
      return value.abs().toPlainString();
    }
    return exponent
        ? ShownPower.of(pieces, value.abs(), powerDigits, signedExponent)
        : ShownNumber.of(pieces, value.abs(), thousands, grouped);
  }
}
