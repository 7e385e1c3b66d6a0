package dev.gouji.report.workbook;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Dates that an office wrote into its settings, in whatever way. */
public final class Dates {
  private Dates() {}

  static Optional<LocalDate> read(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      // Anything may stand there; without a date nothing can be judged by it.
      return Optional.empty();
    }
  }

  /** 2025-01-20 as people write it; anything else as it stands. */
  public static String chinese(String text) {
    return read(text)
        .map(day -> day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日")
        .orElse(text);
  }
}
