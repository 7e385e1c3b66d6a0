package dev.gouji.intake;

import dev.gouji.form.Labels;
import dev.gouji.form.Sheets;
import dev.gouji.grid.Book;
import dev.gouji.grid.Sheet;
import dev.gouji.received.Stamp;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands beside the tables: the stamp, the round, and what the unit explained. */
final class SideSheets {
  private static final int MAX_ROUND = 999;
  private static final int MAX_YEAR = 9999;
  private static final int LONGEST_LABEL = 120;
  private static final int SECOND_ROUND = 2;

  /** How far down the return note says who, when and which round. */
  private static final int NOTE_HEAD = 6;

  private static final Pattern RETURNED_FOR = Pattern.compile("年度:([0-9]{4})(?=轮次)");

  private SideSheets() {}

  /** The stamp, with the round that the return note asks for if that is higher. */
  static Stamp stamp(Book book) {
    Map<String, String> says = new HashMap<>();
    book.sheet(Sheets.STAMP)
        .ifPresent(
            sheet -> {
              for (int row = 0; row < sheet.rows(); row++) {
                String key = sheet.cell(row, 0).text().strip();
                says.putIfAbsent(key, sheet.cell(row, 1).shown().strip());
              }
            });
    int stamped = whole(says.getOrDefault("round", ""), MAX_ROUND);
    return new Stamp(
        says.getOrDefault("edition", ""),
        says.getOrDefault("layout", ""),
        says.getOrDefault("unit", ""),
        stamped(says.getOrDefault("year", ""), book),
        Math.max(Math.max(1, stamped), Math.max(nextRound(book), markedRound(book))));
  }

  /** The stamped year; of a template that was issued to nobody the one that it was returned for. */
  private static int stamped(String year, Book book) {
    int stamped = whole(year, MAX_YEAR);
    return stamped > 0 ? stamped : returnedFor(book);
  }

  private static int returnedFor(Book book) {
    Optional<Sheet> note = book.sheet(Sheets.RETURN_NOTE);
    for (int row = 0; note.isPresent() && row < Math.min(NOTE_HEAD, note.get().rows()); row++) {
      for (int column = 0; column < note.get().columns(); column++) {
        Matcher year = RETURNED_FOR.matcher(level(note.get().cell(row, column).text()));
        if (year.find()) {
          return whole(year.group(1), MAX_YEAR);
        }
      }
    }
    return 0;
  }

  /**
   * What the hidden marks say, for a workbook whose note was thrown away or is the sender's own.
   * Marks that say no round, as those of early versions, are of a first return.
   */
  private static int markedRound(Book book) {
    return book.sheet(Sheets.MARKS)
        .map(marks -> marks.cell(Sheets.MARKS_ROUND.row(), Sheets.MARKS_ROUND.column()).shown())
        .map(round -> Math.max(SECOND_ROUND, whole(round.strip(), MAX_ROUND)))
        .orElse(0);
  }

  private static int nextRound(Book book) {
    Optional<Sheet> note = book.sheet(Sheets.RETURN_NOTE);
    String label = Labels.level(Sheets.NEXT_ROUND_LABEL);
    for (int row = 0; note.isPresent() && row < note.get().rows(); row++) {
      for (int column = 0; column < note.get().columns(); column++) {
        String text = level(note.get().cell(row, column).text());
        if (text.equals(label) || text.equals(label + ":")) {
          return whole(firstBeside(note.get(), row, column), MAX_ROUND);
        }
      }
    }
    return 0;
  }

  private static String firstBeside(Sheet sheet, int row, int column) {
    for (int right = column + 1; right < sheet.columns(); right++) {
      String shown = sheet.cell(row, right).shown().strip();
      if (!shown.isEmpty()) {
        return shown;
      }
    }
    return "";
  }

  /** A whole number from 1 to the limit; 0 for anything else. */
  private static int whole(String text, int most) {
    if (!text.matches("[0-9]{1,6}(\\.0+)?")) {
      return 0;
    }
    int number = new BigDecimal(text).intValue();
    return number <= most ? number : 0;
  }

  /** Whether some cell holds just this text. */
  static boolean contains(Book book, String text) {
    String key = Labels.level(text);
    for (Sheet sheet : book.sheets()) {
      for (int row = 0; row < sheet.rows(); row++) {
        for (int column = 0; column < sheet.columns(); column++) {
          String there = sheet.cell(row, column).text();
          if (!there.isEmpty() && level(there).equals(key)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static String level(String text) {
    return text.isEmpty() || text.length() > LONGEST_LABEL ? "" : Labels.level(text);
  }
}
