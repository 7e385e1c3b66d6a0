package dev.gouji.report.workbook.errors;

import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.level.LevelFault;
import dev.gouji.year.level.Scope;
import java.util.List;
import java.util.stream.Collectors;

/** Whether the sums of each level tie out; a part of the first sheet of the error report. */
final class LevelSection {
  private LevelSection() {}

  static void write(Page page, Account year, int columns) {
    page.section("汇总后的勾稽（" + year.form().edition().parts().sums() + "）", columns);
    List<LevelFault> faults = year.levelFaults();
    if (faults.isEmpty()) {
      page.note("各级汇总数（共 " + year.scopes().size() + " 个汇总范围）没有发现不平的。", columns);
      page.blank();
      return;
    }
    page.note("汇总数不平，说明其下有单位的表不平而仍被计入（多因停用规则）。", columns);
    page.heads(List.of("规则", "代码", "汇总范围", "部分", "哪里不平", "由哪些单位引起"));
    for (LevelFault one : faults) {
      page.line()
          .text(one.fault().rule(), Style.WORD)
          .text(one.scope().code().equals(Scope.EVERYTHING) ? "" : one.scope().code(), Style.TEXT)
          .text(one.scope().title(), Style.TEXT)
          .text(year.form().table(one.fault().place().table()).part(), Style.TEXT)
          .text(one.fault().message(), Style.TEXT)
          .text(units(one), Style.TEXT)
          .fit();
    }
    page.blank();
  }

  /** Only several units together can leave none that is out by itself. */
  private static String units(LevelFault one) {
    return one.units().isEmpty()
        ? "没有单独不平的单位（可能有读不出的格）"
        : one.units().stream().map(Unit::name).collect(Collectors.joining("、"));
  }
}
