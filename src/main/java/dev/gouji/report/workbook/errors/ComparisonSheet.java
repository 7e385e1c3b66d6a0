package dev.gouji.report.workbook.errors;

import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.Account;
import dev.gouji.year.file.OtherFile;
import java.util.List;

/** 多份比对: where a unit sent more than one file, the cells in which they differ. */
final class ComparisonSheet {
  static final String NAME = "多份比对";
  private static final List<String> HEADS =
      List.of("单位代码", "单位名称", "没有采用的文件", "情况", "对照的文件", "工作表", "单元格", "指标", "没有采用的数", "对照的数");

  /** Kept free at the end for the sentence that something is left out. */
  private static final int RESERVED_ROWS = 2;

  private final Account year;
  private int left;

  private ComparisonSheet(Account year) {
    this.year = year;
  }

  static void write(StreamedBook book, Account year) {
    new ComparisonSheet(year).write(book.page(NAME));
  }

  private void write(Page page) {
    page.landscape().widths(12, 26, 30, 14, 30, 14, 8, 26, 18, 18);
    page.title("同一单位的多份填报表逐格比对", HEADS.size());
    page.note("对照的文件是采用的那一份；几份同轮而数不相同时均不采用，与第一份对照。格子空着的是没有填。单位信息不比对。", HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    year.others().forEach(other -> pair(page, other));
    page.filter(2, HEADS.size());
    if (left > 0) {
      page.note("工作表的行数有限，还有 " + left + " 行没有列在这里；完整的清单见 data/differences.csv。", HEADS.size());
    }
  }

  private void pair(Page page, OtherFile other) {
    List<OtherFile.Difference> differences = other.differences();
    int lines = Math.max(1, differences.size());
    int shown = Math.max(0, Math.min(lines, page.room() - RESERVED_ROWS));
    left += lines - shown;
    if (differences.isEmpty() && shown > 0) {
      alike(page, other);
    }
    differences.stream().limit(shown).forEach(one -> line(page, other, one));
  }

  private static void alike(Page page, OtherFile other) {
    Line line = start(page, other);
    line.empty(Style.TEXT).empty(Style.WORD);
    boolean copy = other.relation() == OtherFile.Relation.COPY;
    line.text(copy ? "两份一模一样" : "填的数都相同", Style.TEXT);
    line.empty(Style.WORD).empty(Style.WORD).fit();
  }

  private static void line(Page page, OtherFile other, OtherFile.Difference one) {
    start(page, other)
        .text(one.sheet(), Style.TEXT)
        .text(one.cell(), Style.WORD)
        .text(one.field().shortName(), Style.TEXT)
        .text(one.found(), Style.WORD)
        .text(one.counted(), Style.WORD)
        .fit();
  }

  private static Line start(Page page, OtherFile other) {
    return page.line()
        .text(other.unit().code(), Style.TEXT)
        .text(other.unit().name(), Style.TEXT)
        .text(other.other().read().file(), Style.TEXT)
        .text(other.relation().chinese(), look(other.relation()))
        .text(other.against().read().file(), Style.TEXT);
  }

  private static Style look(OtherFile.Relation relation) {
    return relation == OtherFile.Relation.CONFLICT ? Style.HARD : Style.MUTED;
  }
}
