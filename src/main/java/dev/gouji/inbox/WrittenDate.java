package dev.gouji.inbox;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as an office writes it, and as a spreadsheet writes it back when it saves a CSV. The year
 * comes first and has four digits: 1/2/2022 may be two days.
 */
public final class WrittenDate {
  /** What to write, for messages. */
  public static final String WANTED = "写成 2022-01-31、2022/1/31 或 2022年1月31日";

  private static final Pattern SIGNS =
      Pattern.compile("([12][0-9]{3})([-/.])([0-9]{1,2})\\2([0-9]{1,2})");
  private static final Pattern WORDS =
      Pattern.compile("([12][0-9]{3})(年)([0-9]{1,2})月([0-9]{1,2})[日号]?");

  private WrittenDate() {}

  /** The day, if the text says one and the calendar has it. */
  public static Optional<LocalDate> read(String text) {
    String levelled = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s", "");
    for (Pattern pattern : new Pattern[] {SIGNS, WORDS}) {
      Matcher matcher = pattern.matcher(levelled);
      if (matcher.matches()) {
        return day(matcher.group(1), matcher.group(3), matcher.group(4));
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      // There is no such day, such as 30 February.
      return Optional.empty();
    }
  }
}
