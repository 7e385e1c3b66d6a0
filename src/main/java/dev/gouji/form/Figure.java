package dev.gouji.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A number that people ask for first: a field of the national tables, or several added up. Which
 * ones there are is data of the edition ({@code figures.csv}).
 *
 * @param group the heading it is listed under on the overview; empty if it is not listed there
 * @param label what it is called
 * @param unit in what it is counted
 * @param fields the fields added up, at least one
 * @param chart the id of the chart it is a part of; empty if of none
 * @param headline whether the summary tables name it below the table; then it is one field
 */
public record Figure(
    String group, String label, String unit, List<Field> fields, String chart, boolean headline) {
  public Figure {
    fields = List.copyOf(fields);
  }

  /** Whether the overview lists it. */
  public boolean isListed() {
    return !group.isEmpty();
  }

  /** The sum over the fields; empty if none of them has a number. */
  public Optional<BigDecimal> sum(Function<Field, Optional<BigDecimal>> numbers) {
    return fields.stream().map(numbers).flatMap(Optional::stream).reduce(BigDecimal::add);
  }
}
