package dev.gouji.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.year.Account;
import dev.gouji.year.Outcome;
import dev.gouji.year.RuleCount;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverviewPageTest {
  private static final List<String> HOSTILE =
      List.of(
          "<img src=x onerror=alert(1)>",
          "\"'><script>alert(1)</script>",
          "javascript:alert(1)",
          "</script><script>alert(1)</script>",
          "<!--<script>",
          "]]>\u2028\u2029");

  private static int count(String text, String part) {
    return text.split(Pattern.quote(part), -1).length - 1;
  }

  private static String section(String page, String id) {
    int from = page.indexOf("<section id=\"" + id + "\"");
    assertTrue(from >= 0, "no section " + id);
    return page.substring(from, page.indexOf("</section>", from));
  }

  /** The numbers of the row with this heading. */
  private static List<String> totals(String page, String label) {
    Matcher row =
        Pattern.compile("<th scope=\"row\">" + label + "<.*?</th>(.*?)</tr>").matcher(page);
    assertTrue(row.find(), label);
    return Arrays.stream(row.group(1).split("</?td>")).filter(s -> !s.isEmpty()).toList();
  }

  private static String tile(String page, String name) {
    Matcher tile =
        Pattern.compile("<dt>" + name + "</dt><dd><strong>([^<]*)</strong>").matcher(page);
    assertTrue(tile.find(), name);
    return tile.group(1);
  }

  @Test
  void progressIsThatOfTheYear() {
    Account year = SeasonSample.season().build();
    String page = OverviewPage.html(year);
    assertEquals("20", tile(page, "应报"));
    assertEquals(String.valueOf(year.count(Outcome.ACCEPTED)), tile(page, "通过"));
    assertEquals(String.valueOf(year.count(Outcome.RETURNED)), tile(page, "退回"));
    assertEquals(String.valueOf(year.unitCounts().refused()), tile(page, "拒收"));
    assertTrue(page.contains("拒收的文件共 " + year.count(Outcome.REFUSED) + " 份"));
    assertEquals(String.valueOf(year.count(Outcome.MISSING)), tile(page, "未报"));
    assertEquals(String.valueOf(year.counted().size()), tile(page, "已报"));
  }

  @Test
  void totalsAreThoseOfTheYear() {
    PageSample sample = SeasonSample.season();
    Account year = sample.build();
    String page = OverviewPage.html(year);
    Field received = sample.form().field("requests.received.total");
    BigDecimal accepted = year.everything().accepted().sum(received).orElseThrow();
    BigDecimal pending = year.everything().withPending().sum(received).orElseThrow();
    assertEquals(Figures.grouped(accepted), totals(page, "本年新收").get(0));
    assertEquals(Figures.grouped(pending), totals(page, "本年新收").get(1));
    BigDecimal refused =
        sample.form().nationalNumbers().stream()
            .filter(f -> f.id().matches("requests\\.refused_.*\\.total"))
            .map(f -> year.everything().accepted().sum(f).orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(Figures.grouped(refused), totals(page, "不予公开").get(0));
  }

  @Test
  void theChangeComparesTheSameUnits() {
    PageSample sample =
        new PageSample().unit("A", "一局", "").unit("B", "二局", "").unit("C", "三局", "");
    sample.report("A", 1).report("B", 2).priorYear("A", 5).priorYear("C", 6);
    String page = OverviewPage.html(sample.build());
    Field field = sample.form().field("requests.received.total");
    BigDecimal now = sample.grow(1).number(field).orElseThrow();
    BigDecimal before = sample.grow(5).number(field).orElseThrow();
    List<String> row = totals(page, "本年新收");
    assertEquals(Figures.grouped(now), row.get(1));
    assertEquals(Figures.grouped(before), row.get(2));
    assertEquals(Figures.signed(now.subtract(before)), row.get(3));
    assertTrue(page.contains("只算两年都有数的 1 个单位（上年有数的共 2 个）"));
  }

  @Test
  void whatIsDoneNextStandsFirstAndTheUnitThatMovesTheTotalsMostBeforeOthers() {
    PageSample sample =
        new PageSample().unit("A", "一局", "").unit("B", "二局", "").unit("C", "三局", "");
    sample.report("A", 1);
    sample.prior("B", sample.values(Map.of("proactive.licensing", 3)));
    sample.prior("C", sample.values(Map.of("proactive.licensing", 30)));
    sample.file("谁的.pdf", Outcome.REFUSED, "不是表格");
    String page = OverviewPage.html(sample.build());
    String next = section(page, "next");
    assertTrue(page.indexOf("id=\"next\"") < page.indexOf("id=\"progress\""));
    assertTrue(next.contains("催 2 个还没有报的单位"), next);
    assertTrue(next.indexOf("三局") < next.indexOf("二局"), next);
    assertTrue(next.contains("按上年约占行政许可的 86%"), next);
    assertTrue(next.contains("看一看 1 份认不出是哪个单位的文件"), next);
  }

  @Test
  void whereAllIsDoneTheNextStepIsToReport() {
    PageSample sample = new PageSample().unit("A", "一局", "").report("A", 1);
    String next = section(OverviewPage.html(sample.build()), "next");
    assertTrue(next.contains("都已通过"), next);
    assertTrue(!next.contains(">发<") && !next.contains(">催<"), next);
  }

  @Test
  void outcomeGroupsAddUpToTheConcluded() {
    PageSample sample = new PageSample().unit("A", "一局", "").report("A", 4);
    String page = OverviewPage.html(sample.build());
    int sum = 0;
    for (String group : List.of("予以公开", "部分公开", "不予公开", "无法提供", "不予处理", "其他处理")) {
      sum += Integer.parseInt(totals(page, group).get(0).replace(",", ""));
    }
    assertEquals(sum, Integer.parseInt(totals(page, "办理结果总计").get(0).replace(",", "")));
  }

  @Test
  void everyUnitAndEveryFindingHasItsRow() {
    Account year = SeasonSample.season().build();
    String page = OverviewPage.html(year);
    int findings = year.counted().stream().mapToInt(c -> c.findings().size()).sum();
    assertEquals(year.roster().units().size() + 1, count(section(page, "units"), "<tr>"));
    assertEquals(findings + 1, count(section(page, "findings"), "<tr>"));
    for (CheckedReturn checked : year.counted()) {
      for (Finding finding : checked.findings()) {
        assertTrue(page.contains(Escape.html(finding.message())));
      }
    }
    for (String file : List.of("李庄/年报最终版(2).xlsx", "扫描件.pdf", "单位名录.csv", "113_第1轮.xlsx")) {
      assertTrue(section(page, "files").contains(file), file);
    }
  }

  @Test
  void causesAreCountedByFindingAndByUnit() {
    PageSample sample = new PageSample().unit("A", "一局", "").unit("B", "二局", "");
    Finding open = sample.finding("R1", Severity.HARD, "requests.received.business", "不平");
    Finding other = sample.finding("R1", Severity.HARD, "requests.received.other", "不平");
    Finding soft = sample.finding("X1", Severity.SOFT, "requests.carried_in.other", "不等");
    sample.report("A", 1, open, other, soft.withExplanation("机构改革")).report("B", 2, open);
    List<RuleCount> causes = sample.build().causes();
    assertEquals(1, causes.size());
    assertEquals(3, causes.get(0).open().times());
    assertEquals(2, causes.get(0).open().units());
    assertTrue(OverviewPage.html(sample.build()).contains("3 处，2 个单位"));
  }

  @Test
  void aBundleIsNotCountedBesideItsMembers() {
    PageSample sample =
        new PageSample()
            .unit("A", "一局", "")
            .file("all.zip", Outcome.REFUSED, "没有可用的表")
            .file("all.zip!/a.pdf", Outcome.REFUSED, "不是表格");
    assertTrue(OverviewPage.html(sample.build()).contains("拒收的文件共 1 份"));
  }

  @Test
  void overridesStandBeforeEverything() {
    String page = OverviewPage.html(SeasonSample.season().build());
    assertTrue(page.indexOf("本年各单位统计口径不一") < page.indexOf("id=\"progress\""));
  }

  @Test
  void roundsAreToldInOneLine() {
    assertTrue(OverviewPage.html(SeasonSample.season().build()).contains("第1轮 12 → 第2轮 5 → 第3轮 3"));
  }

  @Test
  void whatWasNotCheckedIsTold() {
    String rules = section(OverviewPage.html(SeasonSample.season().build()), "rules");
    assertTrue(rules.contains("上年没有该单位的数：14 处"));
  }

  @Test
  void aYearWithoutAnythingIsAPage() {
    String page = OverviewPage.html(new PageSample().build());
    assertEquals("0", tile(page, "应报"));
    assertTrue(page.contains("没有发现问题"));
    assertTrue(page.endsWith("</html>\n"));
  }

  @Test
  void withoutRosterCompletenessIsNotClaimed() {
    String page =
        OverviewPage.html(
            new PageSample().unit("A", "一局", "").report("A", 1).withoutRoster().build());
    assertTrue(page.contains("是否报齐没有核对"));
  }

  @Test
  void foreignTextStaysText() {
    PageSample sample = new PageSample();
    for (String name : HOSTILE) {
      Finding finding = sample.finding("R1", Severity.HARD, "requests.received.other", name);
      sample.unit(name, name, "").report(name, 1, finding.withExplanation(name));
      sample.file(name, Outcome.REFUSED, name);
    }
    String page = OverviewPage.html(sample.build());
    String clean = OverviewPage.html(SeasonSample.season().build());
    for (String part :
        List.of("<img", "<script>alert", "alert(1)</script>", "<!--", "onerror=\"")) {
      assertEquals(0, count(page, part), part);
    }
    assertFalse(Pattern.compile("(href|src)=\"(?!#|\\./)").matcher(page).find());
    assertEquals(count(clean, "</script>") - 1, count(page, "</script>"), "season has levels");
  }

  @ParameterizedTest
  @ValueSource(ints = {ListTable.PLAIN_LIMIT, ListTable.PLAIN_LIMIT + 1})
  void aLongListKeepsEveryRowAsData(int size) {
    PageSample sample = new PageSample().unit("A", "一局", "");
    Finding one = sample.finding("R1", Severity.HARD, "requests.received.other", "</script>差 1");
    sample.report("A", 1, Collections.nCopies(size, one).toArray(Finding[]::new));
    String findings = section(OverviewPage.html(sample.build()), "findings");
    boolean isLong = size > ListTable.PLAIN_LIMIT;
    assertEquals(1 + (isLong ? ListTable.SHOWN_AT_ONCE : size), count(findings, "<tr>"));
    assertEquals(isLong ? size : 0, count(findings, "\\u003c/script\\u003e差 1"));
    assertEquals(isLong, findings.contains("再显示 500 条"));
    assertTrue(findings.contains(Figures.grouped(size) + " 条"));
  }

  @Test
  void nothingComesFromOutside() {
    String page = OverviewPage.html(SeasonSample.season().build());
    for (String part : List.of("http:", "https:", "//cdn", "url(", "@import", " src=")) {
      assertEquals(0, count(page, part), part);
    }
    assertTrue(page.contains("default-src 'none'".replace("'", "&#39;")));
  }

  @Test
  void samePageInEveryLocaleAndTimeZone() {
    String page = OverviewPage.html(SeasonSample.season().build());
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertEquals(page, OverviewPage.html(SeasonSample.season().build()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void aDiskThatIsFullIsToldAsSuch() {
    Writer full =
        new Writer() {
          @Override
          public void write(char[] text, int from, int length) throws IOException {
            throw new IOException("no space");
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Account year = SeasonSample.season().build();
    Assertions.assertThrows(IOException.class, () -> OverviewPage.write(year, full));
  }
}
