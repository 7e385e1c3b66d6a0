package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a user sees when things are wrong: a sentence, the right exit code, nothing lost. */
class CommandLineTest {
  private static final Form FORM = RuleCase.form();
  private static final String HEADER = "单位代码,单位名称,上级代码\n";

  @TempDir Path folder;
  private Path input;
  private Path output;

  /** A command's exit code and what it printed. */
  record Result(int exit, String out, String err) {}

  @BeforeEach
  void inbox() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    output = folder.resolve("output");
  }

  static Result gouji(Object... words) {
    String[] args = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      args[i] = words[i].toString();
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exit =
        Main.run(
            args,
            new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false));
    String printed = err.toString(StandardCharsets.UTF_8);
    assertFalse(printed.contains("\tat "), "a stack trace on the screen: " + printed);
    return new Result(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Result importReturns(Object... more) {
    Object[] words = new Object[5 + more.length];
    Object[] first = {"import", "--in", input, "--out", output};
    System.arraycopy(first, 0, words, 0, 5);
    System.arraycopy(more, 0, words, 5, more.length);
    return gouji(words);
  }

  private void roster(String rows) throws IOException {
    Files.writeString(input.resolve("单位名录.csv"), HEADER + rows);
  }

  private void zeros(String code, String name, int year) throws IOException {
    Map<String, String> values = new HashMap<>();
    FORM.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted(code, name), year, Optional.empty());
    Files.write(input.resolve(code + "-" + year + ".xlsx"), Filler.fill(template, FORM, values));
  }

  private String outcome(int year, String file) {
    return Gouji.csv(output.resolve(year + "/data/status.csv")).stream()
        .filter(row -> row.get("file").equals(file))
        .map(row -> row.get("outcome"))
        .findFirst()
        .orElse("not listed");
  }

  @Test
  void everythingAcceptedEndsWithZero() throws IOException {
    roster("A,甲局,\n");
    zeros("A", "甲局", 2021);
    Result result = importReturns();
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("2021 年度：应报 1 个单位，通过 1 个"), result.out());
  }

  @Test
  void anEmptyInboxAsksForTheYear() throws IOException {
    roster("A,甲局,\n");
    Result result = importReturns();
    assertEquals(2, result.exit());
    assertTrue(result.err().contains("--year"), result.err());
    assertFalse(Files.exists(output.resolve("2021")));
  }

  @Test
  void anEmptyInboxWithAYearTellsWhoIsMissing() throws IOException {
    roster("A,甲局,\nB,乙局,\n");
    Result result = importReturns("--year", "2021");
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.out().contains("未报 2"), result.out());
  }

  @Test
  void withoutARosterCompletenessIsNotChecked() throws IOException {
    zeros("A", "甲局", 2021);
    Result result = importReturns();
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("未检查是否报齐"), result.out());
  }

  @Test
  void aRosterWithRepeatedCodesAndACircleIsRefusedWithAllFaults() throws IOException {
    roster("A,甲局,B\nB,乙局,A\nA,又一个甲局,\nC,丙局,X\n,无代码,\n");
    zeros("A", "甲局", 2021);
    Result result = importReturns();
    assertEquals(2, result.exit());
    for (String fault : new String[] {"第 4 行", "重复", "绕了一圈", "「X」不在名录里", "单位代码为空"}) {
      assertTrue(result.err().contains(fault), fault + " in " + result.err());
    }
    assertFalse(Files.exists(output.resolve("2021")));
  }

  @Test
  void aRosterWithOtherSeparatorsIsToldOfThem() throws IOException {
    for (String separator : List.of(";", "\t")) {
      Files.writeString(
          input.resolve("单位名录.csv"),
          HEADER.replace(",", separator) + "A,甲局\n".replace(",", separator));
      Result result = importReturns("--year", "2021");
      assertEquals(2, result.exit(), result.out());
      assertTrue(result.err().contains("不是用英文逗号分隔的"), result.err());
    }
  }

  @Test
  void aRosterWithoutUnitsToReportHandsNothingOut() throws IOException {
    for (String lines : List.of("", "A,甲局,,撤销\n")) {
      Path list = output.resolveSibling("list.csv");
      Files.writeString(list, "单位代码,单位名称,上级代码,状态\n" + lines);
      Path out = output.resolveSibling("handed");
      Result result =
          gouji("template", "--year", "2024", "--roster", list.toString(), "--out", out.toString());
      assertEquals(2, result.exit(), result.out());
      assertTrue(result.err().contains("单位"), result.err());
      assertFalse(Files.exists(out.resolve("2024")));
    }
  }

  @Test
  void whatTheRosterSaysAndNobodyUnderstandsIsTold() throws IOException {
    Files.writeString(
        input.resolve("单位名录.csv"), "单位代码,单位名称,状态,状态\nA,甲局,停报,正常\nB,乙局,免报,正常\nC,丙局,,\n");
    Result result = importReturns("--year", "2021");
    assertEquals(1, result.exit(), result.err());
    assertTrue(result.out().contains("单位名录.csv 第 2 行：状态「停报」不认识，按「正常」处理"), result.out());
    assertTrue(result.out().contains("单位名录.csv 第 1 行：列「状态」有几个"), result.out());
    assertFalse(result.out().contains("第 3 行"), result.out());
    assertFalse(result.out().contains("第 4 行"), result.out());
  }

  @Test
  void aDamagedRosterIsTheOfficesOwnMatter() throws IOException {
    zeros("A", "甲局", 2021);
    byte[] whole = Files.readAllBytes(input.resolve("A-2021.xlsx"));
    Files.write(input.resolve("单位名录.xlsx"), java.util.Arrays.copyOf(whole, whole.length / 2));
    Result result = importReturns();
    assertEquals(2, result.exit(), result.out());
    assertTrue(result.err().contains("读不出「单位名录.xlsx」"), result.err());
    assertTrue(result.err().contains("另存为 .xlsx 或 .csv 后再运行"), result.err());
    assertFalse(result.err().contains("填报单位"), result.err());
  }

  @Test
  void aReturnOfAnUnknownUnitIsRefused() throws IOException {
    roster("A,甲局,\n");
    zeros("Z", "外来单位", 2021);
    Result result = importReturns();
    assertEquals(1, result.exit(), result.err());
    assertEquals("refused", outcome(2021, "Z-2021.xlsx"));
  }

  @Test
  void yearsMixedInOneInboxAreBatchesOfTheirOwn() throws IOException {
    roster("A,甲局,\nB,乙局,\n");
    zeros("A", "甲局", 2022);
    zeros("A", "甲局", 2023);
    zeros("B", "乙局", 2023);
    Result result = importReturns();
    assertEquals(0, result.exit(), result.out() + result.err());
    assertEquals("accepted", outcome(2022, "A-2022.xlsx"));
    assertEquals("accepted", outcome(2023, "B-2023.xlsx"));
    assertEquals("not listed", outcome(2023, "A-2022.xlsx"));
  }

  @Test
  void aTextFileNamedXlsxIsRefusedAndTheOthersCount() throws IOException {
    roster("A,甲局,\n");
    zeros("A", "甲局", 2021);
    Files.writeString(input.resolve("假的.xlsx"), "这是一段文字");
    Result result = importReturns();
    assertEquals(1, result.exit(), result.err());
    assertEquals("refused", outcome(2021, "假的.xlsx"));
    assertEquals("accepted", outcome(2021, "A-2021.xlsx"));
  }

  @Test
  void anOutputThatIsAFileEndsWithThreeAndTouchesNothing() throws IOException {
    roster("A,甲局,\n");
    zeros("A", "甲局", 2021);
    Files.writeString(output, "already here");
    Result result = importReturns();
    assertEquals(3, result.exit(), result.err());
    assertEquals("already here", Files.readString(output));
  }

  @Test
  void anOutputInsideTheInboxIsRefused() throws IOException {
    zeros("A", "甲局", 2021);
    assertEquals(2, gouji("import", "--in", input, "--out", input.resolve("out")).exit());
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links are for administrators there")
  void anOutputThatALinkLeadsIntoTheInboxIsRefused() throws IOException {
    zeros("A", "甲局", 2021);
    Path inside = Files.createDirectories(input.resolve("归档"));
    Path link = Files.createSymbolicLink(folder.resolve("结果"), inside);
    for (Path out : List.of(link, link.resolve("later"), folder.resolve("结果/../归档"))) {
      Result result = gouji("import", "--in", input, "--out", out);
      assertEquals(2, result.exit(), result.out());
      assertTrue(result.err().contains("输出文件夹不能在输入文件夹里面"), result.err());
    }
    try (var left = Files.list(inside)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void anInboxInsideAYearsResultIsRefusedAndKeepsItsFiles() throws IOException {
    zeros("A", "甲局", 2021);
    assertEquals(0, importReturns().exit());
    for (String place : List.of("2021/收到", "2020", ".gouji-new-2021")) {
      Path nested = Files.createDirectories(output.resolve(place));
      Files.copy(input.resolve("A-2021.xlsx"), nested.resolve("A-2021.xlsx"));
      Result result = gouji("import", "--in", nested, "--out", output);
      assertEquals(2, result.exit(), place);
      assertTrue(result.err().contains("里面的填报表会丢失"), result.err());
      assertTrue(Files.exists(nested.resolve("A-2021.xlsx")), place);
    }
    Path beside = Files.createDirectories(output.resolve("收件箱"));
    Files.copy(input.resolve("A-2021.xlsx"), beside.resolve("A-2021.xlsx"));
    assertEquals(0, gouji("import", "--in", beside, "--out", output).exit());
    assertTrue(Files.exists(beside.resolve("A-2021.xlsx")));
  }

  @Test
  void aFileInThePlaceOfAYearsFolderStays() throws IOException {
    zeros("A", "甲局", 2021);
    Files.createDirectories(output);
    Files.writeString(output.resolve("2021"), "mine");
    Result result = importReturns();
    assertEquals(3, result.exit(), result.out());
    assertTrue(result.err().contains("是一个文件或链接，不是文件夹"), result.err());
    assertEquals("mine", Files.readString(output.resolve("2021")));
  }

  @Test
  void wrongUseIsAnsweredWithASentence() {
    assertEquals(2, gouji("impotr").exit());
    assertEquals(2, gouji("import", "--yaer", "2021").exit());
    assertEquals(2, gouji("import", "--year", "21").exit());
    assertEquals(2, gouji("import", "--in", folder.resolve("nowhere")).exit());
    assertEquals(2, gouji("import", "--threads", "0", "--in", input).exit());
    Result noValue = gouji("import", "--year");
    assertEquals(2, noValue.exit());
    assertTrue(noValue.err().contains("--year 后面要写一个值"), noValue.err());
    assertEquals(2, gouji("import", "--year", "2021", "--year", "2022", "--in", input).exit());
    assertEquals(2, gouji("check").exit());
    assertEquals(2, gouji("check", folder.resolve("nowhere.xlsx")).exit());
    assertEquals(2, gouji("fields", "--edition", "1999").exit());
    assertEquals(2, gouji("template", "--year", "2021").exit());
    assertEquals(2, importReturns("--prior", folder.resolve("nowhere"), "--year", "2021").exit());
  }

  @Test
  void helpAndVersionAnswer() {
    assertEquals(0, gouji("--help").exit());
    assertTrue(gouji("--help").out().contains("gouji import"));
    assertTrue(
        gouji("--version").out().strip().matches("gouji [0-9.]+ \\(([0-9a-f]{12}|unknown)\\)"),
        gouji("--version").out());
  }

  @Test
  void fieldsAndRulesAreCsv() {
    String fields = gouji("fields", "--edition", "2021").out();
    assertTrue(fields.startsWith("field,table,label,type,computed,sheet,cell\r\n"), fields);
    assertTrue(fields.contains("requests.received.natural_person,requests,"), fields);
    assertTrue(gouji("rules", "--edition", "2021").out().contains("\r\nR1,hard,"));
  }

  @Test
  void checkTellsTheFindingsOfOneWorkbook() throws IOException {
    zeros("A", "甲局", 2021);
    Result result = gouji("check", input.resolve("A-2021.xlsx"));
    assertEquals(0, result.exit(), result.err());
    assertTrue(result.out().contains("可以通过"), result.out());
  }

  @Test
  void aTemplateIsWrittenForEachUnitThatMustReport() throws IOException {
    Path list = folder.resolve("roster.csv");
    Files.writeString(list, "单位代码,单位名称,上级代码,状态\nA,甲/局,,正常\nB,..,,正常\nC,撤了的,,撤销\n");
    Result result =
        gouji("template", "--year", "2021", "--roster", list, "--out", folder.resolve("t"));
    assertEquals(0, result.exit(), result.err());
    try (var files = Files.list(folder.resolve("t/2021"))) {
      assertEquals(2, files.count());
    }
  }

  @Test
  void aWorkbookThatSomebodyFilledInIsMovedAsideAndNotOverwritten() throws IOException {
    Path out = folder.resolve("t");
    Path list = Files.writeString(folder.resolve("roster.csv"), "单位代码,单位名称\nA,甲局\nB,乙局\n");
    String[] again = {"template", "--year", "2021", "--roster", "" + list, "--out", "" + out};
    assertEquals(0, gouji((Object[]) again).exit());
    byte[] issued = Files.readAllBytes(out.resolve("2021/A_甲局.xlsx"));
    byte[] filled =
        Filler.fill(
            issued,
            FORM,
            Map.of("proactive.licensing", "7"),
            Instant.parse("2022-01-10T01:00:00Z"));
    Files.writeString(out.resolve("2021/说明.txt"), "办公室自己的文件");
    for (String kept : List.of("原有/A_甲局.xlsx", "原有/A_甲局_2.xlsx")) {
      Files.write(out.resolve("2021/A_甲局.xlsx"), filled);
      Result result = gouji((Object[]) again);
      assertEquals(0, result.exit(), result.err());
      assertTrue(result.out().contains("1 份") && result.out().contains("原有"), result.out());
      assertArrayEquals(filled, Files.readAllBytes(out.resolve("2021").resolve(kept)));
      assertArrayEquals(issued, Files.readAllBytes(out.resolve("2021/A_甲局.xlsx")));
    }
    assertFalse(gouji((Object[]) again).out().contains("原有"), "nothing was filled in since");
    assertTrue(Files.exists(out.resolve("2021/说明.txt")));
    assertTrue(Files.exists(out.resolve("2021/原有/A_甲局.xlsx")));
  }

  @Test
  void whatTheOfficeWroteAboutItselfIsNotPassedOverInSilence() throws IOException {
    roster("A,甲局,\n");
    Path settings = input.resolve("设置.csv");
    Files.writeString(settings, "发文机关,截止日期\n区办,2022-13-40\n");
    Result wrong = importReturns("--year", "2021");
    assertEquals(2, wrong.exit());
    assertTrue(wrong.err().contains("2022-13-40") && wrong.err().contains("设置.csv"), wrong.err());
    Files.writeString(settings, "发文机关,期限\n区办,2022-01-31\n");
    assertEquals(2, importReturns("--year", "2021").exit());
    assertFalse(Files.exists(output));
    Files.writeString(settings, "发文机关,截止日期\n区办,2022/1/31\n");
    assertEquals(1, importReturns("--year", "2021", "--as-of", "2022.2.1").exit());
    Path page = output.resolve("2021/总览.html");
    assertTrue(Files.readString(page).contains("逾期"), "late since 2022/1/31");
    assertEquals(2, importReturns("--year", "2021", "--as-of", "昨天").exit());
  }

  @Test
  void aUnitWhoseCodeLooksLikeAFormulaKeepsItsLastYear() throws IOException {
    roster("=1,甲局,\n");
    zeros("=1", "甲局", 2021);
    importReturns("--year", "2021");
    Files.delete(input.resolve("=1-2021.xlsx"));
    zeros("=1", "甲局", 2022);
    Path sent = input.resolve("=1-2022.xlsx");
    Map<String, String> more = Map.of("requests.carried_in.natural_person", "5");
    Files.write(sent, Filler.fill(Files.readAllBytes(sent), FORM, more));
    importReturns("--year", "2022");
    assertTrue(
        Gouji.csv(output.resolve("2022/data/findings.csv")).stream()
            .anyMatch(row -> row.get("rule").equals("X1")),
        "compared with the carry-over of 2021");
  }
}
