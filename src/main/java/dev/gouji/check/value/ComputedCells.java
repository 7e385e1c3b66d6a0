package dev.gouji.check.value;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Formula;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.Rectangles;
import dev.gouji.look.Numbers;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges the cells that the template fills by formula. Rules speak about the number that the sender
 * shows; where our own formula shows another number than the cells give, the file was not
 * recalculated and the number is in doubt.
 */
final class ComputedCells {
  private final Received.Read read;
  private final Value[] values;
  private final List<Remark> remarks;

  /** Fewer totals may all be 0 by chance, and wrongly so. */
  private static final int LEAST_UNWORKED = 3;

  private boolean unworked;
  private final List<Location> typed = new ArrayList<>();
  private final List<Location> recomputed = new ArrayList<>();
  private final List<Field> live = new ArrayList<>();

  private ComputedCells(Received.Read read, Value[] values, List<Remark> remarks) {
    this.read = read;
    this.values = values;
    this.remarks = remarks;
  }

  /**
   * Replaces values of computed fields where needed and adds remarks.
   *
   * @return the fields that our own formula fills
   */
  static List<Field> judge(Received.Read read, Value[] values, List<Remark> remarks) {
    ComputedCells cells = new ComputedCells(read, values, remarks);
    cells.unworked = cells.areUnworked();
    read.form().computed().forEach(cells::judge);
    cells.report();
    // Nearly every return has all of them, and they share one list.
    return cells.live.size() == read.form().computed().size()
        ? read.form().computed()
        : List.copyOf(cells.live);
  }

  /**
   * Whether no formula was ever worked out: some online editors store 0 for each of them, and
   * programs that fill in a workbook leave what stood there while it was blank. One that shows
   * another number says that a spreadsheet program was at work.
   */
  private boolean areUnworked() {
    int unworkedSoFar = 0;
    for (Field field : read.form().computed()) {
      RawCell raw = read.cells().get(field);
      if (raw == null || raw.formula().isEmpty()) {
        continue;
      }
      if (!saysNothing(raw.content())) {
        return false;
      }
      unworkedSoFar++;
    }
    return unworkedSoFar >= LEAST_UNWORKED;
  }

  private static boolean saysNothing(Content content) {
    if (content instanceof Content.Number number) {
      return number.value().signum() == 0;
    }
    return content instanceof Content.Blank
        || (content instanceof Content.Text text && text.value().strip().equals("0"));
  }

  private void judge(Field field) {
    RawCell raw = read.cells().get(field);
    Optional<Formula> formula = read.form().formula(field);
    if (raw == null || formula.isEmpty()) {
      return;
    }
    Optional<Value> expected = expected(formula.get());
    if (raw.formula().isEmpty()) {
      boolean same = expected.isPresent() && same(expected.get(), values[field.index()]);
      if (same && values[field.index()] instanceof Value.Number) {
        typed.add(Location.at(raw.sheet(), raw.cell(), field));
      }
    } else if (isIssued(raw, formula.get())) {
      live.add(field);
      expected.ifPresentOrElse(
          value -> judgeIssued(field, raw, value), () -> withoutOperand(field, raw, formula.get()));
    } else {
      withoutResult(field, raw);
    }
  }

  /** A total over a cell in doubt is in doubt with it; that cell has its own remark. */
  private void withoutOperand(Field field, RawCell raw, Formula formula) {
    boolean unread =
        formula.operands().stream().anyMatch(one -> values[one.index()] instanceof Value.Unread);
    if (unread && (unworked || raw.content() instanceof Content.Blank)) {
      remarks.removeIf(remark -> remark.location().field().equals(Optional.of(field)));
      values[field.index()] = Value.UNREAD;
    } else {
      withoutResult(field, raw);
    }
  }

  /** Nobody but the sender's program can say what the formula gives. */
  private void withoutResult(Field field, RawCell raw) {
    if (raw.content() instanceof Content.Blank) {
      remark("I-NOVALUE", field, raw, "=" + raw.formula().orElse(""), "");
      values[field.index()] = Value.UNREAD;
    }
  }

  private void judgeIssued(Field field, RawCell raw, Value expected) {
    boolean same = same(expected, values[field.index()]);
    if (raw.content() instanceof Content.Blank || unworked) {
      // What was read there before is not what counts.
      remarks.removeIf(remark -> remark.location().field().equals(Optional.of(field)));
      values[field.index()] = expected;
      if (!same && expected instanceof Value.Number) {
        recomputed.add(Location.at(raw.sheet(), raw.cell(), field));
      }
    } else if (!same) {
      String gives = expected instanceof Value.Number n ? Numbers.plain(n.value()) : "（空）";
      remark("I-STALE", field, raw, Shown.of(raw.content()), gives);
      values[field.index()] = Value.UNREAD;
    }
  }

  /** What the cells give; blank if all operands are; empty if one is in doubt. */
  private Optional<Value> expected(Formula formula) {
    for (Field operand : formula.operands()) {
      Value value = values[operand.index()];
      // A number typed as text is a number to us but not to the spreadsheet's SUM.
      if (value instanceof Value.Unread || (value instanceof Value.Number && isText(operand))) {
        return Optional.empty();
      }
    }
    Optional<Value> computed = formula.value(this::number).map(Value::number);
    return Optional.of(computed.orElse(Value.BLANK));
  }

  private Optional<BigDecimal> number(Field field) {
    return values[field.index()] instanceof Value.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  private boolean isText(Field field) {
    RawCell raw = read.cells().get(field);
    boolean replaced = unworked && field.computed();
    return !replaced && raw != null && raw.content() instanceof Content.Text;
  }

  private static boolean same(Value expected, Value shown) {
    if (expected instanceof Value.Number a && shown instanceof Value.Number b) {
      return a.value().compareTo(b.value()) == 0;
    }
    return expected instanceof Value.Blank && shown instanceof Value.Blank;
  }

  /** Whether the formula is the template's own, with or without its care for blanks. */
  private boolean isIssued(RawCell raw, Formula formula) {
    Cells cells = new Cells(raw.sheet(), read.cells());
    if (!formula.operands().stream().allMatch(cells::isFound)) {
      return false;
    }
    String written = level(raw.formula().orElse(""));
    return written.equals(level(formula.text(cells))) || written.equals(level(formula.bare(cells)));
  }

  private static String level(String formula) {
    return formula.replace("$", "").replace(" ", "").replace("'", "").toUpperCase(Locale.ROOT);
  }

  /** Where the operands stand in the sender's workbook. */
  private record Cells(String home, Map<Field, RawCell> found) implements Formula.Cells {
    boolean isFound(Field field) {
      return found.containsKey(field);
    }

    private RawCell raw(Field field) {
      return Objects.requireNonNull(found.get(field));
    }

    private String on(String sheet) {
      return sheet.equals(home) ? "" : sheet + "!";
    }

    @Override
    public String cell(Field field) {
      return on(raw(field).sheet()) + raw(field).cell().a1();
    }

    @Override
    public List<String> ranges(List<Field> fields) {
      Map<String, List<CellAddress>> bySheet = new LinkedHashMap<>();
      for (Field field : fields) {
        bySheet
            .computeIfAbsent(raw(field).sheet(), sheet -> new ArrayList<>())
            .add(raw(field).cell());
      }
      List<String> ranges = new ArrayList<>();
      bySheet.forEach(
          (sheet, at) -> Rectangles.of(at).forEach(range -> ranges.add(on(sheet) + range.a1())));
      return ranges;
    }
  }

  /** One remark for all: it is one habit of a clerk or a program, not thirty-four faults. */
  private void report() {
    if (!typed.isEmpty() && !read.stamp().edition().isEmpty()) {
      remarks.add(new Remark("I-TYPED", typed.get(0), typed.size() + " 个总计", ""));
    }
    if (!recomputed.isEmpty()) {
      remarks.add(new Remark("I-RECOMPUTED", recomputed.get(0), recomputed.size() + " 个总计", ""));
    }
  }

  private void remark(String id, Field field, RawCell raw, String found, String expected) {
    remarks.add(new Remark(id, Location.at(raw.sheet(), raw.cell(), field), found, expected));
  }
}
