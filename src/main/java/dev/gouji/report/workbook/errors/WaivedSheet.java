package dev.gouji.report.workbook.errors;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.ListedFinding;
import java.util.List;

/** 停用未报: what rules that were switched off would have found, so that nothing vanishes unseen. */
final class WaivedSheet {
  static final String NAME = "停用未报";
  private static final List<String> HEADS =
      List.of("单位代码", "单位名称", "文件", "原程度", "规则", "工作表", "单元格", "指标", "问题");

  /** Kept free at the end for the sentence that something is left out. */
  private static final int RESERVED_ROWS = 2;

  private WaivedSheet() {}

  static void write(StreamedBook book, List<ListedFinding> waived) {
    Page page = book.page(NAME).landscape().widths(12, 26, 22, 8, 10, 14, 8, 24, 60);
    page.title("因停用规则未报的问题", HEADS.size());
    page.note("共 " + waived.size() + " 条，规则停用的理由见「概况」。这些问题没有要求单位处理，不影响通过。", HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    int shown = Math.min(waived.size(), page.room() - RESERVED_ROWS);
    waived.subList(0, shown).forEach(one -> line(page, one));
    page.filter(2, HEADS.size());
    if (shown < waived.size()) {
      page.note("工作表的行数有限，还有 " + (waived.size() - shown) + " 条没有列在这里。", HEADS.size());
    }
  }

  private static void line(Page page, ListedFinding one) {
    Finding finding = one.finding();
    page.line()
        .text(one.unit().code(), Style.TEXT)
        .text(one.unit().name(), Style.TEXT)
        .text(one.file(), Style.TEXT)
        .text(finding.severity().chinese(), Style.MUTED)
        .text(finding.rule(), Style.WORD)
        .text(finding.location().sheet(), Style.TEXT)
        .text(finding.location().a1(), Style.WORD)
        .text(finding.location().field().map(Field::shortName).orElse(""), Style.TEXT)
        .text(finding.message(), Style.TEXT)
        .fit();
  }
}
