package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
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
import java.util.regex.Pattern;

/**
 * Numbers that a narrow cell of a printed table breaks in two lines. They are one number only if
 * the row adds up with them; two numbers in one cell would not.
 */
final class WrappedDigits {
  private static final Pattern WRAPPED = Pattern.compile("[0-9]+(\\n[0-9]+)+");
  private static final String TOTAL = "total";

  private WrappedDigits() {}

  /** What was found, with such numbers where the sum holds. */
  static Located joined(Located located) {
    Map<String, List<Field>> rows = new LinkedHashMap<>();
    for (Field field : located.form().fields()) {
      if (field.national()) {
        String row = field.id().substring(0, field.id().lastIndexOf('.'));
        rows.computeIfAbsent(row, key -> new ArrayList<>()).add(field);
      }
    }
    Map<Field, RawCell> cells = new HashMap<>(located.cells());
    List<Remark> remarks = new ArrayList<>(located.remarks());
    rows.values().forEach(row -> join(row, cells, remarks));
    return located.with(cells, remarks);
  }

  private static void join(List<Field> row, Map<Field, RawCell> cells, List<Remark> remarks) {
    List<Field> wrapped =
        row.stream().filter(field -> isWrapped(Optional.ofNullable(cells.get(field)))).toList();
    boolean summed = row.stream().anyMatch(WrappedDigits::isTotal);
    if (wrapped.isEmpty() || !summed) {
      return;
    }
    BigDecimal difference = BigDecimal.ZERO;
    for (Field field : row) {
      Optional<BigDecimal> number =
          Optional.ofNullable(cells.get(field)).flatMap(WrappedDigits::number);
      if (number.isEmpty()) {
        return;
      }
      difference =
          isTotal(field) ? difference.subtract(number.get()) : difference.add(number.get());
    }
    if (difference.signum() == 0) {
      wrapped.forEach(field -> take(field, cells, remarks));
    }
  }

  private static boolean isTotal(Field field) {
    return field.id().endsWith("." + TOTAL);
  }

  private static boolean isWrapped(Optional<RawCell> cell) {
    return cell.filter(
            raw ->
                raw.content() instanceof Content.Text text
                    && WRAPPED.matcher(text.value().strip()).matches())
        .isPresent();
  }

  private static Optional<BigDecimal> number(RawCell cell) {
    if (cell.content() instanceof Content.Number number) {
      return Optional.of(number.value());
    }
    return isWrapped(Optional.of(cell))
        ? Optional.of(new BigDecimal(Contents.shown(cell.content()).replaceAll("\\s", "")))
        : Optional.empty();
  }

  private static void take(Field field, Map<Field, RawCell> cells, List<Remark> remarks) {
    RawCell cell = Optional.ofNullable(cells.get(field)).orElseThrow();
    BigDecimal number = number(cell).orElseThrow();
    cells.put(
        field,
        new RawCell(
            cell.sheet(),
            cell.cell(),
            new Content.Number(number),
            cell.formula(),
            cell.display(),
            cell.hidden()));
    String shown = Contents.shown(cell.content()).strip().replace("\n", "⏎");
    remarks.add(
        new Remark(
            "I-READ",
            Location.at(cell.sheet(), cell.cell(), field),
            shown,
            number.toPlainString()));
  }
}
