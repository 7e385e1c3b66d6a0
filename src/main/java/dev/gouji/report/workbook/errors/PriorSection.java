package dev.gouji.report.workbook.errors;

import dev.gouji.check.CheckedReturn;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which returns were not compared with last year's, by name; a part of the error report. */
final class PriorSection {
  private static final int LISTED = 100;

  private PriorSection() {}

  static void write(Page page, Account year, int columns) {
    if (year.prior().isEmpty()) {
      return;
    }
    Map<String, List<String>> why = new LinkedHashMap<>();
    for (CheckedReturn one : year.counted()) {
      Unit unit = one.of().unit();
      String lack = year.compared().lack(unit);
      if (!lack.isEmpty()) {
        why.computeIfAbsent(lack, reason -> new ArrayList<>()).add(unit.name());
      }
    }
    why.forEach(
        (reason, units) -> page.note("不与上年比较的单位（" + reason + "）：" + listed(units) + "。", columns));
  }

  private static String listed(List<String> names) {
    String first = names.stream().limit(LISTED).collect(Collectors.joining("、"));
    return names.size() > LISTED ? first + " 等 " + names.size() + " 个" : first;
  }
}
