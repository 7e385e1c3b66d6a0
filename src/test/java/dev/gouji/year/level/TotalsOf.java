package dev.gouji.year.level;

import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import java.util.List;

/** Sums for tests that make a year by code. */
public final class TotalsOf {
  private TotalsOf() {}

  public static Totals of(Form form, List<Values> returns) {
    Totals totals = new Totals();
    returns.forEach(values -> totals.add(form, values));
    return totals;
  }
}
