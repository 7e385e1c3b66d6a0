package dev.gouji.year;

import dev.gouji.form.Field;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A unit that makes up much of a sum.
 *
 * @param unit the unit
 * @param number its number, more than 0
 */
public record Largest(Unit unit, BigDecimal number) {

  /** The units of the largest counted numbers, equal ones in the order of the lines. */
  static List<Largest> of(List<UnitLine> lines, Field field, int most) {
    List<Largest> top = new ArrayList<>();
    for (UnitLine line : lines) {
      if (line.included().equals(UnitLine.INCLUDED)) {
        line.counted()
            .flatMap(one -> one.of().values().number(field))
            .filter(number -> number.signum() > 0)
            .ifPresent(number -> insert(top, new Largest(line.unit(), number), most));
      }
    }
    return List.copyOf(top);
  }

  private static void insert(List<Largest> top, Largest one, int most) {
    int at = top.size();
    while (at > 0 && top.get(at - 1).number().compareTo(one.number()) < 0) {
      at--;
    }
    if (at < most) {
      top.add(at, one);
      if (top.size() > most) {
        top.remove(most);
      }
    }
  }
}
