package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.look.Numbers;
import dev.gouji.received.Received;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.SampleInbox;
import dev.gouji.testkit.WordPaper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The four published reports of 2021 of the sample inbox, as Word documents under the headings that
 * each has: the same numbers, prose, unit and year as the workbooks in the inbox.
 */
class SeedDocumentsTest {
  private static final Form FORM = Filled.FORM;

  /** A published report: its unit and the writing of its title and headings. */
  enum Seed {
    PARTY_OFFICE(
        "WH-LG-01",
        WordPaper.Dialect.WPS,
        "%s 2021 年政府信息公开工作年度报告",
        List.of("1. 主动公开。", "2. 依申请公开。", "3. 政府信息管理。", "4. 政府信息公开平台建设。", "5. 监督保障。"),
        "行政机关主动公开政府信息情况",
        "五、政府信息公开工作存在的主要问题及改进情况"),
    TOWN(
        "WH-LG-02",
        WordPaper.Dialect.WORD,
        "%s 2021 年政府信息公开工作年度报告",
        List.of("（一）主动公开。", "（二）依申请公开。", "（三）政府信息管理。", "（四）政府信息公开平台建设。", "（五）监督保障。"),
        "行政机关主动公开政府信息情况",
        "五、政府信息公开工作存在的主要问题及改进情况"),
    INDUSTRY(
        "WH-WD-01",
        WordPaper.Dialect.BARE,
        "%s\n2021 年政府信息公开工作年度报告",
        List.of("（一）主动公开工作情况", "（二）依申请公开工作情况", "（三）政府信息管理情况", "（四）政府信息公开平台建设情况", "（五）监督保障情况"),
        "主动公开政府信息情况",
        "五、存在的主要问题及改进情况"),
    SCIENCE(
        "WH-WD-02",
        WordPaper.Dialect.STRICT,
        "%s\n2021年政府信息公开工作年度报告",
        List.of("（一）主动公开情况", "（二）依申请公开情况", "（三）政府信息管理情况", "（四）平台建设情况", "（五）监督保障情况"),
        "主动公开政府信息情况",
        "五、存在的主要问题及改进情况");

    private final String code;
    private final WordPaper.Dialect dialect;
    private final String title;
    private final List<String> headings;
    private final String tables;
    private final String problems;

    Seed(
        String code,
        WordPaper.Dialect dialect,
        String title,
        List<String> headings,
        String tables,
        String problems) {
      this.code = code;
      this.dialect = dialect;
      this.title = title;
      this.headings = headings;
      this.tables = tables;
      this.problems = problems;
    }

    Unit unit() {
      return SampleInbox.roster().find(code).orElseThrow();
    }
  }

  private static final List<String> OVERVIEW =
      List.of(
          "text.disclosure",
          "text.requests",
          "text.management",
          "text.platform",
          "text.supervision");

  private static byte[] document(Seed seed, Map<String, String> values) {
    List<ReportPaper.Part> parts = new ArrayList<>();
    seed.title.formatted(seed.unit().name()).lines().forEach(line -> say(parts, line));
    say(parts, "根据《中华人民共和国政府信息公开条例》的要求，编制本报告。");
    say(parts, "一、总体情况");
    for (int i = 0; i < OVERVIEW.size(); i++) {
      String heading = seed.headings.get(i);
      String text = values.getOrDefault(OVERVIEW.get(i), "");
      // A numbered heading stands at the head of its text.
      boolean runIn = heading.startsWith(String.valueOf(i + 1));
      if (!runIn) {
        say(parts, heading);
      }
      (runIn ? heading + text : text).lines().forEach(line -> say(parts, line));
    }
    int number = 0;
    List<String> titles = List.of("二、" + seed.tables, "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");
    for (ReportPaper.Part part :
        ReportPaper.of(FORM, seed.unit().name(), SampleInbox.YEAR, values).parts()) {
      if (part instanceof ReportPaper.Part.Grid) {
        say(parts, titles.get(number++));
        parts.add(part);
      }
    }
    say(parts, seed.problems);
    values.getOrDefault("text.problems", "").lines().forEach(line -> say(parts, line));
    say(parts, "六、其他需要报告的事项");
    values.getOrDefault("text.other", "").lines().forEach(line -> say(parts, line));
    return new WordPaper(seed.dialect).write(new ReportPaper(parts));
  }

  private static void say(List<ReportPaper.Part> parts, String line) {
    parts.add(new ReportPaper.Part.Paragraph(line));
  }

  @ParameterizedTest
  @EnumSource
  void aPublishedReportAsWordSaysWhatItsWorkbookSays(Seed seed) {
    String file = SampleInbox.YEAR + "/" + TemplateWriter.fileName(seed.unit());
    Values workbook = read(SampleInbox.files().get(file));
    Map<String, String> written = new TreeMap<>(SampleInbox.values(FORM, seed.code));
    FORM.nationalNumbers()
        .forEach(
            field ->
                written.put(field.id(), workbook.number(field).map(Numbers::plain).orElse("")));
    Values document = read(document(seed, written));
    assertEquals(200, FORM.nationalNumbers().size());
    for (Field field : FORM.nationalNumbers()) {
      assertEquals(workbook.number(field), document.number(field), field.id());
      assertTrue(document.number(field).isPresent(), field.id());
    }
    FORM.fields().stream()
        .filter(Field::isProse)
        .forEach(field -> assertEquals(flat(workbook, field), flat(document, field), field.id()));
    assertEquals(seed.unit().name(), document.text(FORM.role(Role.NAME)));
    assertEquals(
        SampleInbox.YEAR, document.number(FORM.role(Role.YEAR)).orElseThrow().intValueExact());
  }

  /** Lines and spaces apart: a paragraph has none at its ends. */
  private static String flat(Values values, Field field) {
    return values.text(field).replaceAll("\\s+", "");
  }

  private static Values read(byte @org.jspecify.annotations.Nullable [] file) {
    byte[] bytes = java.util.Objects.requireNonNull(file);
    Received.Read read = assertInstanceOf(Received.Read.class, IntakeTest.INTAKE.read(bytes, "报告"));
    return Interpreter.interpret(read).values();
  }
}
