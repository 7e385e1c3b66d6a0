package dev.gouji.grid;

import java.text.Normalizer;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people type where a word, a year or nothing is meant. */
public final class WrittenText {
  private static final Set<String> BLANK_MARKS =
      Set.of(
          "/", "\\", "-", "--", "---", "—", "——", "–", "―", "无", "没有", "无数据", "空", "N/A", "n/a",
          "NA", "不适用", "*", ".", "、", "''", "'");
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern YEAR =
      Pattern.compile("((?:19|2[0-9])[0-9]{2}|[一二][〇零○一二三四五六七八九]{3}) ?年?度?");
  private static final Pattern SEAL = Pattern.compile("[（(]\\s*(加盖|盖|公)?\\s*章\\s*[）)]\\s*$");

  private WrittenText() {}

  /** Whether the text stands for "nothing here". */
  public static boolean isBlankMark(String text) {
    String levelled = level(text);
    return levelled.isEmpty() || BLANK_MARKS.contains(levelled);
  }

  /** The year, if the text is one and nothing else: 2024, 2024年度, 二〇二四年. */
  public static Optional<Integer> year(String text) {
    Matcher matcher = YEAR.matcher(level(text));
    if (!matcher.matches() || text.codePoints().anyMatch(WrittenText::isFootnote)) {
      return Optional.empty();
    }
    int year = 0;
    for (char c : matcher.group(1).toCharArray()) {
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : DIGITS.indexOf(c);
      year = year * 10 + Math.max(0, digit);
    }
    return Optional.of(year);
  }

  /** Levelling would make 202④ a year. */
  private static boolean isFootnote(int c) {
    return Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** A name without the note where to put the seal, which is no part of it. */
  public static String unsealed(String name) {
    return SEAL.matcher(name).replaceFirst("").strip();
  }

  /** Width and spaces levelled, and the mark taken off that makes a number text. */
  public static String level(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKC).replace('−', '-');
    StringBuilder out = new StringBuilder(flat.length());
    for (int at = 0; at < flat.length(); at += Character.charCount(flat.codePointAt(at))) {
      int c = flat.codePointAt(at);
      if (Character.getType(c) != Character.FORMAT) {
        out.appendCodePoint(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c);
      }
    }
    String stripped = out.toString().strip();
    return stripped.startsWith("'") && stripped.length() > 1 ? stripped.substring(1) : stripped;
  }
}
