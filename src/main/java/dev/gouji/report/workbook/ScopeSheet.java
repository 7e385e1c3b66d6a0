package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.UnitLine;
import dev.gouji.year.level.Scope;
import dev.gouji.year.level.Totals;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** 逐级汇总: the totals of each government's units, with and without the returned ones. */
final class ScopeSheet {
  private static final List<String> HEADS =
      List.of("编号", "代码", "汇总范围", "级次", "口径", "应汇总单位", "已计入单位", "勾稽");
  private static final int HEAD_ROW = 2;

  /** How many cells the live sums may read together; more would make opening slow. */
  private static final long LIVE_LIMIT = 20_000_000;

  private final Form form;
  private final List<Scope> scopes;
  private final Map<String, Long> faults;
  private final UnitSheet rows;
  private final boolean live;

  ScopeSheet(Account year, UnitSheet rows) {
    this.form = year.form();
    this.scopes = year.scopes();
    this.faults =
        year.levelFaults().stream()
            .collect(Collectors.groupingBy(one -> one.scope().code(), Collectors.counting()));
    this.rows = rows;
    long read = 2L * scopes.size() * form.nationalNumbers().size() * rows.units();
    this.live = read <= LIVE_LIMIT;
  }

  void write(StreamedBook book) {
    Page page = book.page("逐级汇总").landscape().widths(9, 12, 26, 7, 9, 9, 9, 9);
    List<Field> fields = form.nationalNumbers();
    fields.forEach(field -> page.widths(UnitSheet.width(field)));
    page.pagesWide(8);
    page.title("逐级汇总", HEADS.size());
    page.note(
        "每级汇总其下各单位（不含政府本级表）；不平的见《错误报告》。" + (live ? "各数是对「单位明细」的实时求和。" : "范围太多，这里是写入的数，不是实时公式。"),
        HEADS.size());
    Line heads = page.line();
    HEADS.forEach(head -> heads.text(head, Style.HEAD));
    fields.forEach(field -> heads.text(field.shortName(), Style.HEAD));
    heads.height(48);
    page.freeze(3, 1);
    for (Scope scope : scopes) {
      line(page, scope, scope.accepted(), List.of(UnitLine.INCLUDED), "已通过");
      line(page, scope, scope.withPending(), List.of(UnitLine.INCLUDED, UnitLine.PENDING), "含待改");
    }
    page.filter(HEAD_ROW, HEADS.size() + fields.size());
  }

  private void line(Page page, Scope scope, Totals totals, List<String> words, String basis) {
    Line line = page.line();
    line.text(rows.scopeKey(scope), Style.MUTED);
    line.text(scope.code().equals(Scope.EVERYTHING) ? "" : scope.code(), Style.TEXT);
    line.text("　".repeat(scope.depth()) + scope.title(), Style.TEXT);
    line.number(scope.depth());
    line.text(basis, Style.WORD);
    line.number(scope.units().size());
    line.number(totals.returns());
    // Numbers that still have to be mended need not tie out.
    line.text(totals == scope.accepted() ? balance(scope) : "", Style.WORD);
    for (Field field : form.nationalNumbers()) {
      Style style = UnitSheet.number(field);
      if (live) {
        line.formula(formula(scope, field, words), totals.sum(field), style);
      } else {
        line.number(totals.sum(field), style);
      }
    }
    line.height(22);
  }

  private String balance(Scope scope) {
    long count = faults.getOrDefault(scope.code(), 0L);
    if (scope.accepted().returns() == 0) {
      return "";
    }
    return count == 0 ? "平" : count + " 处不平";
  }

  private String formula(Scope scope, Field field, List<String> words) {
    StringBuilder count = new StringBuilder();
    StringBuilder sum = new StringBuilder();
    for (String word : words) {
      String where = rows.words() + ",\"" + word + "\"" + where(scope);
      count.append(count.length() == 0 ? "" : "+");
      count.append("COUNTIFS(").append(where);
      count.append(',').append(rows.range(field)).append(',');
      count.append(FieldSums.ANY_NUMBER).append(')');
      sum.append(sum.length() == 0 ? "" : "+");
      sum.append("SUMIFS(").append(rows.range(field)).append(',').append(where).append(')');
    }
    return "IF(" + count + "=0,\"\"," + sum + ")";
  }

  private String where(Scope scope) {
    return scope.depth() == 0
        ? ""
        : "," + rows.scopes(scope.depth()) + ",\"" + rows.scopeKey(scope) + "\"";
  }
}
