package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.Content;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Tables changed at random in several ways at once: what is read is right, and what is not read is
 * said to be missing.
 */
class RandomLayoutTest {
  private static final int TABLES = 4_000;
  private static final Locator LOCATOR = new Locator(Filled.FORM);
  private static final List<String> KINDS =
      List.of(
          "insertRow",
          "insertSubtotal",
          "deleteRow",
          "insertColumn",
          "insertNumber",
          "deleteColumn",
          "unmerge",
          "relabel",
          "repeatLabels",
          "swapRows",
          "swapColumns",
          "clear",
          "slide");

  @Test
  void howeverATableIsChangedNoNumberIsTakenFromAnotherPlace() {
    List<String> wrong = new ArrayList<>();
    int tables = Integer.getInteger("gouji.layouts", TABLES);
    for (int seed = 0; seed < tables; seed++) {
      check(seed).ifPresent(wrong::add);
    }
    assertEquals(List.of(), wrong.stream().limit(40).toList(), () -> wrong.size() + " wrong");
  }

  /**
   * A table changed at random.
   *
   * @param done what was done to it
   * @param blank the fields whose number was taken out
   */
  record Layout(Table table, Board board, List<String> done, Set<String> blank) {
    static Layout of(int seed) {
      Random random = new Random(seed);
      String id = List.of("proactive", "requests", "review").get(random.nextInt(3));
      Layout layout =
          new Layout(Filled.FORM.table(id), Board.of(id), new ArrayList<>(), new HashSet<>());
      for (int changes = 1 + random.nextInt(6); changes > 0; changes--) {
        change(layout.board(), layout.table(), random, layout.done(), layout.blank());
      }
      return layout;
    }
  }

  /** What is wrong with the reading of one table; empty if nothing is. */
  private static Optional<String> check(int seed) {
    Layout layout = Layout.of(seed);
    Table changed = layout.table();
    List<Sheet> sheets = new ArrayList<>();
    for (Table table : Filled.FORM.tables()) {
      Board sheet = table.equals(changed) ? layout.board() : Board.of(table.id());
      sheets.add(sheet.sheet(table.sheet(), table.origin()));
    }
    Located located = LOCATOR.locate(sheets);
    return wrongNumber(located, changed, layout.done())
        .or(() -> lost(located, changed, layout.done(), layout.blank()))
        .map(what -> "seed " + seed + " " + changed.id() + " " + layout.done() + ": " + what);
  }

  /**
   * A number taken from a place that is not the field's. Where a label is not the official one, its
   * place was told from its neighbours and that is said; words among the numbers are a fault of
   * their own, which the checks report.
   */
  private static Optional<String> wrongNumber(Located located, Table table, List<String> done) {
    if (says(located, "I-LABEL") || hasWords(located)) {
      return Optional.empty();
    }
    // A row of numbers put where the one without labels was deleted is that row to any reader.
    boolean rowIsAnother = table.id().equals("review") && done.toString().contains("deleteRow");
    Map<String, String> right = Filled.numbers();
    return IntakeTest.numbers(located.cells()).entrySet().stream()
        .filter(read -> !read.getValue().equals(right.get(read.getKey())))
        .filter(read -> !(rowIsAnother && read.getValue().equals("99999")))
        .map(read -> read + " instead of " + right.get(read.getKey()))
        .findFirst();
  }

  /** Numbers that were not read although nothing says so. */
  private static Optional<String> lost(
      Located located, Table table, List<String> done, Set<String> blank) {
    Set<String> read = IntakeTest.numbers(located.cells()).keySet();
    List<String> lost =
        table.fields().stream()
            .map(Field::id)
            .filter(id -> !read.contains(id) && !blank.contains(id))
            .toList();
    boolean hard =
        located.remarks().stream()
            .anyMatch(r -> Filled.FORM.words(r.id()).severity() == Severity.HARD);
    // Where no total is a formula, a row without labels that was deleted looks like an unfilled
    // one.
    boolean unlabelledRowDeleted =
        table.id().equals("review")
            && lost.size() + blank.size() == table.fields().size()
            && done.toString().contains("deleteRow");
    return lost.isEmpty() || hard || hasWords(located) || unlabelledRowDeleted
        ? Optional.empty()
        : Optional.of("lost " + lost);
  }

  private static boolean says(Located located, String id) {
    return located.remarks().stream().anyMatch(remark -> remark.id().equals(id));
  }

  private static boolean hasWords(Located located) {
    return located.cells().entrySet().stream()
        .anyMatch(e -> e.getKey().national() && e.getValue().content() instanceof Content.Text);
  }

  private static void change(
      Board board, Table table, Random random, List<String> done, Set<String> blank) {
    int row = random.nextInt(table.grid().rows());
    int column = random.nextInt(table.grid().columns());
    int kind = random.nextInt(KINDS.size());
    done.add(KINDS.get(kind) + " " + row + "," + column);
    switch (kind) {
      case 0 -> board.insertRow(row);
      case 1 -> board.insertRow(row).put(row, 0, "小计").put(row, Math.max(1, column), 99_999);
      case 2 -> board.deleteRow(row);
      case 3 -> board.insertColumn(column);
      case 4 -> board.insertColumn(column).put(row, column, 88_888);
      case 5 -> board.deleteColumn(column);
      case 6 -> board.unmerge();
      case 7 -> done.add(relabelled(board, table, random));
      case 8 -> board.repeatLabels();
      case 9 -> swapRows(board, table, random, done);
      case 10 -> swapColumns(board, table, random, done);
      case 11 -> blank.addAll(cleared(board.clear(random)));
      default -> board.slide(random);
    }
  }

  private static String relabelled(Board board, Table table, Random random) {
    List<GridCell.Label> labels = table.grid().labels();
    String label = labels.get(random.nextInt(labels.size())).text();
    board.relabel(label, random.nextBoolean() ? "" : "改过的标签");
    return label;
  }

  /** Two rows change places with their labels; a heading that moves would say something else. */
  private static void swapRows(Board board, Table table, Random random, List<String> done) {
    if (table.id().equals("requests") && done.size() == 1) {
      board.swapRows(3 + random.nextInt(25), 3 + random.nextInt(25));
    }
  }

  /** Two columns under one heading change places. */
  private static void swapColumns(Board board, Table table, Random random, List<String> done) {
    if (!table.id().equals("proactive") && done.size() == 1) {
      int group = table.id().equals("requests") ? 4 : 5 * random.nextInt(3);
      board.swapColumns(group + random.nextInt(5), group + random.nextInt(5));
    }
  }

  private static List<String> cleared(long number) {
    return Filled.FORM.nationalNumbers().stream()
        .filter(field -> Filled.number(field) == number)
        .map(Field::id)
        .toList();
  }
}
