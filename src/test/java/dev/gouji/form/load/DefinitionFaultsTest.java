package dev.gouji.form.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an office writes wrong in its own definitions is told at once, each with its line. */
class DefinitionFaultsTest {
  private static final String HEADER =
      "id,severity,expression,label,instruction,when_blank,since,source";
  private static final String GOOD =
      "LOCAL-1,soft,proactive.penalty <= proactive.licensing,处罚不多于许可,核对两个数,skip,2021,本区要求";

  @TempDir private Path folder;

  private void rules(String... lines) throws IOException {
    Files.writeString(folder.resolve("rules.csv"), HEADER + "\n" + String.join("\n", lines) + "\n");
  }

  /** A rule in which everything but the expression is in order. */
  private static String rule(String id, String expression) {
    return id + ",soft,\"" + expression.replace("\"", "\"\"") + "\",要求,怎么改,skip,2021,本区要求";
  }

  private List<String> faults() {
    return assertThrows(DefinitionException.class, () -> Forms.load(Optional.of(folder)))
        .faults()
        .stream()
        .map(DefinitionFault::text)
        .map(text -> text.replace(folder + File.separator, ""))
        .toList();
  }

  private void assertFault(String place, String what) {
    List<String> faults = faults();
    assertEquals(1, faults.size(), faults::toString);
    assertTrue(
        faults.get(0).startsWith(place + "：") && faults.get(0).contains(what), faults::toString);
  }

  @Test
  void lastYearsBlanksAreCountedOnlyByARuleThatReadsLastYear() throws IOException {
    rules(GOOD.replace(",skip,", ",prior_zero,"));
    assertFault("rules.csv 第 2 行", "when_blank「prior_zero」只用于与上年比较的规则");
  }

  private Form loaded() throws DefinitionException {
    return Forms.load(Optional.of(folder)).edition("2021").orElseThrow();
  }

  private static String builtIn(String name) throws IOException {
    try (InputStream in = Form.class.getResourceAsStream("/forms/2021/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void everyFaultOfEveryRuleIsListedWithItsLine() throws IOException {
    rules(
        rule("A1", "requests.received.martian = 0"),
        "A2,fatal,proactive.penalty = 0,要求,怎么改,skip,2021,本区要求",
        "A3,soft,proactive.penalty = 0,要求,怎么改,maybe,2021,本区要求",
        "A3,soft,proactive.penalty = 0,要求,怎么改,skip,2021,本区要求",
        rule("A4", "proactive.penalty = = 1"),
        rule("A5", "text.other = 3"),
        "A6,soft,proactive.penalty = 0,要求," + "改".repeat(41) + ",skip,2021,本区要求",
        rule("a7", "proactive.penalty = 0"),
        "A8,soft,proactive.penalty = 0,要求,怎么改,skip,今年,本区要求",
        "A9,soft,proactive.penalty = 0,,怎么改,skip,2021,本区要求",
        rule("R4", "review.total = suit_direct.total; suit_direct.total = review.total"));
    List<String> faults = faults();
    List<String> starts = faults.stream().map(f -> f.substring(0, f.indexOf('：'))).toList();
    assertEquals(
        List.of(
            "rules.csv 第 2 行",
            "rules.csv 第 3 行",
            "rules.csv 第 4 行",
            "rules.csv 第 5 行",
            "rules.csv 第 6 行",
            "rules.csv 第 7 行",
            "rules.csv 第 8 行",
            "rules.csv 第 9 行",
            "rules.csv 第 10 行",
            "rules.csv 第 11 行",
            "rules.csv 第 12 行",
            "rules.csv 第 12 行"),
        starts,
        faults::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "requests.received.martian = 0 ~ 没有指标「requests.received.martian」",
        "proactive.penalty = = 1 ~ 处应是数、指标或括号",
        "proactive.penalty = ~ 表达式不完整",
        "(proactive.penalty = 1 ~ 此处应有「)」",
        "proactive.penalty ~ 表达式的结果应是一个判断",
        "text.other = 3 ~ 比较的两边类型不同",
        "text.other > \"甲\" ~ 文字用了大小比较",
        "text.other + 1 = 3 ~ 类型不符",
        "text.other = \"甲 ~ 引号没有配对",
        "proactive.{normative.issued = 1 ~ 花括号没有配对",
        "proactive.{a(|b}.issued = 1 ~ 花括号里应是",
        "proactive.{martian|venusian}.issued = 1 ~ 没有对应的指标",
        "proactive.penalty @ 1 ~ 不认识的符号「@」",
        "1.2.3 = proactive.penalty ~ 「1.2.3」不是数",
        "average(proactive.penalty) = 1 ~ 没有函数「average」",
        "sum(proactive.coercion : proactive.licensing) = 1 ~ 次序不对或跨表",
        "sum(proactive.licensing : review.total) = 1 ~ 次序不对或跨表",
        "sum(text.problems : text.other) = 1 ~ 不是数的指标",
        "whole(text.other) ~ whole 的参数应是数",
        "contains(proactive.penalty, \"甲\") ~ contains 的第一个参数应是文字指标",
        "contains(\"甲\", \"甲\") ~ contains 的第一个参数应是文字指标",
        "dated(proactive.penalty, \"#年\", unit.year) ~ dated 的第一个参数应是文字指标",
        "dated(text.other, \"某年\", unit.year) ~ 应有代表年份的「#」",
        "dated(text.other, \"#年\", \"2021\") ~ dated 的第三个参数应是数",
        "repeated(proactive.licensing : proactive.penalty) <= 50 ~ 应是本年的文字指标",
        "repeated(prior.text.problems : text.other) <= 50 ~ 应是本年的文字指标",
        "repeated(unit.code : text.other) <= 50 ~ 次序不对或跨表",
        "prior.proactive.penalty = 1 ~ 无处标出问题",
        "1 = 1 ~ 无处标出问题",
        "; ~ 表达式为空"
      })
  void anExpressionThatCannotBeResolvedIsExplained(String expression, String what)
      throws IOException {
    rules(GOOD, rule("B1", expression));
    assertFault("rules.csv 第 3 行", what);
  }

  @Test
  void endlessExpressionsAreRefusedNotFollowed() throws IOException {
    rules(rule("B1", "(".repeat(1500) + "1" + ")".repeat(1500) + " = proactive.penalty"));
    assertFault("rules.csv 第 2 行", "括号套得太深");
    rules(rule("B1", "1" + "+1".repeat(20_000) + " = proactive.penalty"));
    assertFault("rules.csv 第 2 行", "表达式超过 4000 个字符");
  }

  @Test
  void unknownRepeatedAndMissingColumnsAreListed() throws IOException {
    Files.writeString(
        folder.resolve("rules.csv"), HEADER.replace("label", "lable") + ",since\n" + GOOD + "\n");
    List<String> faults = faults();
    assertEquals(3, faults.size(), faults::toString);
    assertEquals("rules.csv 第 1 行：缺少列「label」", faults.get(0));
    assertTrue(faults.get(1).contains("不认识的列「lable」"), faults::toString);
    assertTrue(faults.get(2).contains("列「since」重复"), faults::toString);
  }

  @Test
  void aCycleAmongComputedFieldsIsRefusedAtItsRule() throws IOException {
    rules(
        GOOD,
        rule(
            "R4",
            "review.total = suit_direct.total; suit_direct.total = suit_after_review.total;"
                + " suit_after_review.total = review.total"));
    List<String> faults = faults();
    assertEquals(3, faults.size(), faults::toString);
    assertTrue(
        faults.stream().allMatch(f -> f.startsWith("rules.csv 第 3 行") && f.contains("绕了一圈")),
        faults::toString);
  }

  @Test
  void aComputedFieldThatNoRuleDefinesIsRefused() throws IOException {
    rules(rule("R4", "review.total >= review.upheld"));
    List<String> faults = faults();
    assertEquals(3, faults.size(), faults::toString);
    assertTrue(faults.get(0).contains("计算指标「review.total」没有规则定义它的算法"), faults::toString);
  }

  @Test
  void faultsOfSeveralFilesAreListedTogether() throws IOException {
    Files.writeString(
        folder.resolve("fields.csv"),
        "id,type,name,choices,hint\nfigures.trainings,number,培训,,\nfigures.nowhere,count,无,,\n");
    Files.writeString(
        folder.resolve("catalogue.csv"),
        "id,severity,label,instruction,source\nI-TEXT,severe,不是数,改成数,规则\n");
    rules("A1,fatal,figures.nowhere = 1,要求,怎么改,skip,2021,本区要求");
    assertEquals(
        List.of(
            "fields.csv 第 2 行：类型「number」不认识（可用：count、amount、text、choice）",
            "fields.csv 第 3 行：指标「figures.nowhere」不在任何表格里（请检查拼写或在表格中加上）",
            "rules.csv 第 2 行：严重程度「fatal」不认识（可用：hard、soft、info）",
            "catalogue.csv 第 2 行：severity 不认识，或 instruction 为空或过长"),
        faults());
  }

  @Test
  void aGridCellThatContinuesNothingIsRefused() throws IOException {
    String review = builtIn("review.csv");
    Files.writeString(
        folder.resolve("review.csv"),
        review.replace(",结果维持,结果纠正,其他结果,尚未审结,总计,未经", ",<,结果纠正,其他结果,尚未审结,总计,未经"));
    assertTrue(
        faults().get(0).startsWith("review.csv 第 3 行：「<」没有可接续的单元格（第 2 列）"), faults()::toString);
    Files.writeString(folder.resolve("review.csv"), review.replace(",行政复议,<", ",^,行政复议"));
    assertTrue(faults().get(0).startsWith("review.csv 第 2 行：「^」没有可接续的单元格"), faults()::toString);
  }

  @Test
  void mergedCellsThatAreNoRectangleAreRefused() throws IOException {
    String review = builtIn("review.csv");
    Files.writeString(
        folder.resolve("review.csv"),
        review.replace(",结果维持,结果纠正,其他结果,尚未审结,总计,未经", ",^,结果纠正,其他结果,尚未审结,总计,未经"));
    assertFault("review.csv 第 2 行", "合并的单元格不是矩形");
  }

  @Test
  void aFieldUsedTwiceIsRefused() throws IOException {
    Files.writeString(
        folder.resolve("review.csv"),
        builtIn("review.csv").replace("{suit_direct.upheld}", "{review.upheld}"));
    assertTrue(
        faults().stream().anyMatch(f -> f.contains("指标「review.upheld」在表格里出现两次")),
        faults()::toString);
  }

  @Test
  void aFileThatIsNoTextIsRefused() throws IOException {
    Files.write(folder.resolve("rules.csv"), new byte[] {'P', 'K', 3, 4, 0, 0});
    assertTrue(faults().get(0).startsWith("rules.csv：不是文本文件"), faults()::toString);
  }

  @Test
  void aFolderThatIsNotThereIsRefused() {
    DefinitionException refused =
        assertThrows(
            DefinitionException.class, () -> Forms.load(Optional.of(folder.resolve("missing"))));
    assertTrue(refused.faults().get(0).what().contains("报表定义文件夹不存在"));
  }

  @ParameterizedTest
  @CsvSource({"GB18030,false,false", "GBK,false,true", "UTF-8,true,true", "UTF-8,false,false"})
  void whatExcelAndNotepadSaveIsRead(String charset, boolean mark, boolean crlf)
      throws IOException, DefinitionException {
    String end = crlf ? "\r\n" : "\n";
    String text =
        (mark ? "\uFEFF" : "") + HEADER + ",,," + end + GOOD + ",,," + end + ",,,,,,,,,," + end;
    Files.write(folder.resolve("rules.csv"), text.getBytes(Charset.forName(charset)));
    Rule rule = loaded().rule("LOCAL-1");
    assertEquals("处罚不多于许可", rule.label());
    assertEquals(Severity.SOFT, rule.severity());
  }

  @Test
  void linesAreCountedAsAnEditorCountsThem() throws IOException {
    String text =
        HEADER
            + "\r\n\r\n"
            + GOOD
            + "\r\n"
            + GOOD.replace("LOCAL-1", "LOCAL-2").replace("核对两个数", "\"核对\r\n两个数\"")
            + "\r\n"
            + rule("B1", "nothing = 1")
            + "\r\n";
    Files.writeString(folder.resolve("rules.csv"), text);
    assertFault("rules.csv 第 6 行", "没有指标「nothing」");
  }

  @Test
  void anOwnRuleWithAKnownIdReplacesTheBuiltInOne() throws IOException, DefinitionException {
    int before = Forms.load(Optional.empty()).edition("2021").orElseThrow().rules().size();
    rules("R11,info,filled(text.other : text.other) = 1,第六部分应有文字,写明其他事项,skip,2021,本区要求", GOOD);
    Form form = loaded();
    assertEquals(before + 1, form.rules().size());
    assertEquals("第六部分应有文字", form.rule("R11").label());
    assertEquals("LOCAL-1", form.rules().get(before).id());
  }
}
