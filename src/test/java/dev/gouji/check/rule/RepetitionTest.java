package dev.gouji.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How much of a text counts as repeated, and how that is told. */
class RepetitionTest {
  private static final Form FORM = Editions.form2021();
  private static final List<Field> PROSE = FORM.fields().stream().filter(Field::isProse).toList();
  private static final String OLD = "严格落实信息发布三审三校制度，全年共公开信息 126 条，没有发生泄密事件。";

  private static Repetition of(Map<String, String> own, Map<String, String> prior) {
    return Repetition.of(PROSE, Judging.values(FORM, own), Judging.values(FORM, prior));
  }

  @Test
  void numbersMarksAndWhiteSpaceMakeNoDifference() {
    Repetition all =
        of(
            Map.of("text.disclosure", "严格落实信息发布\n三审三校制度；全年共公开信息1,253条,没有发生泄密事件"),
            Map.of("text.other", OLD));
    assertTrue(all.told().startsWith("最多的是主动公开的文字 100%；"), all::told);
    assertEquals(BigDecimal.valueOf(100), all.percent().setScale(0));
  }

  @Test
  void theSectionAndTheLongestRunAreNamed() {
    String fresh = "今年重新编制了公开指南并组织各科室逐条核对目录";
    Repetition some =
        of(
            Map.of("text.disclosure", fresh, "text.problems", "一是" + OLD),
            Map.of("text.supervision", OLD));
    assertEquals("text.problems", some.place().orElseThrow().id());
    assertTrue(
        some.told().startsWith("最多的是存在的主要问题及改进情况的文字 93.9%；最长的一段 31 字：「严格落实信息发布三审三校制度，"),
        some::told);
  }

  @Test
  void aRunDoesNotReachFromOneSectionIntoTheNext() {
    Repetition none =
        of(
            Map.of("text.disclosure", OLD.substring(6, 16)),
            Map.of(
                "text.disclosure", OLD.substring(6, 11), "text.requests", OLD.substring(11, 16)));
    assertEquals(0, none.percent().signum());
  }

  /** Against the definition, character by character. */
  @Test
  void theShareIsThatOfAllCharactersInRunsThatStandInBothTexts() {
    Random random = new Random(11);
    for (int trial = 0; trial < 200; trial++) {
      String last = words(random, 300);
      StringBuilder own = new StringBuilder();
      while (own.length() < 300) {
        int from = random.nextInt(last.length() - 30);
        own.append(last, from, from + random.nextInt(30)).append(words(random, random.nextInt(20)));
      }
      Map<String, String> prior = new HashMap<>(Map.of("text.other", last));
      assertEquals(
          0,
          of(Map.of("text.disclosure", own.toString()), prior)
              .percent()
              .compareTo(naive(own.toString(), last)),
          own + " / " + last);
    }
  }

  private static String words(Random random, int length) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < length; i++) {
      words.append((char) ('一' + random.nextInt(4)));
    }
    return words.toString();
  }

  private static BigDecimal naive(String own, String last) {
    boolean[] covered = new boolean[own.length()];
    for (int i = 0; i + Repetition.RUN <= own.length(); i++) {
      if (last.contains(own.substring(i, i + Repetition.RUN))) {
        java.util.Arrays.fill(covered, i, i + Repetition.RUN, true);
      }
    }
    int count = 0;
    for (boolean one : covered) {
      count += one ? 1 : 0;
    }
    return BigDecimal.valueOf(count * 100L)
        .divide(BigDecimal.valueOf(own.length()), 1, java.math.RoundingMode.HALF_UP);
  }

  @Test
  void theLongestTextsThatCellsHoldAreCompared() {
    Map<String, String> own = new HashMap<>();
    PROSE.forEach(field -> own.put(field.id(), "公开".repeat(16_000)));
    assertEquals(0, of(own, own).percent().compareTo(BigDecimal.valueOf(100)));
  }
}
