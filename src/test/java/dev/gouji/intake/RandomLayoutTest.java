package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.form.Table;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import dev.gouji.intake.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
          "repeatLabels");

  @Test
  void howeverATableIsChangedNoNumberIsTakenFromAnotherPlace() {
    for (int seed = 0; seed < TABLES; seed++) {
      check(seed);
    }
  }

  private static void check(int seed) {
    Random random = new Random(seed);
    String id = List.of("proactive", "requests", "review").get(random.nextInt(3));
    List<String> done = new ArrayList<>();
    Board board = Board.of(id);
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      change(board, Filled.FORM.table(id), random, done);
    }
    List<Sheet> sheets = new ArrayList<>();
    for (Table table : Filled.FORM.tables()) {
      Board sheet = table.id().equals(id) ? board : Board.of(table.id());
      sheets.add(sheet.sheet(table.sheet(), table.origin()));
    }
    judge(LOCATOR.locate(sheets), id, done, "seed " + seed + " " + id + " " + done);
  }

  private static void judge(Located located, String id, List<String> done, String what) {
    Map<String, String> right = Filled.numbers();
    Map<String, String> numbers = IntakeTest.numbers(located.cells());
    // Where a label is not the official one, its place was told from its neighbours and that is
    // said; a row deleted and another put in its place looks the same.
    boolean toldByNeighbours =
        located.remarks().stream().anyMatch(remark -> remark.id().equals("I-LABEL"));
    // Words among the numbers are a fault of their own, which the checks report.
    boolean words =
        located.cells().entrySet().stream()
            .anyMatch(e -> e.getKey().national() && e.getValue().content() instanceof Content.Text);
    if (!toldByNeighbours && !words) {
      numbers.forEach(
          (field, number) -> assertEquals(right.get(field), number, () -> what + " " + field));
    }
    boolean hard =
        located.remarks().stream()
            .anyMatch(r -> Filled.FORM.words(r.id()).severity() == Severity.HARD);
    List<Field> lost =
        Filled.FORM.table(id).fields().stream()
            .filter(field -> !numbers.containsKey(field.id()))
            .toList();
    // A row without labels that was deleted cannot be told from one that was never filled.
    boolean unlabelledRowDeleted =
        id.equals("review") && lost.size() == 15 && done.toString().contains("deleteRow");
    assertTrue(
        lost.isEmpty() || hard || words || unlabelledRowDeleted,
        () -> what + " lost " + lost.stream().map(Field::id).toList());
  }

  private static void change(Board board, Table table, Random random, List<String> done) {
    int row = random.nextInt(table.grid().rows());
    int column = random.nextInt(table.grid().columns());
    int kind = random.nextInt(9);
    done.add(KINDS.get(kind) + " " + row + "," + column);
    switch (kind) {
      case 0 -> board.insertRow(row);
      case 1 -> board.insertRow(row).put(row, 0, "小计").put(row, column, 99_999);
      case 2 -> board.deleteRow(row);
      case 3 -> board.insertColumn(column);
      case 4 -> board.insertColumn(column).put(row, column, 88_888);
      case 5 -> board.deleteColumn(column);
      case 6 -> board.unmerge();
      case 7 -> {
        List<dev.gouji.form.GridCell.Label> labels = table.grid().labels();
        String label = labels.get(random.nextInt(labels.size())).text();
        board.relabel(label, random.nextBoolean() ? "" : "改过的标签");
        done.add(label);
      }
      default -> board.repeatLabels();
    }
  }
}
