package dev.gouji.check;

import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import dev.gouji.received.Received;
import dev.gouji.roster.Unit;

/**
 * One unit's filled workbook for one year, typed.
 *
 * @param unit who reports
 * @param year the report year it states
 * @param round the n-th submission of the unit
 * @param values its values
 * @param source what it was read from
 */
public record Return(Unit unit, int year, int round, Values values, Received.Read source) {
  public Form form() {
    return source.form();
  }

  public String file() {
    return source.file();
  }
}
