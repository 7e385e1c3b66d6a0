package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Sheets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No paper wants anything by a day that is past when it is written, or whose run knows no day. */
class DaysNamedTest {
  private static final int YEAR = 2024;

  @TempDir private Path folder;

  /** The last two columns: the only day that may be named, and on how many papers it stands. */
  @ParameterizedTest
  @CsvSource({
    "'',           '',          '',         0",
    "'',           2025-01-25,  '',         0",
    "'',           5天,         '',         0",
    "2025-01-15,   '',          2025-01-20, 11",
    "2025-01-20,   '',          2025-01-20, 11",
    "2025-01-21,   '',          '',         0",
    "2025-01-21,   2025-01-25,  2025-01-25, 9",
    "2025-01-25,   2025-01-25,  2025-01-25, 9",
    "2025-01-28,   2025-01-25,  '',         0",
    "2025-01-28,   5天,         2025-02-02, 9",
    "2025-01-28,   3个工作日,   '',         0"
  })
  void onlyADayAheadOfTheRunIsNamed(String asOf, String correction, String named, int papers)
      throws IOException {
    Scene scene =
        new Scene(folder)
            .file(
                "单位名录.csv",
                "单位代码,单位名称,邮箱\nA,某区甲局,jia@example.cn\nB,某区乙局,yi@example.cn\nC,某区丙局,\nD,某区丁局,\n")
            .file("设置.csv", "发文机关,截止日期,整改期限\n某区政务公开办,2025-01-20," + correction + "\n");
    scene.send("a.xlsx", Scene.unit("A", "某区甲局"), YEAR, 1, "requests.received.natural_person", "3");
    scene.send("c.xlsx", Scene.unit("C", "某区丙局"), YEAR, 2);
    scene.file("某区丁局扫描件.pdf", "%PDF-1.4 nothing in it");
    String[] day = asOf.isEmpty() ? new String[0] : new String[] {"--as-of", asOf};
    scene.runOnce(day);

    Path result = scene.output().resolve(String.valueOf(YEAR));
    assertEquals(
        Map.of(),
        Papers.wantingBy(
            result, wanted -> named.isEmpty() || !wanted.equals(LocalDate.parse(named))));
    assertEquals(papers, Papers.wantingBy(result, wanted -> true).size());
  }

  /** The whole run is not stopped for it: there may be a thousand returns to read. */
  @Test
  void aDayForCorrectionsThatHasPassedIsToldAndHoldsNothingUp() throws IOException {
    Scene scene = new Scene(folder).roster("A,甲局,").file("设置.csv", "发文机关,整改期限\n某区办,2025-01-25\n");
    scene.send("a.xlsx", Scene.unit("A", "甲局"), YEAR, 1);
    String told = "整改期限 2025年1月25日 已经过了";
    Run past = scene.runOnce("--as-of", "2025-01-26");
    assertEquals(0, past.code());
    assertTrue(past.out().contains(told), past.out());
    Path page = scene.output().resolve(YEAR + "/总览.html");
    assertTrue(Files.readString(page).contains(told));
    assertFalse(scene.runOnce("--as-of", "2025-01-25").out().contains("已经过了"));
    assertFalse(Files.readString(page).contains("已经过了"));
  }

  @ParameterizedTest
  @CsvSource({"2025-01-20, true, ''", "2025-01-21, false, 没有写截止日期", "'', true, 仍写在表上"})
  void aWorkbookHandedOutNamesNoDeadlineThatIsPast(String asOf, boolean named, String told)
      throws IOException {
    Scene scene = new Scene(folder).roster("A,甲局,").file("设置.csv", "发文机关,截止日期\n某区办,2025-01-20\n");
    List<String> words =
        new ArrayList<>(
            List.of("template", "--year", "2024", "--out", folder.resolve("发").toString()));
    words.addAll(List.of("--roster", scene.inbox().resolve("单位名录.csv").toString()));
    if (!asOf.isEmpty()) {
      words.addAll(List.of("--as-of", asOf));
    }
    Run run = Run.of(words.toArray(String[]::new));
    assertEquals(0, run.code(), run.err());
    assertEquals(!told.isEmpty(), run.out().contains("已经过了"), run.out());
    assertTrue(run.out().contains(told), run.out());
    String guide = scene.sheet(folder.resolve("发/2024/A_甲局.xlsx"), Sheets.GUIDE).toString();
    assertEquals(named, guide.contains("2025年1月20日"), guide);
  }
}
