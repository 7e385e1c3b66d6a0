package dev.gouji.year.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.grid.FileKind;
import dev.gouji.received.Received;
import dev.gouji.received.Stamp;
import dev.gouji.received.WrittenExplanation;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Which of several files of one unit counts, and that no reason given for it is false. */
class SelectionTest {
  private static final Form FORM = Editions.form2021();
  private static final Unit UNIT = Judging.unit("");

  /** A file: when it was saved (0: it does not say), the round of its stamp, and what it says. */
  private record Sent(String file, int hour, int stamp, Map<String, String> says, int reasons) {
    Sent(String file, int hour, int stamp, String licensing) {
      this(file, hour, stamp, Map.of("proactive.licensing", licensing), 0);
    }

    String content() {
      return hour + " " + stamp + " " + says + " " + reasons;
    }
  }

  private static Submission submission(Sent sent) {
    Values values = Judging.values(FORM, sent.says());
    return submission(sent, values);
  }

  private static Submission submission(Sent sent, Values values) {
    List<WrittenExplanation> reasons =
        IntStream.range(0, sent.reasons())
            .mapToObj(
                i ->
                    new WrittenExplanation(
                        WrittenExplanation.Kind.CHECKED,
                        "X1",
                        "",
                        "说明" + i,
                        Location.FILE,
                        "不符 1 处"))
            .toList();
    Received.Read read =
        new Received.Read(
            sent.file(),
            sent.content(),
            FileKind.CSV,
            FORM,
            Map.of(),
            new Stamp("", "", "", 0, sent.stamp()),
            sent.hour() == 0 ? Optional.empty() : Optional.of(hour(sent.hour())),
            List.of(),
            reasons);
    return new Submission(
        read, new Checker.Typed(values, List.of()), new Identity.Known(UNIT, 2021, List.of()));
  }

  private static Instant hour(int hour) {
    return Instant.EPOCH.plusSeconds(3600L * hour);
  }

  private static Selection.Decision decide(Sent... sent) {
    List<Submission> files = new ArrayList<>();
    for (Sent one : sent) {
      files.add(submission(one));
    }
    return decided(files);
  }

  private static Selection.Decision decided(List<Submission> files) {
    return Selection.decide(files).values().iterator().next();
  }

  private static List<String> counts(Selection.Decision decision) {
    return decision.counts().stream().map(ranked -> ranked.submission().file()).sorted().toList();
  }

  private static Map<String, String> reasons(Selection.Decision decision) {
    Map<String, String> reasons = new LinkedHashMap<>();
    decision
        .superseded()
        .forEach((ranked, reason) -> reasons.put(ranked.submission().file(), reason));
    return reasons;
  }

  @Test
  void aCorrectionThatDoesNotSayWhenItWasSavedIsNotDroppedForAnOlderFile() {
    Selection.Decision decision =
        decide(new Sent("a.xlsx", 10, 1, "3"), new Sent("b.csv", 0, 1, "4"));
    assertTrue(decision.conflict());
    assertEquals(List.of("a.xlsx", "b.csv"), counts(decision));
    assertEquals(Map.of(), reasons(decision));
  }

  @Test
  void theLatestAndAllThatDoNotSayWhenStandBesideEachOther() {
    Selection.Decision decision =
        decide(
            new Sent("a", 10, 3, "1"),
            new Sent("b", 11, 3, "2"),
            new Sent("c", 0, 3, "3"),
            new Sent("d", 0, 2, "2"));
    assertEquals(List.of("b", "c"), counts(decision));
    assertEquals(
        Map.of(
            "a", "第 3 轮「b」与同轮的另一份数不相同，均不采用；本份的保存时间不是最晚，两份有 1 格不同",
            "d", "第 3 轮「b」与同轮的另一份数不相同，均不采用；本份是第 2 轮，两份数字相同"),
        reasons(decision));
  }

  @Test
  void aHigherRoundCountsAndTheOtherIsToldWhyItIsOfALowerOne() {
    Selection.Decision decision =
        decide(new Sent("a", 10, 1, "1"), new Sent("b", 11, 1, "2"), new Sent("c", 0, 1, "3"));
    assertEquals(List.of("b"), counts(decision));
    assertEquals(
        Map.of(
            "a", "已采用第 2 轮「b」，两份有 1 格不同",
            "c", "已采用第 2 轮「b」（本份没有可读的保存时间，按第 1 轮计），两份有 1 格不同"),
        reasons(decision));
  }

  @Test
  void onlyWhoWasSavedLaterIsSaidToBe() {
    assertEquals(
        Map.of("a", "已采用第 3 轮「b」（保存时间更晚），两份有 1 格不同"),
        reasons(decide(new Sent("a", 10, 3, "1"), new Sent("b", 11, 3, "2"))));
    assertEquals(
        Map.of("b", "已采用第 1 轮「a」（分不出哪份更晚，取路径排在前面的），两份数字相同"),
        reasons(decide(new Sent("a", 10, 1, "1"), new Sent("b", 0, 1, "1"))));
    assertEquals(
        Map.of(
            "b", "已采用第 3 轮「a」（分不出哪份更晚，取路径排在前面的），两份数字相同",
            "c", "已采用第 3 轮「a」（同轮另有一份保存时间更晚，填的与它相同），两份有 1 格不同"),
        reasons(
            decide(
                new Sent("a", 0, 3, "1"), new Sent("b", 11, 3, "1"), new Sent("c", 10, 3, "2"))));
  }

  @Test
  void ofFilesWithTheSameAnswersTheOneThatExplainsMoreCounts() {
    Map<String, String> says = Map.of("figures.lawsuits", "3");
    Selection.Decision decision =
        decide(new Sent("a", 10, 1, says, 0), new Sent("b", 10, 1, says, 2));
    assertFalse(decision.conflict());
    assertEquals(List.of("b"), counts(decision));
    assertEquals(Map.of("a", "已采用第 1 轮「b」（分不出哪份更晚，取说明更多的），两份数字相同"), reasons(decision));
  }

  @Test
  void keyFiguresAndDeclarationsAreAnswersTooAndProseIsNone() {
    for (String id : List.of("figures.lawsuits", "proactive.fees", "declared.review")) {
      boolean choice = id.equals("declared.review");
      Selection.Decision decision =
          decide(
              new Sent("a", 10, 1, Map.of(id, choice ? "有数据" : "1"), 0),
              new Sent("b", 10, 1, Map.of(id, choice ? "确无此项" : "2"), 0));
      assertTrue(decision.conflict(), id);
    }
    for (String id : List.of("text.problems", "unit.phone")) {
      Selection.Decision decision =
          decide(
              new Sent("a", 10, 1, Map.of(id, "甲"), 0), new Sent("b", 10, 1, Map.of(id, "乙"), 0));
      assertFalse(decision.conflict(), id);
    }
  }

  @Test
  void theSameNumberWrittenOtherwiseAndAMarkForAnEmptyCellAreNoDifference() {
    Field fees = FORM.field("proactive.fees");
    assertFalse(twoFiles(fees, number("1234.5"), number("1234.50")).conflict());
    assertFalse(twoFiles(fees, Value.BLANK, Value.MARK).conflict());
    assertTrue(twoFiles(fees, Value.BLANK, number("0")).conflict());
    assertTrue(twoFiles(fees, number("1"), Value.UNREAD).conflict());
    assertEquals(
        List.of("，两份数字相同"),
        twoFiles(fees, Value.BLANK, Value.MARK).superseded().values().stream()
            .map(reason -> reason.substring(reason.lastIndexOf('，')))
            .toList());
  }

  private static Value number(String text) {
    return Value.number(new BigDecimal(text));
  }

  private static Selection.Decision twoFiles(Field field, Value one, Value other) {
    return decided(
        List.of(
            submission(new Sent("a", 10, 1, "1"), values(field, one)),
            submission(new Sent("b", 10, 1, "2"), values(field, other))));
  }

  private static Values values(Field field, Value value) {
    List<Value> values = new ArrayList<>(Collections.nCopies(FORM.fields().size(), Value.BLANK));
    values.set(field.index(), value);
    return new Values(values);
  }

  /** Neither the order of the files nor their names decide; and no reason is false. */
  @Property(tries = 2000)
  void namesAndOrderDecideNothingAndEveryReasonIsTrue(@ForAll long seed) {
    Random random = new Random(seed);
    List<Sent> sent = new ArrayList<>();
    for (int i = 0, n = 1 + random.nextInt(6); i < n; i++) {
      String licensing = "" + random.nextInt(3);
      sent.add(new Sent("f" + i, random.nextInt(4), 1 + random.nextInt(2), licensing));
    }
    List<Submission> files = new ArrayList<>(sent.stream().map(SelectionTest::submission).toList());
    Selection.Decision decision = decided(files);
    Collections.shuffle(files, random);
    assertEquals(decision, decided(files), sent::toString);

    Collections.shuffle(sent, random);
    List<Sent> renamed =
        sent.stream()
            .map(one -> new Sent("g" + sent.indexOf(one), one.hour(), one.stamp(), one.says(), 0))
            .toList();
    Selection.Decision other = decided(renamed.stream().map(SelectionTest::submission).toList());
    assertEquals(decision.conflict(), other.conflict(), sent::toString);
    assertEquals(said(decision), said(other), sent::toString);
    assertEquals(
        sent.size(), decision.counts().size() + decision.superseded().size(), sent::toString);
    decision.superseded().forEach((loser, reason) -> justified(loser, reason, decision));
  }

  private static Set<Object> said(Selection.Decision decision) {
    return decision.counts().stream().map(SelectionTest::licensing).collect(Collectors.toSet());
  }

  private static Object licensing(Selection.Ranked ranked) {
    return ranked.submission().typed().values().of(FORM.field("proactive.licensing"));
  }

  private static void justified(
      Selection.Ranked loser, String reason, Selection.Decision decision) {
    if (reason.endsWith("内容完全相同")) {
      // Why it does not count is said beside the file of which it is a copy, if that one does not.
      assertTrue(
          Stream.concat(decision.counts().stream(), decision.superseded().keySet().stream())
              .anyMatch(other -> isCopyNamed(loser, other, reason)),
          reason);
      return;
    }
    boolean outranked = decision.counts().stream().allMatch(r -> r.round() > loser.round());
    boolean older =
        decision.counts().stream().anyMatch(winner -> SelectionTest.later(winner, loser));
    boolean repeats =
        decision.counts().stream().anyMatch(r -> licensing(r).equals(licensing(loser)));
    assertTrue(outranked || older || repeats || reason.contains("同轮另有一份保存时间更晚"), reason);
    assertTrue(!reason.contains("（保存时间更晚）") || older, reason);
  }

  private static boolean isCopyNamed(Selection.Ranked copy, Selection.Ranked of, String reason) {
    return !of.equals(copy)
        && reason.contains("「" + of.submission().file() + "」")
        && of.submission().read().sha256().equals(copy.submission().read().sha256());
  }

  private static boolean later(Selection.Ranked winner, Selection.Ranked loser) {
    Optional<Instant> mine = loser.submission().saved();
    Optional<Instant> theirs = winner.submission().saved();
    return mine.isPresent() && theirs.isPresent() && theirs.get().isAfter(mine.get());
  }
}
