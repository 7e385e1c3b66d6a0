package dev.gouji.intake;

import dev.gouji.grid.Book;
import dev.gouji.grid.Sheet;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What this program writes for the office, lying among the returns: known by its sheets. */
final class OwnOutput {
  private static final Map<String, List<String>> WORKBOOKS =
      Map.of(
          "汇总表", List.of("汇总二", "汇总三", "汇总四", "单位明细", "状态"),
          "错误报告", List.of("概况", "按单位", "按规则", "规则情况", "读取回执"),
          "催报名单", List.of("催报名单"));

  private static final String PAGE = "年度数据审核总览</title>";
  private static final int HEAD = 4096;

  private OwnOutput() {}

  /** Why a workbook is passed over; empty if it is none of ours, or sums that were sent here. */
  static Optional<String> of(Book book) {
    Set<String> sheets = book.sheets().stream().map(Sheet::name).collect(Collectors.toSet());
    return WORKBOOKS.entrySet().stream()
        .filter(workbook -> sheets.containsAll(workbook.getValue()))
        .filter(workbook -> !SideSheets.stamp(book).isSummary())
        .map(workbook -> reason(workbook.getKey()))
        .findFirst();
  }

  /** Why a web page is passed over. */
  static Optional<String> of(byte[] page) {
    String head = new String(page, 0, Math.min(HEAD, page.length), StandardCharsets.UTF_8);
    return head.contains(PAGE) ? Optional.of(reason("总览")) : Optional.empty();
  }

  private static String reason(String what) {
    return "是本工具生成的" + what + "，不是填报表，没有读取";
  }
}
