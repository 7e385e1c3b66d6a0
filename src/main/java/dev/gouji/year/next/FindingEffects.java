package dev.gouji.year.next;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.year.Account;
import dev.gouji.year.ListedFinding;
import dev.gouji.year.UnitLine;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What hangs on each open finding, always measured against the same: the sum of the field over all
 * units whose returns were read.
 */
public final class FindingEffects {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");

  private final Account year;
  private final Map<String, CheckedReturn> byFile = new HashMap<>();
  private final Set<String> summed = new HashSet<>();

  public FindingEffects(Account year) {
    this.year = year;
    year.judged().forEach(one -> byFile.put(one.of().file(), one));
    year.lines().stream()
        .filter(line -> line.role() == UnitLine.Role.SUMMED && line.counted().isPresent())
        .forEach(line -> summed.add(line.file().file()));
  }

  /**
   * The effect in words; empty for what is not open. Empty too for what is about no single number,
   * such as a wrong year or a blank paragraph: the whole return hangs on it, and how much that is
   * stands beside the unit, not again beside each of its findings.
   */
  public String sentence(ListedFinding listed) {
    Optional<Field> field = listed.finding().location().field();
    if (!listed.finding().isOpen() || field.isEmpty() || !field.get().type().isNumeric()) {
      return "";
    }
    if (!summed.contains(listed.file())) {
      return "这份表不计入合计";
    }
    return field.get().national() ? onTotal(listed, field.get()) : "这一项不进汇总表";
  }

  private String onTotal(ListedFinding listed, Field field) {
    BigDecimal all = year.everything().withPending().sum(field).orElse(BigDecimal.ZERO);
    Optional<BigDecimal> own =
        Optional.ofNullable(byFile.get(listed.file()))
            .flatMap(one -> one.of().values().number(field));
    Optional<BigDecimal> difference = difference(listed.finding());
    if (difference.isEmpty() && own.isEmpty()) {
      return "这一格没有数，合计里没有它";
    }
    BigDecimal much = difference.or(() -> own).orElse(BigDecimal.ZERO);
    String what = difference.isPresent() ? "差额" : "这一格";
    String total = "这一项全部单位合计 " + all.toPlainString();
    if (much.signum() == 0) {
      return what + "是 0，不影响合计";
    }
    return much.compareTo(all) > 0
        ? what + "大于" + total
        : what + "占" + total + " " + Effect.part(much, all);
  }

  private static Optional<BigDecimal> difference(Finding finding) {
    return NUMBER.matcher(finding.difference()).matches()
        ? Optional.of(new BigDecimal(finding.difference()).abs())
        : Optional.empty();
  }
}
