package dev.gouji.report.workbook.errors;

import dev.gouji.check.CheckedReturn;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Which returns were not compared with last year's, by name; a part of the error report. */
final class PriorSection {
  private static final int LISTED = 100;

  private PriorSection() {}

  static void write(Page page, Account year, int columns) {
    if (year.prior().isEmpty()) {
      return;
    }
    List<String> changed = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    for (CheckedReturn one : year.counted()) {
      Unit unit = one.of().unit();
      if (!year.roster().isComparable(unit)) {
        changed.add(unit.name() + "（" + how(year, unit) + "）");
      } else if (!year.prior().containsKey(unit.code())) {
        unknown.add(unit.name());
      }
    }
    if (!changed.isEmpty()) {
      page.note("不与上年逐格比较的单位：" + listed(changed) + "。", columns);
    }
    if (!unknown.isEmpty()) {
      page.note("上年没有通过的填报表、无从比较的单位：" + listed(unknown) + "。", columns);
    }
  }

  private static String how(Account year, Unit unit) {
    if (!unit.mergedInto().isEmpty()) {
      String into = unit.mergedInto();
      return "并入" + year.roster().find(into).map(Unit::name).orElse(into);
    }
    return unit.isComparable() ? "有单位并入" : unit.status().chinese();
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(LISTED).collect(Collectors.joining("、"));
    return names.size() > LISTED ? first + " 等 " + names.size() + " 个" : first;
  }
}
