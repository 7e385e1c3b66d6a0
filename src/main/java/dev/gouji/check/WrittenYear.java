package dev.gouji.check;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year in Chinese numerals, as covers have it: 二〇二四年. */
final class WrittenYear {
  private static final String DIGITS = "〇一二三四五六七八九";
  private static final Pattern YEAR = Pattern.compile("([一二][〇零○一二三四五六七八九]{3})年?度?");

  private WrittenYear() {}

  /** The year, if the text is one. */
  static Optional<Integer> read(String text) {
    Matcher matcher = YEAR.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int year = 0;
    for (char c : matcher.group(1).toCharArray()) {
      year = year * 10 + Math.max(0, DIGITS.indexOf(c));
    }
    return Optional.of(year);
  }
}
