package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Severity;
import dev.gouji.testkit.Judging;
import dev.gouji.testkit.Published;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Returns that were published: good ones are left alone, known breaks are found. */
class PublishedReturnsTest {
  private static final String CARRIED_IN = "requests.carried_in.natural_person";
  private static final String CARRIED_OUT = "requests.carried_out.natural_person";

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024})
  void suqianHasNoHardFinding(int year) {
    CheckedReturn checked = Judging.check(Judging.unit("是"), Published.suqian(year));
    assertEquals(List.of(), Judging.places(checked, Severity.HARD));
    assertEquals(7, checked.tallies().get("R1").pass());
    assertEquals(200, checked.tallies().get("R5").pass());
  }

  @Test
  void suqianTiesOutFromYearToYearInEveryColumn() {
    CheckedReturn checked =
        Judging.check(Judging.unit("是"), Published.suqian(2024), Published.suqian(2023));
    assertEquals(new RuleTally(7, 0, Map.of(), 0), checked.tallies().get("X1"));
    assertEquals(new RuleTally(2, 0, Map.of(), 0), checked.tallies().get("X2"));
    assertEquals(List.of(), Judging.places(checked, Severity.HARD));
    assertTrue(checked.isAccepted(), () -> checked.findings().toString());
  }

  /** 洪泽 2023: outcomes are filled in, their totals say 0. */
  @Test
  void hongzeTotalsThatWereLeftAtZeroAreFound() {
    Map<String, String> values = Judging.zeros();
    values.put("review.upheld", "10");
    values.put("review.corrected", "1");
    values.put("suit_after_review.upheld", "5");
    CheckedReturn checked = Judging.check(Judging.unit(""), values);
    assertEquals(
        List.of("R4 review.total", "R4 suit_after_review.total"),
        Judging.places(checked, Severity.HARD));
    assertEquals("行政复议：总计 0 ≠ 结果维持 10 + 结果纠正 1 = 11，差 -11", checked.findings().get(0).message());
  }

  /** 洋河 2025: two columns are out by one, and the total column hides it. */
  @Test
  void yangheColumnsAreFoundThoughTheTotalTiesOut() {
    Map<String, String> values = Judging.zeros();
    values.put("requests.received.natural_person", "60");
    values.put("requests.received.business", "1");
    values.put("requests.received.other", "1");
    values.put("requests.received.total", "62");
    for (String row : List.of("granted", "concluded")) {
      values.put("requests." + row + ".natural_person", "61");
      values.put("requests." + row + ".business", "1");
      values.put("requests." + row + ".total", "62");
    }
    CheckedReturn checked = Judging.check(Judging.unit(""), values);
    assertEquals(
        List.of("R1 requests.received.natural_person", "R1 requests.received.other"),
        Judging.places(checked, Severity.HARD));
  }

  @Test
  void whenLastYearTiedOutThisYearIsDoubted() {
    Map<String, String> values = new HashMap<>(Published.suqian(2024));
    values.put(CARRIED_IN, "117");
    assertTrue(
        carriedIn(values, Published.suqian(2023)).endsWith("上年报表自身平衡，本年疑错"),
        () -> carriedIn(values, Published.suqian(2023)));
  }

  @Test
  void whenLastYearDidNotTieOutItselfLastYearIsDoubted() {
    Map<String, String> prior = new HashMap<>(Published.suqian(2023));
    prior.put(CARRIED_OUT, "117");
    assertTrue(
        carriedIn(Published.suqian(2024), prior).endsWith("上年报表自身不平衡，上年疑错"),
        () -> carriedIn(Published.suqian(2024), prior));
  }

  @Test
  void whatBrokeElsewhereLastYearDoesNotExcuseThisColumn() {
    Map<String, String> prior = new HashMap<>(Published.suqian(2023));
    prior.put("review.total", "9999");
    Map<String, String> values = new HashMap<>(Published.suqian(2024));
    values.put(CARRIED_IN, "117");
    assertTrue(carriedIn(values, prior).endsWith("本年疑错"), () -> carriedIn(values, prior));
  }

  private static String carriedIn(Map<String, String> values, Map<String, String> prior) {
    return Judging.check(Judging.unit("是"), values, prior).findings().stream()
        .filter(finding -> Judging.place(finding).equals("X1 " + CARRIED_IN))
        .findFirst()
        .orElseThrow()
        .message();
  }
}
