package dev.gouji.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What number formats show. */
public final class NumberFormats {
  /** The names of the general format, as several programs write them. */
  private static final Pattern GENERAL = Pattern.compile("(?i)general|standard|G/通用格式|通用格式|G/標準");

  private static final Pattern ELAPSED = Pattern.compile("(?i)h+|m+|s+");
  private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
  private static final Pattern MISLEADING = Pattern.compile("[0-9０-９%‰.．,，]|[万亿千百](?!元)|[亿千百]");

  private NumberFormats() {}

  /** What a built-in format shows; the dates for Chinese among them. */
  public static Display of(int builtin) {
    boolean date =
        (builtin >= 14 && builtin <= 22)
            || (builtin >= 27 && builtin <= 36)
            || (builtin >= 45 && builtin <= 47)
            || (builtin >= 50 && builtin <= 58);
    if (date) {
      return Display.DATE;
    }
    return builtin == 9 || builtin == 10 ? Display.OTHER : Display.NUMBER;
  }

  /** What a format code shows of a number that is not negative. */
  public static Display of(String code) {
    String plain = GENERAL.matcher(code).replaceAll("0");
    List<Section> sections = sections(plain);
    if (sections.stream().anyMatch(section -> section.date)) {
      return Display.DATE;
    }
    if (code.isEmpty()) {
      return Display.NUMBER;
    }
    // The second section is for negative numbers, unless conditions say otherwise.
    int judged = CONDITION.matcher(code).find() ? Math.min(2, sections.size()) : 1;
    Display worst = Display.NUMBER;
    for (Section section : sections.subList(0, judged)) {
      Display shown = section.shown();
      worst = shown.compareTo(worst) > 0 ? shown : worst;
    }
    return worst;
  }

  /** The part of a code for numbers of one sign. */
  private static final class Section {
    private final StringBuilder words = new StringBuilder();
    private boolean date;
    private boolean digits;
    private boolean other;
    private boolean commaLast;

    /** Something that stands there as it is. */
    void literal(char c) {
      words.append(c);
      other |= !digits && (c == '-' || c == '−' || c == '(');
    }

    void placeholder() {
      digits = true;
      commaLast = false;
    }

    /** A separator of thousands has digits on both sides; behind the last it leaves them out. */
    void comma() {
      commaLast = digits;
    }

    void end() {
      other |= commaLast;
      commaLast = false;
    }

    Display shown() {
      if (other || !digits || MISLEADING.matcher(words).find()) {
        return Display.OTHER;
      }
      if (words.indexOf("万元") >= 0) {
        return Display.WAN_YUAN;
      }
      return words.indexOf("元") >= 0 ? Display.YUAN : Display.NUMBER;
    }
  }

  private static List<Section> sections(String code) {
    List<Section> sections = new ArrayList<>();
    Section section = new Section();
    for (int i = 0; i < code.length(); i++) {
      char c = code.charAt(i);
      char next = i + 1 < code.length() ? code.charAt(i + 1) : ' ';
      switch (c) {
        case '"', '[' -> i = quoted(code, i, section);
        case '\\', '!' -> {
          section.literal(next);
          i++;
        }
        case '_', '*' -> i++;
        case ';' -> {
          section.end();
          sections.add(section);
          section = new Section();
        }
        case '0', '#', '?', '@' -> section.placeholder();
        case '.' -> section.end();
        case ',' -> section.comma();
        case '%' -> section.other = true;
        case 'E', 'e' -> {
          // Behind it stands a sign, or it is the year of an era.
          section.date |= next != '+' && next != '-';
          i += next == '+' || next == '-' ? 1 : 0;
        }
        default -> letter(c, section);
      }
    }
    section.end();
    sections.add(section);
    return sections;
  }

  private static void letter(char c, Section section) {
    if ("ymdhsagYMDHSAG".indexOf(c) >= 0) {
      section.date = true;
    } else {
      section.literal(c);
    }
  }

  /** Reads what is in quotes or brackets; where it ends. */
  private static int quoted(String code, int at, Section section) {
    boolean words = code.charAt(at) == '"';
    int close = code.indexOf(words ? '"' : ']', at + 1);
    if (close < 0) {
      return code.length();
    }
    String within = code.substring(at + 1, close);
    if (words) {
      within.chars().forEach(c -> section.literal((char) c));
    } else if (ELAPSED.matcher(within.toLowerCase(Locale.ROOT)).matches()) {
      section.date = true;
    }
    return close;
  }
}
