package dev.gouji.report.page;

import dev.gouji.year.Account;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * 总览.html: the state of one report year as one page without anything from outside, made of the same
 * data as the workbooks.
 */
public final class OverviewPage {
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:;"
          + " base-uri 'none'; form-action 'none'";

  private OverviewPage() {}

  /** The page as text. */
  public static String html(Account year) {
    StringWriter out = new StringWriter();
    write(year, new Html(out));
    return out.toString();
  }

  /** Writes the page piece by piece, for years with very many units; UTF-8 is the caller's part. */
  public static void write(Account year, Writer out) throws IOException {
    try {
      write(year, new Html(out));
      out.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(Account year, Html html) {
    TopSection top = new TopSection(year);
    head(html, year);
    html.open("body");
    top.header(html);
    navigation(html, year);
    html.open("main", "class", "inner").line();
    NextSection.write(html, year);
    MovedSection.write(html, year);
    top.notices(html);
    top.progress(html);
    top.causes(html);
    new TotalsSection(year).write(html);
    FilesSection.write(html, year);
    UnitsSection.write(html, year);
    new FindingsSection(year).write(html);
    RoundsSection.write(html, year);
    RulesSection.write(html, year);
    html.leaf("p", "问题清单、轮次台账和核对范围不在这里打印，见《错误报告.xlsx》。", "class", "print-only");
    html.close("main");
    html.leaf("footer", "由勾稽（gouji）根据收到的填报表生成；本页与汇总表、错误报告及 data 文件夹出自同一批数据。");
    html.open("script").trusted(Resources.text("overview.js")).close("script");
    html.close("body", "html").line();
  }

  private static void head(Html html, Account year) {
    html.trusted("<!DOCTYPE html>\n").open("html", "lang", "zh-CN").open("head").line();
    html.open("meta", "charset", "UTF-8").line();
    html.open("meta", "http-equiv", "Content-Security-Policy", "content", POLICY).line();
    html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.open("meta", "name", "referrer", "content", "no-referrer").line();
    html.leaf("title", year.year() + " 年度数据审核总览").line();
    html.open("style").trusted(Resources.text("overview.css")).close("style", "head").line();
  }

  private static void navigation(Html html, Account year) {
    List<String> targets = new ArrayList<>(List.of("next", "下一步", "progress", "进度"));
    targets.addAll(List.of("causes", "常见问题", "totals", "汇总数据"));
    if (!FilesSection.files(year).isEmpty()) {
      targets.addAll(List.of("files", "未计入的文件"));
    }
    targets.addAll(List.of("units", "填报单位", "findings", "问题清单"));
    if (!year.rounds().isEmpty()) {
      targets.addAll(List.of("rounds", "轮次台账"));
    }
    targets.addAll(List.of("rules", "核对范围"));
    html.open("nav", "aria-label", "本页目录").open("div", "class", "inner");
    for (int i = 0; i < targets.size(); i += 2) {
      html.leaf("a", targets.get(i + 1), "href", "#" + targets.get(i));
    }
    html.close("div", "nav").line();
  }
}
