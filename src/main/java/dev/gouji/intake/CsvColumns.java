package dev.gouji.intake;

import dev.gouji.csv.CsvRow;
import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What stands beside field and value in a CSV return. A number written as {@code 1,809,411} fills
 * three columns; taking the first of them would be a wrong number.
 *
 * @param header the first record, which may name further columns
 */
record CsvColumns(CsvRow header) {
  private static final int VALUE = 1;

  /** Further columns that the header names are nobody's number and are not read; told once. */
  Optional<Remark> unread(List<CsvRow> lines) {
    return lines.stream()
        .flatMap(line -> further(line).filter(this::isNamed))
        .sorted()
        .findFirst()
        .map(column -> new CellAddress(header.line() - 1, column))
        .map(at -> new Remark("I-EXTRA", Location.at("", at), header.cell(at.column()), ""));
  }

  /** Whether the value may go on behind the second column. */
  boolean isTorn(CsvRow line) {
    return further(line).anyMatch(column -> !isNamed(column)) || isGrouped(line);
  }

  /** The rest of a line behind the field, as written. */
  String value(CsvRow line) {
    return String.join(",", line.cells().subList(VALUE, Math.max(VALUE, line.cells().size())))
        .replaceFirst(",+$", "");
  }

  /** Under a further column with a name, too: {@code 1,809} with 809 where a note should be. */
  private static boolean isGrouped(CsvRow line) {
    return line.cell(VALUE).matches("[-+]?[0-9]{1,3}")
        && line.cell(VALUE + 1).matches("[0-9]{3}([.][0-9]*)?");
  }

  private boolean isNamed(int column) {
    return !header.cell(column).isEmpty();
  }

  private static Stream<Integer> further(CsvRow line) {
    return IntStream.range(VALUE + 1, line.cells().size())
        .filter(column -> !line.cell(column).isBlank())
        .boxed();
  }
}
