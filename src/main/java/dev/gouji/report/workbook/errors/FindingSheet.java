package dev.gouji.report.workbook.errors;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.year.ListedFinding;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** 按单位 and 按规则: the same findings in two orders. */
final class FindingSheet {
  private static final List<String> HEADS =
      List.of(
          "单位代码", "单位名称", "文件", "程度", "规则", "工作表", "单元格", "指标", "问题", "填报数", "应为", "差", "怎么改", "说明",
          "上年说明", "状态");
  private static final double[] WIDTHS = {
    12, 26, 22, 6, 8, 14, 7, 20, 46, 11, 11, 8, 30, 24, 24, 8
  };

  /** Excel takes 65,490 on one sheet; but links, unlike rows, are all held until the end. */
  private static final int MAX_LINKS = 10_000;

  /** Kept free at the end for the sentence that something is left out. */
  private static final int RESERVED_ROWS = 2;

  private FindingSheet() {}

  static void write(StreamedBook book, String name, String order, List<ListedFinding> findings) {
    write(book, name, order, findings, Integer.MAX_VALUE);
  }

  /** As above, with a lower limit of rows, so that the limit can be tried. */
  static void write(
      StreamedBook book, String name, String order, List<ListedFinding> findings, int maxRows) {
    Page page = book.page(name).landscape().widths(WIDTHS);
    page.title("问题清单（" + order + "）", HEADS.size());
    page.note(
        "共 "
            + findings.size()
            + " 条，同一处问题引起的排在一起。必改：改正后重新报送；核实：改正，或写明原因；提示：只作提醒。"
            + linkNote(findings),
        HEADS.size());
    page.heads(HEADS);
    page.freeze(2, 1);
    int links = 0;
    int shown = Math.min(findings.size(), Math.min(maxRows, page.room() - RESERVED_ROWS));
    for (ListedFinding reported : findings.subList(0, shown)) {
      boolean link = !reported.returnedFile().isEmpty() && links < MAX_LINKS;
      links += link ? 1 : 0;
      line(page, reported, link);
    }
    page.filter(2, HEADS.size());
    if (shown < findings.size()) {
      page.note(
          "工作表的行数有限，还有 " + (findings.size() - shown) + " 条没有列在这里；完整的清单见 data/findings.csv。",
          HEADS.size());
    }
  }

  private static String linkNote(List<ListedFinding> findings) {
    long wanted = findings.stream().filter(r -> !r.returnedFile().isEmpty()).count();
    if (wanted == 0) {
      return "";
    }
    return wanted > MAX_LINKS ? "点文件名可打开退回的表（链接太多打开很慢，只有前 " + MAX_LINKS + " 条有）。" : "点文件名可打开退回的表。";
  }

  private static void line(Page page, ListedFinding reported, boolean link) {
    Finding finding = reported.finding();
    Line line = page.line();
    line.text(reported.unit().code(), Style.TEXT).text(reported.unit().name(), Style.TEXT);
    if (link) {
      line.link(reported.file(), address(reported.returnedFile()));
    } else {
      line.text(reported.file(), Style.TEXT);
    }
    line.text(finding.severity().chinese(), look(finding.severity()))
        .text(finding.rule(), Style.WORD)
        .text(finding.location().sheet(), Style.TEXT)
        .text(finding.location().a1(), Style.WORD)
        .text(finding.location().field().map(Field::shortName).orElse(""), Style.TEXT)
        .text(finding.message(), Style.TEXT)
        .text(finding.found(), Style.WORD)
        .text(finding.expected(), Style.WORD)
        .text(finding.difference(), Style.WORD)
        .text(finding.instruction(), Style.TEXT)
        .text(finding.explanation(), Style.TEXT)
        .text(finding.priorExplanation(), Style.TEXT)
        .text(reported.progress().chinese(), state(reported))
        .fit();
  }

  static Style look(Severity severity) {
    return switch (severity) {
      case HARD -> Style.HARD;
      case SOFT -> Style.SOFT;
      case INFO -> Style.INFO;
    };
  }

  private static Style state(ListedFinding reported) {
    return switch (reported.progress()) {
      case OPEN -> Style.WORD;
      case EXPLAINED -> Style.GOOD;
      case TOLD -> Style.MUTED;
    };
  }

  /** A relative path as a link needs it: everything but plain letters is percent-encoded. */
  static String address(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || "/._-~".indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append('%').append("0123456789ABCDEF".charAt(c >> 4));
        out.append("0123456789ABCDEF".charAt(c & 15));
      }
    }
    return out.toString();
  }
}
