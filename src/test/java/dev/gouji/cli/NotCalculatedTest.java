package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Field;
import dev.gouji.testkit.Filler;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * Workbooks whose totals hold the template's formulas and what a program that does not calculate
 * left beside them: where nothing was worked out the sums are ours and the return is good; where
 * something was, each other total is in doubt, and all of them are one problem.
 */
final class NotCalculatedTest {
  @TempDir private Path folder;

  @TestFactory
  Stream<DynamicTest> totalsThatNobodyWorkedOutAreWorkedOutHere() {
    Map<String, BiConsumer<CTCell, Integer>> left =
        Map.of(
            "zero", (cell, i) -> result(cell, STCellType.N, "0"),
            "nothing", (cell, i) -> cell.unsetV(),
            "the blank of the template", (cell, i) -> result(cell, STCellType.STR, ""),
            "zero as text", (cell, i) -> result(cell, STCellType.STR, "0"),
            "zero or the blank of the template",
                (cell, i) -> result(cell, STCellType.STR, i % 2 == 0 ? "0" : ""));
    return left.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      Scene scene = sent(one.getKey(), one.getValue());
                      assertEquals(
                          0, scene.run().code(), () -> scene.csv(2024, "findings.csv").toString());
                      assertEquals("accepted", scene.outcome(2024, "A.xlsx"));
                      assertEquals(List.of("I-RECOMPUTED"), rules(scene));
                      assertEquals("7", value(scene, "requests.received.total"));
                      assertEquals("7", value(scene, "requests.concluded.total"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> aTotalThatWasWorkedOutAndIsStaleIsAProblem() {
    Map<String, BiConsumer<CTCell, Integer>> left =
        Map.of(
            "one shows a number", (cell, i) -> result(cell, STCellType.N, i == 1 ? "5" : "0"),
            "all show an earlier sum", (cell, i) -> result(cell, STCellType.N, "3"),
            "all are a name unknown to the program",
                (cell, i) -> result(cell, STCellType.E, "#NAME?"));
    return left.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      Scene scene = sent(one.getKey(), one.getValue());
                      assertEquals(1, scene.run().code());
                      assertEquals("returned", scene.outcome(2024, "A.xlsx"));
                      assertEquals(List.of(), scene.counted(2024));
                      assertEquals(
                          1,
                          scene.csv(2024, "findings.csv").stream()
                              .filter(row -> row.get("severity").equals("hard"))
                              .map(row -> row.get("cause"))
                              .distinct()
                              .count(),
                          "one problem");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> totalsOverAWordAreNoProblemOfTheirOwn() {
    Map<String, BiConsumer<CTCell, Integer>> left =
        Map.of(
            "nothing", (cell, i) -> cell.unsetV(),
            "zero", (cell, i) -> result(cell, STCellType.N, "0"));
    return left.entrySet().stream()
        .map(
            one ->
                DynamicTest.dynamicTest(
                    one.getKey(),
                    () -> {
                      Scene scene = sent(one.getKey() + " word", one.getValue(), "约3");
                      assertEquals(1, scene.run().code());
                      assertEquals(
                          List.of("I-TEXT"),
                          scene.csv(2024, "findings.csv").stream()
                              .filter(row -> !row.get("severity").equals("info"))
                              .map(row -> row.get("rule"))
                              .toList());
                    }));
  }

  private Scene sent(String name, BiConsumer<CTCell, Integer> left) {
    return sent(name, left, "7");
  }

  private Scene sent(String name, BiConsumer<CTCell, Integer> left, String granted) {
    Scene scene = new Scene(folder.resolve(name.replace(' ', '-'))).roster("A,甲局,");
    byte[] filled =
        Scene.workbook(
            Scene.unit("A", "甲局"),
            2024,
            0,
            "requests.received.natural_person",
            "7",
            "requests.granted.natural_person",
            granted);
    return scene.bytes("A.xlsx", Scene.changed(filled, book -> totals(book, left)));
  }

  private static void totals(XSSFWorkbook book, BiConsumer<CTCell, Integer> left) {
    int i = 0;
    for (Field total : Scene.FORM.computed()) {
      left.accept(Filler.cell(book, total).getCTCell(), i++);
    }
  }

  private static void result(CTCell cell, STCellType.Enum type, String value) {
    cell.setT(type);
    cell.setV(value);
  }

  private static List<String> rules(Scene scene) {
    return scene.csv(2024, "findings.csv").stream().map(row -> row.get("rule")).distinct().toList();
  }

  private static String value(Scene scene, String field) {
    return scene.csv(2024, "values.csv").stream()
        .filter(row -> row.get("field").equals(field))
        .map(row -> row.get("value"))
        .findFirst()
        .orElse("");
  }
}
