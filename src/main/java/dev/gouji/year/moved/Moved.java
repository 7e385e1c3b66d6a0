package dev.gouji.year.moved;

import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import dev.gouji.roster.Unit;
import dev.gouji.year.level.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A total that is another than the one that was sent up.
 *
 * @param scope the level
 * @param field which total
 * @param was as it was sent up; empty if nobody had filled it
 * @param now as it is
 * @param by the units that moved it, in roster order
 */
public record Moved(
    Scope scope, Field field, Optional<BigDecimal> was, Optional<BigDecimal> now, List<By> by) {
  /** So many are named; whoever wants all looks into the tables. */
  private static final int NAMED = 5;

  public Moved {
    by = List.copyOf(by);
  }

  /** A unit whose number is another than the one in the totals that were sent up. */
  public record By(Unit unit, Optional<BigDecimal> was, Optional<BigDecimal> now) {
    private String sentence() {
      return unit.name() + " " + change(was, now);
    }
  }

  /** Such as 10 → 15; 无 where there was no number. */
  static String change(Optional<BigDecimal> was, Optional<BigDecimal> now) {
    return was.map(Numbers::plain).orElse("无") + " → " + now.map(Numbers::plain).orElse("无");
  }

  /** Such as 行政许可 300 → 305. */
  public String total() {
    return field.shortName() + " " + change(was, now);
  }

  /** Such as 甲局 10 → 15、乙局 无 → 3. */
  public String units() {
    String named = String.join("、", by.stream().limit(NAMED).map(By::sentence).toList());
    return by.size() > NAMED ? named + " 等 " + by.size() + " 个单位" : named;
  }
}
