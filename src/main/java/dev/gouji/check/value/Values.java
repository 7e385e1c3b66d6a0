package dev.gouji.check.value;

import dev.gouji.form.Field;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The values of one return, one for each field of its form. */
public final class Values {
  private final List<Value> byIndex;
  private final List<Field> live;

  /** Takes the values in form order. */
  public Values(List<Value> byIndex) {
    this(byIndex, List.of());
  }

  /**
   * Takes the values in form order.
   *
   * @param live the totals that the form's own formulas give
   */
  public Values(List<Value> byIndex, List<Field> live) {
    this.byIndex = List.copyOf(byIndex);
    this.live = List.copyOf(live);
  }

  /** Whether the number is what the form's own formula gives, so that it follows its parts. */
  public boolean isLive(Field field) {
    return field.computed() && live.contains(field);
  }

  /** Values of which nothing is filled. */
  public static Values blank(int fields) {
    Value[] blank = new Value[fields];
    Arrays.fill(blank, Value.BLANK);
    return new Values(Arrays.asList(blank));
  }

  public Value of(Field field) {
    return byIndex.get(field.index());
  }

  /** The number of a field, if there is one. */
  public Optional<BigDecimal> number(Field field) {
    return of(field) instanceof Value.Number number
        ? Optional.of(number.value())
        : Optional.empty();
  }

  /** The words of a field; empty if there are none. */
  public String text(Field field) {
    return of(field) instanceof Value.Text text ? text.value() : "";
  }
}
