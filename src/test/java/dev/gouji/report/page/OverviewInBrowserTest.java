package dev.gouji.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page in headless Chromium, driven by a script put at the end of a copy. */
@Tag("interop")
class OverviewInBrowserTest {
  @TempDir Path folder;

  private List<String> drive(Account year, String script) throws IOException, InterruptedException {
    return new Browser(folder).drive(OverviewPage.html(year), script);
  }

  private static Account threeUnits() {
    PageSample sample =
        new PageSample().unit("U10", "乙局", "").unit("U9", "甲局", "").unit("U8", "丙局", "");
    Finding hard = sample.finding("R1", Severity.HARD, "requests.received.other", "差 1");
    Finding info = sample.finding("I-READ", Severity.INFO, "requests.received.total", "读作 12");
    Finding other = sample.finding("R10", Severity.INFO, "requests.received.total", "没有文字");
    return sample.report("U10", 1, hard, info).report("U9", 2, info, other, hard).build();
  }

  @Test
  void filtersShowWhatIsAskedFor() throws IOException, InterruptedException {
    List<String> told =
        drive(
            threeUnits(),
            """
            set(one('[data-for=units] select'), '未报', 'change');
            tell(column('units', 0));
            tell(one('[data-for=units] output').textContent);
            one('[data-for=units] .clear').click();
            tell(column('units', 0));
            set(one('[data-for=findings] select'), '必改', 'change');
            tell(column('findings', 0));
            set(one('[data-for=findings] input[type=search]'), '甲', 'input');
            setTimeout(function () {
              tell(column('findings', 0));
              set(one('[data-for=findings] input[type=search]'), '没有这样的文字', 'input');
              setTimeout(function () {
                tell(one('#findings-table tbody').textContent);
                end();
              }, 500);
            }, 500);
            """);
    assertEquals(List.of("U8", "符合条件 1，共 3 个单位", "U10,U9,U8", "乙局,甲局", "甲局", "没有符合条件的内容"), told);
  }

  @Test
  void columnsSortByNumberByNameAndByWeight() throws IOException, InterruptedException {
    List<String> told =
        drive(
            threeUnits(),
            """
            function sort(id, n) {
              one('#' + id + '-table th:nth-child(' + (n + 1) + ') button').click();
              tell(column(id, n) + ' '
                + one('#' + id + '-table th:nth-child(' + (n + 1) + ')').getAttribute('aria-sort'));
            }
            sort('units', 0); sort('units', 0); sort('units', 0);
            sort('units', 3);
            sort('units', 7);
            sort('findings', 2);
            end();
            """);
    assertEquals(
        List.of(
            "U8,U9,U10 ascending",
            "U10,U9,U8 descending",
            "U10,U9,U8 null",
            "退回,退回,未报 ascending",
            "1,2, ascending",
            "必改,必改,提示,提示,提示 ascending"),
        told);
  }

  @Test
  void findingsAreListedByUnitAndByRule() throws IOException, InterruptedException {
    List<String> told =
        drive(
            threeUnits(),
            """
            function heads() {
              tell(all('#findings-table tr.group').map(function (r) {
                return r.querySelector('.much').textContent + r.textContent.slice(-6);
              }).length + ' ' + column('findings', 1));
            }
            heads();
            one('input[name=group][value="1"]').click();
            heads();
            tell(one('#findings-table tr.group').textContent.indexOf('2 条，2 个单位') >= 0);
            one('#causes [data-find="R1"]').click();
            tell(column('findings', 1));
            one('#units [data-find="U9"]').click();
            tell(column('findings', 0));
            end();
            """);
    assertEquals(
        List.of(
            "2 R1,I-READ,R1,I-READ,R10", "3 R1,R1,R10,I-READ,I-READ", "true", "R1,R1", "甲局,甲局,甲局"),
        told);
  }

  @Test
  void levelsAreSwitched() throws IOException, InterruptedException {
    PageSample sample = SeasonSample.season();
    Account year = sample.build();
    List<String> told =
        drive(
            year,
            """
            set(one('#scope'), '2', 'change');
            tell(one('#totals-table tbody td').textContent);
            tell(one('#scope-note').textContent.slice(0, 8));
            end();
            """);
    String expected =
        Figures.grouped(
            year.scopes().get(2).accepted().sum(sample.form().field("requests.received.total")));
    assertEquals(List.of(expected, year.scopes().get(2).name()), told);
  }

  @Test
  void aLongListIsShownPieceByPiece() throws IOException, InterruptedException {
    PageSample sample = new PageSample().unit("A", "<b>一局", "").unit("B", "二局", "");
    Finding one = sample.finding("R1", Severity.HARD, "requests.received.other", "<i>差 1");
    Finding last = sample.finding("R2", Severity.HARD, "requests.concluded.other", "最后一条");
    sample.report("A", 1, Collections.nCopies(2400, one).toArray(Finding[]::new));
    sample.report("B", 1, last);
    List<String> told =
        drive(
            sample.build(),
            """
            function rows() { return all('#findings-table tbody tr:not(.group)').length; }
            function before() { return one('#findings-table tbody tr:nth-child(2)').innerHTML; }
            tell(rows());
            var more = one('[data-more=findings]');
            more.click();
            tell(rows());
            tell(one('#findings .told').textContent);
            tell(all('#findings-table b, #findings-table i').length);
            tell(column('findings', 4).slice(0, 6));
            set(one('[data-for=findings] input[type=search]'), '最后', 'input');
            setTimeout(function () {
              tell(column('findings', 4) + more.hidden);
              tell(one('[data-for=findings] output').textContent);
              end();
            }, 800);
            """);
    assertEquals(
        List.of(
            "500",
            "1000",
            "已显示 1,000 条，共 2,401 条。",
            "0",
            "&lt;i&gt;差 1",
            "最后一条true",
            "符合条件 1，共 2,401 条"),
        told);
  }

  @Test
  void theSameRowFromDataAsFromThePage() throws IOException, InterruptedException {
    PageSample sample = new PageSample().unit("A", "一局", "");
    Finding one = sample.finding("R1", Severity.HARD, "requests.received.other", "差 1");
    Finding[] many = Collections.nCopies(2001, one).toArray(Finding[]::new);
    String page = OverviewPage.html(sample.report("A", 1, many).build());
    Matcher row =
        Pattern.compile("<tr>(<td data-o.*?)</tr>", Pattern.DOTALL)
            .matcher(page.substring(page.indexOf("findings-table")));
    assertTrue(row.find());
    List<String> told =
        drive(
            sample.build(),
            "tell(one('#findings-table tbody tr:not(.group)').innerHTML.replace(/</g, '{')"
                + ".replace(/\\n/g, '|'));end();");
    assertEquals(
        row.group(1)
            .replaceAll(" data-o=\"[0-9]+\"", "")
            .replace('<', '{')
            .replace(">", "&gt;")
            .replace('\n', '|'),
        told.get(0));
  }

  @Test
  void foreignTextDoesNotRun() throws IOException, InterruptedException {
    PageSample sample = new PageSample();
    List<String> hostile =
        List.of(
            "<img src=x onerror=\"window.ran=1\">",
            "\"'><script>window.ran=1</script>",
            "</script><script>window.ran=1</script>",
            "</style><svg onload=window.ran=1>",
            "__proto__",
            "constructor");
    Finding[] many = new Finding[2100];
    for (String name : hostile) {
      Finding finding = sample.finding("R1", Severity.HARD, "requests.received.other", name);
      sample.unit(name, name, "").report(name, 1, finding.withExplanation(name));
      sample.file(name, Outcome.REFUSED, name);
      Arrays.fill(many, finding);
    }
    sample.unit("last", hostile.get(0), "").report("last", 1, many);
    List<String> told =
        drive(
            sample.build(),
            """
            one('input[name=group][value="1"]').click();
            one('input[name=group][value="0"]').click();
            all('a[data-find]').forEach(function (a) { a.click(); });
            all('th button').forEach(function (b) { b.click(); });
            setTimeout(function () {
              tell(String(window.ran));
              tell(all('img, svg[onload], #units-table script').length);
              tell(all('#units-table tbody tr').length);
              end();
            }, 1000);
            """);
    assertEquals(List.of("undefined", "0", "7"), told);
  }

  @Test
  void linksLeadToTheReturnedFiles() throws IOException, InterruptedException {
    PageSample sample = new PageSample().unit("A", "一局 #1%?;'", "");
    Finding hard = sample.finding("R1", Severity.HARD, "requests.received.other", "差 1");
    Account year = sample.report("A", 1, hard).build();
    FileOutcome returned = year.files().get(0);
    Path file = folder.resolve(returned.returnedFile());
    Files.createDirectories(file.getParent());
    Files.writeString(file, "x");
    List<String> told = drive(year, "tell(one('#units-table td:last-child a').href);end();");
    assertTrue(Files.isRegularFile(Path.of(URI.create(told.get(0)))), told.get(0));
  }

  @Test
  void printsOnPaper() throws IOException, InterruptedException {
    Path page = folder.resolve("总览.html");
    Files.writeString(page, OverviewPage.html(SeasonSample.season().build()));
    Path pdf = folder.resolve("page.pdf");
    new Browser(folder).print(page, pdf);
    String text = Files.readString(pdf, StandardCharsets.ISO_8859_1);
    Matcher pages = Pattern.compile("/Type\\s*/Page\\b").matcher(text);
    long sheets = pages.results().count();
    assertTrue(sheets >= 2 && sheets <= 4, sheets + " pages");
    Matcher size = Pattern.compile("/MediaBox\\s*\\[0 0 (\\S+) (\\S+)]").matcher(text);
    assertTrue(size.find());
    assertEquals(595, Double.parseDouble(size.group(1)), 1);
    assertEquals(842, Double.parseDouble(size.group(2)), 1);
  }

  @Test
  void fitsAPhone() throws IOException, InterruptedException {
    String page = OverviewPage.html(SeasonSample.season().build());
    Files.writeString(
        folder.resolve("page.html"),
        page.replace(
            "</body>",
            "<script>parent.postMessage(document.documentElement.scrollWidth,'*')</script></body>"));
    Path frame = folder.resolve("frame.html");
    Files.writeString(
        frame,
        "<!DOCTYPE html><script>onmessage=function(e){document.title='width '+e.data}</script>"
            + "<iframe src=page.html style='width:390px;height:2000px;border:0'></iframe>");
    String told = new Browser(folder).dom(frame);
    assertTrue(told.contains("<title>width 390</title>"), told);
  }
}
