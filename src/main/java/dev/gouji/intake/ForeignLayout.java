package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Edition;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Relations.Conversion;
import dev.gouji.form.Table;
import dev.gouji.form.load.ReadingFault;
import dev.gouji.grid.Content;
import dev.gouji.grid.Display;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.locate.Located;
import dev.gouji.received.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables in the layout of another edition than the one that describes the year. What has a certain
 * place in the right edition is taken, with a note; where a number has none the table is not read
 * and one sentence says so.
 */
final class ForeignLayout {
  /** What makes a place uncertain, and what is only seen because the layout is another one. */
  private static final Set<String> DOUBTS =
      Set.of(
          ReadingFault.LABEL.id(),
          ReadingFault.MISSING.id(),
          ReadingFault.AMBIGUOUS.id(),
          ReadingFault.EXTRA.id(),
          ReadingFault.SHIFTED.id());

  private final Form form;
  private final Map<Field, RawCell> cells;
  private final List<Remark> remarks;
  private final List<String> taken = new ArrayList<>();
  private final Map<Edition, List<String>> left = new LinkedHashMap<>();

  private ForeignLayout(Located located) {
    this.form = located.form();
    this.cells = new HashMap<>(located.cells());
    this.remarks = new ArrayList<>(located.remarks());
  }

  /**
   * What is found of the edition, completed from others.
   *
   * @param located the edition that describes the year
   * @param others the same workbook as the other editions see it
   */
  static Located completed(Located located, List<Located> others) {
    ForeignLayout layout = new ForeignLayout(located);
    int tables = located.nationalTables();
    for (Table table : located.form().tables()) {
      boolean whole = located.cells().keySet().containsAll(table.fields());
      // Rows too many may be those of another edition: (六) in three rows instead of one.
      boolean more = located.remarks().stream().anyMatch(ForeignLayout::isExtra);
      if (table.national() && (!whole || more)) {
        tables += layout.complete(table, whole, others) && !whole ? 1 : 0;
      }
    }
    layout.tell();
    return layout.located(located, tables);
  }

  /** Whether another edition knows the table, wherever its numbers belong. */
  private boolean complete(Table table, boolean whole, List<Located> others) {
    Optional<Located> other =
        others.stream()
            .filter(one -> isSound(one, table.id()))
            .filter(one -> !one.form().table(table.id()).grid().equals(table.grid()))
            .filter(one -> !whole || one.remarks().stream().noneMatch(ForeignLayout::isExtra))
            // What has lost a row of the right edition is no whole table of a smaller one.
            .filter(one -> placed(one.cells(), one.form().table(table.id())) > placed(cells, table))
            .findFirst();
    if (other.isEmpty()) {
      return false;
    }
    Optional<Map<Field, RawCell>> converted = converted(table, other.get());
    forget(table, other.get());
    cells.keySet().removeIf(table.fields()::contains);
    if (converted.isPresent()) {
      cells.putAll(converted.get());
      taken.add(table.part() + "是 " + other.get().form().edition().id() + " 版");
    } else {
      left.computeIfAbsent(other.get().form().edition(), e -> new ArrayList<>()).add(table.part());
    }
    return true;
  }

  private static long placed(Map<Field, RawCell> cells, Table table) {
    return table.fields().stream().filter(cells::containsKey).count();
  }

  private static boolean isSound(Located located, String id) {
    return located.form().tables().stream()
        .filter(table -> table.national() && table.id().equals(id))
        .anyMatch(
            table ->
                located.cells().keySet().containsAll(table.fields())
                    && located.remarks().stream()
                        .filter(remark -> !isExtra(remark))
                        .noneMatch(remark -> DOUBTS.contains(remark.id()) && isOf(remark, table)));
  }

  static boolean isExtra(Remark remark) {
    return remark.id().equals(ReadingFault.EXTRA.id());
  }

  private static boolean isOf(Remark remark, Table table) {
    return remark.location().field().map(table.fields()::contains).orElse(false);
  }

  /** Every field of the table out of the other layout; empty if a number has no certain place. */
  private Optional<Map<Field, RawCell>> converted(Table table, Located other) {
    Map<Field, RawCell> converted = new HashMap<>();
    for (Field field : table.fields()) {
      Optional<RawCell> cell =
          other
              .form()
              .find(field.id())
              .map(same -> other.cells().get(same))
              .or(() -> converted(field, other));
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      converted.put(field, cell.get());
    }
    return Optional.of(converted);
  }

  private Optional<RawCell> converted(Field field, Located other) {
    Optional<Conversion> how = form.relations().conversion(field, other.form().edition().id());
    if (how.isEmpty()) {
      return Optional.empty();
    }
    List<RawCell> from = new ArrayList<>();
    for (String id : how.get().from()) {
      Optional<RawCell> cell = other.form().find(id).map(one -> other.cells().get(one));
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      from.add(cell.get());
    }
    return how.get().how() == Conversion.How.SUM
        ? sum(from)
        : Optional.of(from.get(0)).filter(ForeignLayout::isNothing);
  }

  /** A number for the sum; the cell as it is where none of them holds one. */
  private static Optional<RawCell> sum(List<RawCell> cells) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean filled = false;
    for (RawCell cell : cells) {
      if (cell.content() instanceof Content.Number number
          && cell.display().kind() == Display.Kind.NUMBER) {
        sum = sum.add(number.value());
        filled = true;
      } else if (!isNothing(cell)) {
        return Optional.empty();
      }
    }
    RawCell first = cells.get(0);
    return Optional.of(
        filled
            ? new RawCell(
                first.sheet(),
                first.cell(),
                new Content.Number(sum),
                Optional.empty(),
                Display.NUMBER,
                first.hidden())
            : first);
  }

  private static boolean isNothing(RawCell cell) {
    return cell.content() instanceof Content.Blank
        || (cell.content() instanceof Content.Text text && text.value().isBlank())
        || (cell.content() instanceof Content.Number number && number.value().signum() == 0);
  }

  /** What was odd about the table was only that it is another edition's. */
  private void forget(Table table, Located other) {
    Table foreign = other.form().table(table.id());
    Set<Integer> rows =
        foreign.fields().stream()
            .map(field -> other.cells().get(field))
            .map(cell -> cell == null ? -1 : cell.cell().row())
            .collect(Collectors.toSet());
    Optional<RawCell> first = Optional.ofNullable(other.cells().get(foreign.fields().get(0)));
    String sheet = first.map(RawCell::sheet).orElse("");
    String title = table.title().isEmpty() ? table.part() : table.title();
    remarks.removeIf(
        remark ->
            DOUBTS.contains(remark.id())
                && (isOf(remark, table)
                    || (remark.location().equals(Location.FILE) && remark.expected().equals(title))
                    || (remark.location().field().isEmpty()
                        && remark.location().sheet().equals(sheet)
                        && isNear(remark, rows))));
  }

  /** Headings stand above the first row of numbers. */
  private static boolean isNear(Remark remark, Set<Integer> rows) {
    int row = remark.location().cell().map(cell -> cell.row()).orElse(-1);
    int first = rows.stream().min(Integer::compare).orElse(0);
    int last = rows.stream().max(Integer::compare).orElse(0);
    return row >= first - 5 && row <= last + 1;
  }

  private void tell() {
    if (!taken.isEmpty()) {
      remarks.add(new Remark(ReadingFault.LAYOUT.id(), Location.FILE, String.join("，", taken), ""));
    }
    left.forEach((edition, parts) -> remarks.add(foreign(form, edition, parts)));
  }

  /** The one sentence about tables whose numbers have no place in the edition of the year. */
  static Remark foreign(Form form, Edition edition, List<String> parts) {
    String years =
        edition.lastYear() == Integer.MAX_VALUE
            ? edition.firstYear() + " 年度起"
            : edition.firstYear() + "—" + edition.lastYear() + " 年度";
    return new Remark(
        ReadingFault.EDITION.id(),
        Location.FILE,
        String.join("、", parts)
            + "是 "
            + years
            + "的版式（"
            + edition.notice()
            + "），这个年度用 "
            + form.edition().id()
            + " 版（"
            + form.edition().notice()
            + "）",
        "");
  }

  private Located located(Located from, int tables) {
    int national = (int) cells.keySet().stream().filter(Field::national).count();
    return new Located(form, cells, remarks, tables, national, false, from.contradiction());
  }
}
