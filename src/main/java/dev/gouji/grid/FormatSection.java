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
  private static final Pattern MISLEADING = Pattern.compile("[0-9０-９%‰.．,，]|[万亿千百](?!元)|[亿千百]");

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
  private int thousands;

  /** Commas behind a digit: they leave out thousands, unless more digits follow. */
  private int commas;

  static List<FormatSection> of(String code) {
    List<FormatSection> sections = new ArrayList<>();
    FormatSection section = new FormatSection();
    for (int i = 0; i < code.length(); i++) {
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
    if ("0#?@".indexOf(c) >= 0) {
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
      pieces.add(new FormatPiece(FormatPiece.Kind.TIME, within.toLowerCase(Locale.ROOT)));
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
  private boolean signed() {
    for (FormatPiece piece : pieces) {
      if (piece.kind() == FormatPiece.Kind.DIGIT) {
        return false;
      }
      if (piece.kind() == FormatPiece.Kind.WORDS && piece.text().matches(".*[-−(（].*")) {
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
    boolean misleading = MISLEADING.matcher(words).find();
    if (digits() == 0) {
      // Many offices do not show zeros; hiding any other number is another matter.
      return value.signum() == 0 && !misleading ? Display.Kind.NUMBER : Display.Kind.OTHER;
    }
    boolean rightSign = ownSign ? signed() : !signed();
    boolean percent = pieces.stream().anyMatch(piece -> piece.kind() == FormatPiece.Kind.PERCENT);
    if (misleading || percent || thousands > 0 || !rightSign) {
      return Display.Kind.OTHER;
    }
    if (words.contains("万元")) {
      return Display.Kind.WAN_YUAN;
    }
    return words.contains("元") ? Display.Kind.YUAN : Display.Kind.NUMBER;
  }

  /** The number as a person sees it, without the sign that the section does not write itself. */
  String shown(BigDecimal value) {
    return ShownNumber.of(pieces, value.abs(), thousands, grouped, exponent);
  }
}
