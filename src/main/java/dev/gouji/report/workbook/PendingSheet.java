package dev.gouji.report.workbook;

import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.look.Numbers;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.UnitLine;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** 含待改: every field's total with and without the returned units, and who makes it up. */
final class PendingSheet {
  static final String NAME = "含待改";
  private static final int TOP = 3;
  private static final int FIRST_ROW = 4;
  private static final List<String> HEADS =
      List.of(
          "部分",
          "行",
          "列",
          "已通过单位合计",
          "待改单位合计",
          "含待改合计",
          "已填单位数",
          "空白单位数",
          "合计（含待改单位）",
          "数最大的单位（已通过）");

  private final Account year;
  private final Form form;
  private final FieldSums sums;

  PendingSheet(Account year, FieldSums sums) {
    this.year = year;
    this.form = year.form();
    this.sums = sums;
  }

  void write(StreamedBook book) {
    Page page = book.page(NAME).landscape().widths(12, 20, 14, 14, 14, 14, 9, 9, 32, 60);
    page.title("各项合计（分已通过、含待改两种口径）", HEADS.size());
    page.note("合计都是对「" + UnitSheet.NAME + "」的实时求和；空白单位数是已通过而这一格没有填的单位数，空白没有当作 0。", HEADS.size());
    page.heads(HEADS);
    page.freeze(3, 1);
    form.nationalNumbers().forEach(field -> line(page, field));
    page.filter(FIRST_ROW - 2, HEADS.size());
  }

  private void line(Page page, Field field) {
    int row = page.next() + 1;
    Line line = page.line();
    line.text(form.table(field.table()).part(), Style.WORD);
    line.text(field.rowName(), Style.TEXT);
    line.text(field.columnName(), Style.TEXT);
    Style style = UnitSheet.number(field);
    line.formula(sums.formula(field, UnitLine.INCLUDED), sums.accepted(field), style);
    line.formula(sums.formula(field, UnitLine.PENDING), sums.pending(field), style);
    line.formula(
        "IF(COUNT(D" + row + ":E" + row + ")=0,\"\",SUM(D" + row + ":E" + row + "))",
        sums.all(field),
        style);
    line.formula(
        sums.countFormula(field, UnitLine.INCLUDED),
        Optional.of(BigDecimal.valueOf(sums.filled(field))),
        Style.COUNT);
    line.number(sums.blanks(field));
    line.textFormula(sentenceFormula(field, row), sentence(sums, field), Style.TEXT);
    line.text(contributors(field), Style.TEXT);
    line.fit();
  }

  private static String sentenceFormula(Field field, int row) {
    boolean amount = field.type() == FieldType.AMOUNT;
    String all = amount ? "F" + row : "TEXT(F" + row + ",\"#,##0\")";
    String part = amount ? "E" + row : "TEXT(E" + row + ",\"#,##0\")";
    return "IF(F%1$s=\"\",\"（无数据）\",%2$s&IF(SUM(E%1$s)=0,\"\",\"（含待改单位 \"&%3$s&\"）\"))"
        .formatted(row, all, part);
  }

  /** Such as 1,204（含待改单位 37）. */
  static String sentence(FieldSums sums, Field field) {
    Optional<BigDecimal> all = sums.all(field);
    if (all.isEmpty()) {
      return "（无数据）";
    }
    BigDecimal pending = sums.pending(field).orElse(BigDecimal.ZERO);
    return text(field, all.get())
        + (pending.signum() == 0 ? "" : "（含待改单位 " + text(field, pending) + "）");
  }

  private static String text(Field field, BigDecimal number) {
    return field.type() == FieldType.AMOUNT
        ? Numbers.plain(number)
        : new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT)).format(number);
  }

  /** Where the sentence of a field stands. */
  static String sentenceCell(Form form, Field field) {
    return NAME + "!I" + (FIRST_ROW + form.nationalNumbers().indexOf(field));
  }

  private String contributors(Field field) {
    return year.largest(field, TOP).stream()
        .map(one -> one.unit().name() + " " + text(field, one.number()))
        .collect(Collectors.joining("；"));
  }
}
