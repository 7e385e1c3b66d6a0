package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong in the same way in many cells is one line of the letter, with the cells. */
class AlikeInNoticeTest {
  @TempDir private Path folder;

  @Test
  void manyFractionsAreOneLineThatNamesTheCells() throws IOException {
    List<String> changes = new ArrayList<>();
    for (String row : List.of("review", "suit_direct", "suit_after_review")) {
      for (String result : List.of("upheld", "corrected", "other", "pending")) {
        changes.addAll(List.of(row + "." + result, "1.5"));
      }
    }
    changes.addAll(List.of("proactive.penalty", "2.5"));
    Scene scene = new Scene(folder).roster("A,甲局,");
    scene.send("a.xlsx", Scene.unit("A", "甲局"), 2024, 1, changes.toArray(String[]::new));
    scene.runOnce();
    List<List<String>> lines = lines(scene.output().resolve("2024/通知"));
    List<List<String>> whole =
        lines.stream().filter(line -> line.get(4).contains("不小于 0 的整数")).toList();
    assertEquals(1, whole.size(), whole::toString);
    assertEquals("1—13", whole.get(0).get(0));
    assertTrue(whole.get(0).get(1).matches("二、主动公开 B12；四、复议诉讼 .*(、[A-Z]+6){11}"), whole::toString);
    assertTrue(whole.get(0).get(3).endsWith("等 13 处"), whole::toString);
  }

  private static List<List<String>> lines(Path letters) throws IOException {
    try (Stream<Path> files = Files.list(letters);
        InputStream in = Files.newInputStream(files.findFirst().orElseThrow());
        XWPFDocument document = new XWPFDocument(in)) {
      return document.getTables().get(0).getRows().stream().map(AlikeInNoticeTest::texts).toList();
    }
  }

  private static List<String> texts(XWPFTableRow row) {
    return row.getTableCells().stream().map(cell -> cell.getText()).toList();
  }
}
