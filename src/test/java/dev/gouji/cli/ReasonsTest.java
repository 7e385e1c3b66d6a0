package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Sheets;
import dev.gouji.roster.Unit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A reason counts for what its writer was shown, with these numbers, and for nothing else. */
class ReasonsTest {
  private static final Unit A = Scene.unit("A", "甲局");
  private static final String REASON = "上年有文件移交给乙局";

  /** R8 asks: fewer in force than issued. */
  private static final String[] ASKED = {
    "proactive.normative.issued", "5", "proactive.normative.in_force", "2"
  };

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void oneUnit() {
    scene = new Scene(folder).roster("A,甲局,");
  }

  /** The column under a heading of a sheet, and the row of the first rule with this id. */
  private static Cell cell(XSSFSheet sheet, String heading, String rule) {
    int ruleAt = -1;
    int column = -1;
    for (Row row : sheet) {
      if (ruleAt < 0) {
        for (Cell cell : row) {
          if (cell.toString().equals(Sheets.RULE_HEADING)) {
            ruleAt = cell.getColumnIndex();
          } else if (cell.toString().startsWith(heading)) {
            column = cell.getColumnIndex();
          }
        }
      } else if (row.getCell(ruleAt) != null && row.getCell(ruleAt).toString().equals(rule)) {
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      }
    }
    throw new AssertionError("no " + heading + " of " + rule + " on " + sheet.getSheetName());
  }

  private static byte[] onSelfCheck(byte[] workbook, String rule, String text) {
    return Scene.changed(
        workbook,
        book -> {
          cell(book.getSheet(Sheets.SELF_CHECK), Sheets.EXPLANATION_HEADING, rule)
              .setCellValue(text);
          book.getCreationHelper().createFormulaEvaluator().evaluateAll();
        });
  }

  private byte[] returned() {
    String file =
        String.valueOf(
            scene.csv(2024, "status.csv").stream()
                .map(row -> row.get("returned_file"))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElseThrow());
    try {
      return Files.readAllBytes(scene.output().resolve("2024").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** POI leaves the old words beside the new ones of a cell that holds its text itself. */
  private static void type(Cell cell, String text) {
    cell.setBlank();
    cell.setCellValue(text);
  }

  private static byte[] onNote(byte[] workbook, String heading, String rule, String text) {
    return Scene.changed(
        workbook, book -> type(cell(book.getSheet(Sheets.RETURN_NOTE), heading, rule), text));
  }

  private List<String> states(String rule) {
    return scene.csv(2024, "findings.csv").stream()
        .filter(row -> row.get("rule").equals(rule))
        .map(row -> row.get("state") + " " + row.get("explanation"))
        .map(String::strip)
        .toList();
  }

  private String messages(String rule) {
    List<String> messages = new ArrayList<>();
    for (Map<String, String> row : scene.csv(2024, "findings.csv")) {
      if (row.get("rule").equals(rule)) {
        messages.add(String.valueOf(row.get("message")));
      }
    }
    return String.join("\n", messages);
  }

  /** What the unit reads on the note that goes back. */
  private String note() {
    StringBuilder text = new StringBuilder();
    try (XSSFWorkbook book = new XSSFWorkbook(new java.io.ByteArrayInputStream(returned()))) {
      book.getSheet(Sheets.RETURN_NOTE)
          .forEach(row -> row.forEach(c -> text.append(c).append('\n')));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void first() {
    scene.send("A1.xlsx", A, 2024, 0, ASKED);
    assertEquals(1, scene.run().code());
    assertEquals(List.of("open"), states("R8"));
  }

  @Test
  void aReasonBesideWhatTheSelfCheckShowedCounts() {
    scene.bytes("A1.xlsx", onSelfCheck(Scene.workbook(A, 2024, 0, ASKED), "R8", REASON));
    assertEquals(0, scene.run().code());
    assertEquals(List.of("explained " + REASON), states("R8"));
  }

  /** Beside 通过, for a rule that then fails because another number is typed in by a library. */
  @Test
  void aReasonWrittenInAdvanceDoesNotCount() {
    byte[] passing = onSelfCheck(Scene.workbook(A, 2024, 0), "R8", REASON);
    scene.bytes(
        "A1.xlsx",
        Scene.changed(
            passing,
            book ->
                dev.gouji.testkit.Filler.cell(book, Scene.FORM.field("proactive.normative.issued"))
                    .setCellValue(5)));
    assertEquals(1, scene.run().code());
    assertEquals(List.of("open"), states("R8"));
    assertTrue(messages("I-REASON").contains(REASON), messages("I-REASON"));
    assertTrue(note().contains(REASON), "the words are lost");
  }

  /** The unit sends the same workbook again with other numbers and the old words. */
  @Test
  void aReasonOnTheSelfCheckDoesNotOutliveItsNumbers() {
    scene.bytes("A1.xlsx", onSelfCheck(Scene.workbook(A, 2024, 0, ASKED), "R8", REASON));
    scene.bytes(
        "A2.xlsx",
        onSelfCheck(
            Scene.workbook(A, 2024, 9, "proactive.normative.issued", "50", ASKED[2], ASKED[3]),
            "R8",
            REASON));
    assertEquals(1, scene.run().code());
    assertEquals(List.of("open"), states("R8"));
    assertTrue(messages("R8").contains("上次写的是「" + REASON + "」"), messages("R8"));
  }

  @Test
  void aReasonOnTheSelfCheckHoldsWhileItsNumbersStay() {
    scene.bytes("A1.xlsx", onSelfCheck(Scene.workbook(A, 2024, 0, ASKED), "R8", REASON));
    scene.bytes(
        "A2.xlsx",
        onSelfCheck(
            Scene.workbook(
                A, 2024, 9, ASKED[0], ASKED[1], ASKED[2], ASKED[3], "proactive.licensing", "8"),
            "R8",
            REASON));
    assertEquals(0, scene.run().code());
    assertEquals(List.of("explained " + REASON), states("R8"));
  }

  @Test
  void aReasonOnTheNoteCountsByItsCode() {
    first();
    scene.bytes("A2.xlsx", onNote(returned(), Sheets.EXPLANATION_HEADING, "R8", REASON));
    assertEquals(0, scene.run().code());
    assertEquals(List.of("explained " + REASON), states("R8"));
  }

  /** As notes were until the ids of rules were hidden: in the third column. */
  private static void likeEarlierNotes(XSSFSheet note) {
    int rule = cell(note, Sheets.FINGERPRINT_HEADING, "R8").getColumnIndex() + 1;
    for (Row row : note) {
      List<String> texts = new ArrayList<>();
      for (int column = 0; column <= rule; column++) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        texts.add(cell.toString());
      }
      texts.add(2, texts.remove(rule));
      for (int column = 2; column <= rule; column++) {
        type(row.getCell(column), texts.get(column));
      }
    }
  }

  @Test
  void aReasonOnANoteOfAnEarlierVersionCounts() {
    first();
    byte[] answered = onNote(returned(), Sheets.EXPLANATION_HEADING, "R8", REASON);
    scene.bytes(
        "A2.xlsx",
        Scene.changed(answered, book -> likeEarlierNotes(book.getSheet(Sheets.RETURN_NOTE))));
    assertEquals(0, scene.run().code());
    assertEquals(List.of("explained " + REASON), states("R8"));
  }

  @Test
  void aReasonForOtherNumbersIsOfferedAgain() {
    first();
    scene.bytes(
        "A2.xlsx",
        Scene.changed(
            onNote(returned(), Sheets.EXPLANATION_HEADING, "R8", REASON),
            book ->
                dev.gouji.testkit.Filler.cell(book, Scene.FORM.field("proactive.normative.issued"))
                    .setCellValue(50)));
    assertEquals(1, scene.run().code());
    assertEquals(List.of("open"), states("R8"));
    assertTrue(note().contains("上次写的是「" + REASON + "」"), note());
  }

  private record Misplaced(
      String what, String told, java.util.function.UnaryOperator<byte[]> how) {}

  @TestFactory
  List<DynamicTest> aReasonInTheWrongPlaceIsListedAndNotApplied() {
    return List.of(
            new Misplaced(
                "the codes are gone",
                "认不出是对哪一处的说明",
                book ->
                    onNote(
                        onNote(book, Sheets.EXPLANATION_HEADING, "R8", REASON),
                        Sheets.FINGERPRINT_HEADING,
                        "R8",
                        "")),
            new Misplaced(
                "over the code",
                "「说明」栏",
                book -> onNote(book, Sheets.FINGERPRINT_HEADING, "R8", REASON)),
            new Misplaced(
                "over 怎么改", "「说明」栏", book -> onNote(book, Sheets.REMEDY_HEADING, "R8", REASON)),
            new Misplaced(
                "behind 怎么改",
                "「说明」栏",
                book ->
                    Scene.changed(
                        book,
                        b -> {
                          Cell cell =
                              cell(b.getSheet(Sheets.RETURN_NOTE), Sheets.REMEDY_HEADING, "R8");
                          type(cell, cell.getStringCellValue() + REASON);
                        })),
            new Misplaced(
                "beside the last column",
                "「说明」栏",
                book ->
                    Scene.changed(
                        book,
                        b -> {
                          Cell code =
                              cell(
                                  b.getSheet(Sheets.RETURN_NOTE), Sheets.FINGERPRINT_HEADING, "R8");
                          Row row = code.getRow();
                          row.createCell(row.getLastCellNum()).setCellValue(REASON);
                        })),
            new Misplaced(
                "on a renamed note",
                "另一张工作表",
                book ->
                    Scene.changed(
                        onNote(book, Sheets.EXPLANATION_HEADING, "R8", REASON),
                        b -> b.setSheetName(b.getSheetIndex(Sheets.RETURN_NOTE), "我们的说明"))),
            new Misplaced(
                "on a copy of the note",
                "另一张工作表",
                book ->
                    Scene.changed(
                        book,
                        b -> {
                          XSSFSheet copy =
                              b.cloneSheet(b.getSheetIndex(Sheets.RETURN_NOTE), "退回说明 (2)");
                          cell(copy, Sheets.EXPLANATION_HEADING, "R8").setCellValue(REASON);
                        })))
        .stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.what(),
                    () -> {
                      scene =
                          new Scene(folder.resolve("m" + one.what().hashCode())).roster("A,甲局,");
                      first();
                      byte[] back = one.how().apply(returned());
                      scene.remove("A1.xlsx").bytes("A2.xlsx", back);
                      assertEquals(1, scene.run().code());
                      assertEquals(List.of("open"), states("R8"));
                      String told = messages("I-REASON");
                      assertTrue(told.contains(REASON) && told.contains(one.told()), told);
                      assertTrue(note().contains(REASON), "the words are lost");
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> wordsThatSayNothingAreNoReason() {
    return List.of(
            "无误",
            "同上",
            "通过",
            "已核对",
            "无",
            "情况属实",
            "。。",
            "无。",
            "--",
            "/ /",
            "数据无误，请通过",
            "已核对无误！",
            "ok",
            "123",
            "啊啊啊",
            "经核实，数据属实。")
        .stream()
        .map(
            words ->
                DynamicTest.dynamicTest(
                    words,
                    () -> {
                      scene = new Scene(folder.resolve("w" + words.hashCode())).roster("A,甲局,");
                      scene.bytes(
                          "A1.xlsx", onSelfCheck(Scene.workbook(A, 2024, 0, ASKED), "R8", words));
                      assertEquals(1, scene.run().code());
                      assertEquals(List.of("open"), states("R8"));
                      assertTrue(messages("R8").contains("「" + words + "」没有说明原因"), messages("R8"));
                    }))
        .toList();
  }

  @Test
  void theOfficeSeesEveryAcceptedReasonAndCanRefuseOne() {
    first();
    scene.bytes("A2.xlsx", onNote(returned(), Sheets.EXPLANATION_HEADING, "R8", REASON));
    assertEquals(0, scene.run().code());
    String accepted = scene.sheet(scene.output().resolve("2024/错误报告.xlsx"), "已采纳的说明").toString();
    assertTrue(accepted.contains(REASON) && accepted.contains("R8"), accepted);

    String heading = "规则编号,单位代码,处理,理由,决定人,日期,说明\n";
    scene.file("规则停用.csv", heading + "R8,A,不采纳说明,没有移交文件的清单,王科长,2025-01-20," + REASON + "\n");
    assertEquals(1, scene.run().code());
    assertEquals(List.of("open"), states("R8"));
    assertTrue(messages("R8").contains("没有被采纳：没有移交文件的清单（王科长，2025-01-20）"), messages("R8"));
    assertTrue(note().contains("没有移交文件的清单"), note());
    assertEquals(List.of(), scene.counted(2024));

    scene.file("规则停用.csv", heading + "R8,A,不采纳,没有清单,王科长,,别的说明\n");
    assertEquals(0, scene.run().code(), "it refuses other words");
    scene.file("规则停用.csv", heading + "R8,A,不采纳,没有清单,王科长,,\n");
    assertEquals(1, scene.run().code(), "it refuses whatever was written");
    scene.file("规则停用.csv", heading + "R8,A,不采纳说明,,王科长,,\n");
    assertEquals(2, scene.run().code(), "a refusal without a reason");
    assertFalse(scene.run().err().isEmpty());
  }

  @TestFactory
  List<DynamicTest> whatNobodySeesInAChoiceDoesNotCount() {
    return List.of("\u00a0", "\u200b", "\ufeff", "\u3000", "\u2060", "\t", "\n").stream()
        .map(
            unseen ->
                DynamicTest.dynamicTest(
                    Integer.toHexString(unseen.charAt(0)),
                    () -> {
                      scene =
                          new Scene(folder.resolve("c" + (int) unseen.charAt(0))).roster("A,甲局,");
                      scene.send(
                          "A.xlsx",
                          A,
                          2024,
                          0,
                          "declared.requests",
                          "有数据" + unseen,
                          "figures.no_requests",
                          unseen + "是");
                      assertEquals(0, scene.run().code());
                      assertEquals(List.of(), states("I-CHOICE"));
                    }))
        .toList();
  }
}
