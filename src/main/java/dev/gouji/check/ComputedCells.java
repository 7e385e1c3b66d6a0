package dev.gouji.check;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final List<Location> typed = new ArrayList<>();
  private final List<Location> recomputed = new ArrayList<>();

  private ComputedCells(Received.Read read, Value[] values, List<Remark> remarks) {
    this.read = read;
    this.values = values;
    this.remarks = remarks;
  }

  /** Replaces values of computed fields where needed and adds remarks. */
  static void judge(Received.Read read, Value[] values, List<Remark> remarks) {
    ComputedCells cells = new ComputedCells(read, values, remarks);
    read.form().computed().forEach(cells::judge);
    cells.report();
  }

  private void judge(Field field) {
    RawCell raw = read.cells().get(field);
    List<Field> operands = read.form().operands(field);
    if (raw == null || operands.isEmpty()) {
      return;
    }
    Optional<Value> expected = expected(operands);
    if (raw.formula().isEmpty()) {
      boolean same = expected.isPresent() && same(expected.get(), values[field.index()]);
      if (same && values[field.index()] instanceof Value.Number) {
        typed.add(Location.at(raw.sheet(), raw.cell(), field));
      }
    } else if (isIssued(raw, operands)) {
      expected.ifPresentOrElse(
          value -> judgeIssued(field, raw, value), () -> withoutResult(field, raw));
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
    if (raw.content() instanceof Content.Blank) {
      values[field.index()] = expected;
      if (expected instanceof Value.Number) {
        recomputed.add(Location.at(raw.sheet(), raw.cell(), field));
      }
    } else if (!same(expected, values[field.index()])) {
      String gives = expected instanceof Value.Number n ? Numbers.plain(n.value()) : "（空）";
      remark("I-STALE", field, raw, Interpreter.shown(raw.content()), gives);
      values[field.index()] = Value.UNREAD;
    }
  }

  /** The sum of the operands; blank if all are; empty if one is in doubt. */
  private Optional<Value> expected(List<Field> operands) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean filled = false;
    for (Field operand : operands) {
      Value value = values[operand.index()];
      if (value instanceof Value.Unread) {
        return Optional.empty();
      }
      if (value instanceof Value.Number number) {
        // A number typed as text is a number to us but not to the spreadsheet's SUM.
        if (isText(operand)) {
          return Optional.empty();
        }
        sum = sum.add(number.value());
        filled = true;
      }
    }
    return Optional.of(filled ? new Value.Number(sum) : Value.BLANK);
  }

  private boolean isText(Field field) {
    RawCell raw = read.cells().get(field);
    return raw != null && raw.content() instanceof Content.Text;
  }

  private static boolean same(Value expected, Value shown) {
    if (expected instanceof Value.Number a && shown instanceof Value.Number b) {
      return a.value().compareTo(b.value()) == 0;
    }
    return expected instanceof Value.Blank && shown instanceof Value.Blank;
  }

  /** Whether the formula is the template's own, or a plain SUM over the same cells. */
  private boolean isIssued(RawCell raw, List<Field> operands) {
    List<CellAddress> cells = new ArrayList<>();
    for (Field operand : operands) {
      RawCell cell = read.cells().get(operand);
      if (cell == null || !cell.sheet().equals(raw.sheet())) {
        return false;
      }
      cells.add(cell.cell());
    }
    CellAddress first = cells.get(0);
    CellAddress last = cells.get(cells.size() - 1);
    int span = last.row() - first.row() + last.column() - first.column() + 1;
    if (span != cells.size()) {
      // A row was inserted among the operands: the formula sums more than we read.
      return false;
    }
    String range = first.a1() + ":" + last.a1();
    String formula =
        raw.formula().orElse("").replace("$", "").replace(" ", "").toUpperCase(Locale.ROOT);
    return formula.equals("SUM(" + range + ")")
        || formula.equals("IF(COUNT(" + range + ")=0,\"\",SUM(" + range + "))");
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
