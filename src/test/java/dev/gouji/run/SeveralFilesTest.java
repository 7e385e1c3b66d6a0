package dev.gouji.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Units that sent more than one file: what became of each, and the cells in which they differ. */
class SeveralFilesTest {
  private static final Form FORM = RuleCase.form();
  private static final Instant EARLY = Instant.parse("2022-01-10T08:00:00Z");
  private static final Instant LATE = Instant.parse("2022-01-20T08:00:00Z");
  private static final String LICENSING = FORM.field("proactive.licensing").cell().a1();
  private static final String PENALTY = FORM.field("proactive.penalty").cell().a1();

  @TempDir Path folder;
  private Path input;
  private Path year;

  @BeforeEach
  void inbox() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    year = folder.resolve("output/2021");
    Files.writeString(input.resolve("单位名录.csv"), "单位代码,单位名称\nA,甲局\nB,乙局\n");
  }

  private void send(String file, String unit, Instant saved, Map<String, String> more)
      throws IOException {
    Map<String, String> values = new HashMap<>();
    FORM.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    values.putAll(more);
    String name = unit.equals("A") ? "甲局" : "乙局";
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted(unit, name), 2021, Optional.empty());
    Files.write(input.resolve(file), Filler.fill(template, FORM, values, saved));
  }

  /** The rows below the headings, blank cells at the end left out. */
  private List<String> sheet() throws IOException {
    DataFormatter formatter = new DataFormatter();
    List<String> rows = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(year.resolve("错误报告.xlsx").toFile().getPath())) {
      Sheet sheet = workbook.getSheet("多份比对");
      if (sheet == null) {
        return rows;
      }
      for (Row row : sheet) {
        List<String> cells = new ArrayList<>();
        for (Cell cell : row) {
          cells.add(formatter.formatCellValue(cell));
        }
        if (row.getRowNum() > 2) {
          rows.add(String.join("|", cells));
        }
      }
    }
    return rows;
  }

  private List<String> csv() {
    return Gouji.csv(year.resolve("data/differences.csv")).stream()
        .map(row -> String.join("|", row.values()))
        .toList();
  }

  private Map<String, String> reasons() {
    Map<String, String> reasons = new HashMap<>();
    Gouji.csv(year.resolve("data/status.csv"))
        .forEach(row -> reasons.put(row.get("file"), row.get("outcome") + " " + row.get("reason")));
    return reasons;
  }

  @Test
  void theFileOfAnEarlierRoundIsListedCellByCell() throws IOException {
    send("a1.xlsx", "A", EARLY, Map.of("proactive.licensing", "3", "text.problems", "=旧"));
    Files.copy(input.resolve("a1.xlsx"), input.resolve("a1副本.xlsx"));
    send("a2.xlsx", "A", LATE, Map.of("proactive.licensing", "4", "proactive.penalty", ""));
    Gouji.run(input, folder.resolve("output"), 1);

    assertEquals("superseded 已采用第 2 轮「a2.xlsx」，两份有 3 格不同", reasons().get("a1.xlsx"));
    assertEquals("superseded 与「a1.xlsx」内容完全相同", reasons().get("a1副本.xlsx"));
    String text = FORM.field("text.problems").cell().a1();
    assertEquals(
        List.of(
            "A|甲局|a1副本.xlsx|a1.xlsx|copy|||||",
            "A|甲局|a1.xlsx|a2.xlsx|superseded|" + place("proactive.licensing") + "|3|4",
            "A|甲局|a1.xlsx|a2.xlsx|superseded|" + place("proactive.penalty") + "|0|",
            "A|甲局|a1.xlsx|a2.xlsx|superseded|" + place("text.problems") + "|'=旧|"),
        csv());
    String sheet = FORM.field("proactive.licensing").sheet();
    assertEquals(
        List.of(
            "A|甲局|a1副本.xlsx|内容完全相同|a1.xlsx|||两份一模一样||",
            "A|甲局|a1.xlsx|被替代|a2.xlsx|" + sheet + "|" + LICENSING + "|行政许可|3|4",
            "A|甲局|a1.xlsx|被替代|a2.xlsx|" + sheet + "|" + PENALTY + "|行政处罚|0|",
            "A|甲局|a1.xlsx|被替代|a2.xlsx|"
                + FORM.field("text.problems").sheet()
                + "|"
                + text
                + "|"
                + FORM.field("text.problems").shortName()
                + "|=旧|"),
        sheet());
  }

  private static String place(String id) {
    return FORM.field(id).sheet() + "|" + FORM.field(id).cell().a1() + "|" + id;
  }

  @Test
  void filesInConflictAreListedCellByCellAndNoneIsSaidToCount() throws IOException {
    send("b1.xlsx", "B", LATE, Map.of("proactive.licensing", "3"));
    send("b2.xlsx", "B", LATE, Map.of("proactive.licensing", "4"));
    send("b0.xlsx", "B", EARLY, Map.of("proactive.licensing", "3"));
    Gouji.run(input, folder.resolve("output"), 1);

    assertEquals(
        List.of(
            "B|乙局|b2.xlsx|b1.xlsx|conflict|" + place("proactive.licensing") + "|4|3",
            "B|乙局|b0.xlsx|b1.xlsx|superseded|||||"),
        csv());
    assertEquals(
        "superseded 第 2 轮「b1.xlsx」与同轮的另一份数不相同，均不采用；本份是第 1 轮，两份数字相同", reasons().get("b0.xlsx"));
    assertTrue(reasons().get("b1.xlsx").startsWith("returned "), reasons().toString());
    assertEquals(2, sheet().size());
  }

  /** A time without a zone may be any of twenty-six hours: it puts no file before another. */
  @Test
  void aTimeThatCannotBePlacedPutsNoFileBeforeAnother() throws IOException {
    for (String odd : List.of("2022-01-30T08:00:00", "2022-01-30", "", "昨天")) {
      send("b1.xlsx", "B", LATE, Map.of("proactive.licensing", "3"));
      send("b2.xlsx", "B", LATE, Map.of("proactive.licensing", "4"));
      Path later = input.resolve("b2.xlsx");
      byte[] bytes = Files.readAllBytes(later);
      String core = Zips.text(bytes, "docProps/core.xml");
      String dated = core.replaceAll("(<dcterms:modified[^>]*>)[^<]*", "$1" + odd);
      assertFalse(dated.contains("2022-01-20"), dated);
      Files.write(later, Zips.with(bytes, "docProps/core.xml", dated.getBytes(UTF_8)));
      Gouji.run(input, folder.resolve("output"), 1);
      for (String file : List.of("b1.xlsx", "b2.xlsx")) {
        assertTrue(reasons().get(file).startsWith("returned "), odd + reasons());
      }
    }
  }

  @Test
  void everyFileInConflictGetsALetterOfItsOwn() throws IOException {
    send("b1.xlsx", "B", LATE, Map.of("proactive.licensing", "3"));
    send("b2.xlsx", "B", LATE, Map.of("proactive.licensing", "4"));
    Gouji.run(input, folder.resolve("output"), 2);

    for (String kind : List.of("退回", "通知")) {
      try (var files = Files.list(year.resolve(kind))) {
        assertEquals(2, files.count(), kind);
      }
    }
  }

  @Test
  void unitsWithOneFileNeedNoComparison() throws IOException {
    send("a1.xlsx", "A", EARLY, Map.of());
    Gouji.run(input, folder.resolve("output"), 1);

    assertEquals(List.of(), csv());
    assertEquals(List.of(), sheet());
  }
}
