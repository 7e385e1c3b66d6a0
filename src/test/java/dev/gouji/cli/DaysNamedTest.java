package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
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
}
