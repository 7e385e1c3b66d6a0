package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 总览 says of each open finding and each unit not counted what hangs on it, and why if nothing. */
class EffectsOnThePageTest {
  private static final int YEAR = 2024;
  private static final String LICENSING = "proactive.licensing";
  private static final String RECEIVED = "requests.received.natural_person";
  private static final Pattern FINDING_EFFECT =
      Pattern.compile("影响：((?:差额|这一格|这一项|这份表)[^<\\\\\"\n]*)");

  @TempDir private Path folder;

  @Test
  void eachOpenLineSaysWhatHangsOnIt() throws IOException {
    Scene scene = new Scene(folder).roster("A,某区甲局,", "B,某区乙局,", "C,某区丙局,", "D,某区丁局,", "E,某区戊局,");
    scene.send("2023/b.xlsx", Scene.unit("B", "某区乙局"), YEAR - 1, 1, LICENSING, "50");
    scene.send("2023/d.xlsx", Scene.unit("D", "某区丁局"), YEAR - 1, 2);
    scene.csv(Scene.unit("E", "某区戊局"), YEAR, Map.of(LICENSING, "50"));
    scene.csv(Scene.unit("A", "某区甲局"), YEAR, Map.of(RECEIVED, "30", LICENSING, "100"));
    scene.runOnce("--year", String.valueOf(YEAR));
    String page = Files.readString(scene.output().resolve(YEAR + "/总览.html"));

    String next = section(page, "next");
    assertTrue(next.contains("按上年约占行政许可的 25%"), next);
    assertTrue(next.contains("没有上年的数，估不出影响"), next);
    assertTrue(next.contains("主要各项都是 0，不影响合计"), next);
    assertEquals(2, count(page, "影响：没有上年的数，估不出影响|影响：主要各项都是 0，不影响合计"), page);

    Matcher effect = FINDING_EFFECT.matcher(page);
    assertTrue(effect.find(), page);
    assertEquals("差额占这一项全部单位合计 30 的 100%", effect.group(1));
  }

  private static String section(String page, String id) {
    int from = page.indexOf("id=\"" + id + "\"");
    return page.substring(from, page.indexOf("</section>", from));
  }

  private static int count(String text, String part) {
    return (int) Pattern.compile(part).matcher(text).results().count();
  }
}
