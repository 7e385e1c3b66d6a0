package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Labels;
import dev.gouji.form.Sheets;
import dev.gouji.grid.Book;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Sheet;
import dev.gouji.received.WrittenExplanation;
import dev.gouji.received.WrittenExplanation.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a unit wrote as its reasons: on self-check and return note, in place or beside it. */
final class WrittenReasons {
  private static final int NOT_THERE = -1;
  private static final int LONGEST_LABEL = 120;

  /** How far down a sheet the headings may stand. */
  private static final int HEADING_ROWS = 20;

  private final Sheet sheet;
  private final int headings;
  private final List<String> names;
  private final int rule;
  private final int severity;
  private final int reason;
  private final int code;

  private WrittenReasons(Sheet sheet, int headings, List<String> names) {
    this.sheet = sheet;
    this.headings = headings;
    this.names = names;
    this.rule = heading(names, Sheets.RULE_HEADING, true);
    this.severity = heading(names, Sheets.SEVERITY_HEADING, true);
    this.reason = heading(names, Sheets.EXPLANATION_HEADING, false);
    this.code = heading(names, Sheets.FINGERPRINT_HEADING, true);
  }

  /** The reasons in the order in which they stand. */
  static List<WrittenExplanation> in(Book book) {
    List<WrittenExplanation> found = new ArrayList<>();
    for (Sheet sheet : book.sheets()) {
      boolean note = sheet.name().equals(Sheets.RETURN_NOTE);
      boolean check = sheet.name().equals(Sheets.SELF_CHECK);
      of(sheet, note || check)
          .ifPresent(
              reasons -> {
                if (check) {
                  reasons.ofSelfCheck(found);
                } else if (note) {
                  reasons.ofNote(found);
                } else if (reasons.code != NOT_THERE) {
                  reasons.elsewhere(found);
                }
              });
    }
    return found;
  }

  private static Optional<WrittenReasons> of(Sheet sheet, boolean ours) {
    int rows = ours ? sheet.rows() : Math.min(HEADING_ROWS, sheet.rows());
    for (int row = 0; row < rows; row++) {
      List<String> cells = levelled(sheet, row);
      if (hasKey(cells) && heading(cells, Sheets.EXPLANATION_HEADING, false) != NOT_THERE) {
        return Optional.of(new WrittenReasons(sheet, row, cells));
      }
    }
    return Optional.empty();
  }

  /** In a document the code alone tells what a reason is for. */
  private static boolean hasKey(List<String> cells) {
    return heading(cells, Sheets.RULE_HEADING, true) != NOT_THERE
        || heading(cells, Sheets.FINGERPRINT_HEADING, true) != NOT_THERE;
  }

  private static List<String> levelled(Sheet sheet, int row) {
    List<String> cells = new ArrayList<>(sheet.columns());
    for (int column = 0; column < sheet.columns(); column++) {
      cells.add(level(sheet.cell(row, column).text()));
    }
    return cells;
  }

  private static int heading(List<String> cells, String heading, boolean whole) {
    for (int column = 0; column < cells.size(); column++) {
      String text = cells.get(column);
      if (whole ? text.equals(heading) : text.startsWith(heading)) {
        return column;
      }
    }
    return NOT_THERE;
  }

  private static String level(String text) {
    return text.isEmpty() || text.length() > LONGEST_LABEL ? "" : Labels.level(text);
  }

  private void ofSelfCheck(List<WrittenExplanation> found) {
    int state = heading(names, Sheets.STATE_HEADING, true);
    for (int row = headings + 1; row < sheet.rows(); row++) {
      String shown = state == NOT_THERE ? "" : shown(row, state);
      boolean failed =
          shown.startsWith(Sheets.STATE_FAILED) || shown.startsWith(Sheets.STATE_EXPLAINED);
      add(failed ? Kind.CHECKED : Kind.UNCHECKED, row, reason, "", shown, found);
    }
  }

  private void ofNote(List<WrittenExplanation> found) {
    int remedy = heading(names, Sheets.REMEDY_HEADING, true);
    for (int row = headings + 1; row < sheet.rows(); row++) {
      String beside = code == NOT_THERE ? "" : shown(row, code);
      boolean typedOver = beside.codePoints().anyMatch(Character::isIdeographic);
      add(Kind.NOTE, row, reason, typedOver ? "" : beside, "", found);
      if (typedOver) {
        add(Kind.WRONG_COLUMN, row, code, "", "", found);
      }
      if (remedy != NOT_THERE) {
        add(Kind.REMEDY, row, remedy, typedOver ? "" : beside, "", found);
      }
      for (int column = 0; column < sheet.columns(); column++) {
        if (names.get(column).isEmpty()) {
          add(Kind.WRONG_COLUMN, row, column, "", "", found);
        }
      }
    }
  }

  private void elsewhere(List<WrittenExplanation> found) {
    for (int row = headings + 1; row < sheet.rows(); row++) {
      add(Kind.OTHER_SHEET, row, reason, shown(row, code), "", found);
    }
  }

  private void add(
      Kind kind, int row, int column, String code, String shown, List<WrittenExplanation> found) {
    String id = rule == NOT_THERE ? "" : shown(row, rule);
    String text = shown(row, column);
    if (isLine(row) && !text.isEmpty()) {
      Location at = Location.at(sheet.name(), new CellAddress(row, column));
      found.add(new WrittenExplanation(kind, id, code, text, at, shown));
    }
  }

  private boolean isLine(int row) {
    int told = rule == NOT_THERE ? severity : rule;
    return told != NOT_THERE && !shown(row, told).isEmpty();
  }

  private String shown(int row, int column) {
    return sheet.cell(row, column).shown().strip();
  }
}
