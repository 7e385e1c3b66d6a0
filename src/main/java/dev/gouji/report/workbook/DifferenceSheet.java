package dev.gouji.report.workbook;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.level.Scope;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** 本级与所辖差额: where a government's own return differs from the sum of the units below it. */
final class DifferenceSheet {
  private static final List<String> HEADS =
      List.of("代码", "政府", "部分", "指标", "本级填报", "所辖合计（已通过）", "差额", "所辖合计（含待改）", "差额（含待改）", "本级的说明");
  private static final int HEAD_ROW = 2;

  private final Account year;

  DifferenceSheet(Account year) {
    this.year = year;
  }

  void write(StreamedBook book) {
    Page page = book.page("本级与所辖差额").landscape().widths(12, 28, 12, 26, 13, 13, 11, 13, 11, 40);
    page.title("政府本级填报数与所辖单位合计的差额", HEADS.size());
    page.note(summary(), HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    for (Scope scope : year.scopes()) {
      scope.own().ifPresent(own -> scope(page, scope, own));
    }
    page.filter(HEAD_ROW, HEADS.size());
  }

  private String summary() {
    long own = year.scopes().stream().filter(scope -> scope.own().isPresent()).count();
    if (own == 0) {
      return "没有政府报送本级的汇总表，无可比较。";
    }
    return "有 " + own + " 个政府报送了本级的汇总表；下面只列不相等的项，没有列出的都相等。本级表只作比较，不计入汇总。" + "所辖单位未报齐或有待改的，差额会随之变化。";
  }

  private void scope(Page page, Scope scope, CheckedReturn own) {
    for (Field field : year.form().nationalNumbers()) {
      Optional<BigDecimal> stated = own.of().values().number(field);
      if (differs(stated, scope.accepted().sum(field))) {
        line(page, scope, own, field);
      }
    }
  }

  private static boolean differs(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return a.orElse(BigDecimal.ZERO).compareTo(b.orElse(BigDecimal.ZERO)) != 0;
  }

  private void line(Page page, Scope scope, CheckedReturn own, Field field) {
    int row = page.next() + 1;
    Optional<BigDecimal> stated = own.of().values().number(field);
    Optional<BigDecimal> accepted = scope.accepted().sum(field);
    Optional<BigDecimal> all = scope.withPending().sum(field);
    Style style = UnitSheet.number(field);
    page.line()
        .text(scope.code(), Style.TEXT)
        .text(scope.name(), Style.TEXT)
        .text(year.form().table(field.table()).part(), Style.WORD)
        .text(field.shortName(), Style.TEXT)
        .number(stated, style)
        .number(accepted, style)
        .formula("SUM(E" + row + ")-SUM(F" + row + ")", minus(stated, accepted), style)
        .number(all, style)
        .formula("SUM(E" + row + ")-SUM(H" + row + ")", minus(stated, all), style)
        .text(explanation(own, field), Style.TEXT)
        .fit();
  }

  private static Optional<BigDecimal> minus(Optional<BigDecimal> a, Optional<BigDecimal> b) {
    return Optional.of(a.orElse(BigDecimal.ZERO).subtract(b.orElse(BigDecimal.ZERO)));
  }

  private static String explanation(CheckedReturn own, Field field) {
    return own.findings().stream()
        .filter(finding -> finding.location().fieldId().equals(field.id()))
        .filter(finding -> finding.rule().startsWith("U"))
        .map(Finding::explanation)
        .findFirst()
        .orElse("");
  }
}
