package dev.gouji.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.Return;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.received.Remark;
import dev.gouji.repair.Cause;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a clerk is told about ordinary slips: one cause, one line, and no advice in doubt. */
class DiagnosisTest {
  private static final Unit UNIT = Judging.unit("否");

  /** A cell in doubt. */
  private static final String UNREAD = "?";

  private final Form form = Editions.form2021();

  /** A column of natural persons in order: 50 + 3 = 53 = 40 + 12 + 1. */
  private Map<String, String> balanced() {
    Map<String, String> values = Judging.zeros();
    for (String column : List.of("natural_person", "total")) {
      values.put("requests.received." + column, "50");
      values.put("requests.carried_in." + column, "3");
      values.put("requests.granted." + column, "40");
      values.put("requests.unavailable_not_held." + column, "12");
      values.put("requests.concluded." + column, "52");
      values.put("requests.carried_out." + column, "1");
    }
    return values;
  }

  private CheckedReturn judge(Map<String, String> values, boolean live, List<Remark> remarks) {
    List<Value> typed = form.fields().stream().map(Judging.values(form, values)::of).toList();
    Values own = new Values(typed, live ? form.computed() : List.of());
    Return of = new Return(UNIT, 2024, 1, own, Judging.asReturn(form, UNIT, own).source());
    Facts facts = new Facts(UNIT, own, Optional.empty(), "没有上年数据", Optional.empty(), "没有所辖单位");
    return new Checker(form, List.of()).check(of, facts, remarks, Map.of());
  }

  private static List<Cause> asked(CheckedReturn judged) {
    return judged.diagnosis().causes().stream()
        .filter(cause -> cause.severity() != Severity.INFO)
        .toList();
  }

  @Test
  void aTypedCellThatBreaksItsRowAndItsColumnIsNamedWithItsSlip() {
    Map<String, String> values = balanced();
    values.put("requests.unavailable_not_held.natural_person", "21");
    List<Cause> causes = asked(judge(values, false, List.of()));
    assertEquals(1, causes.size());
    assertTrue(causes.get(0).action().contains("由 21 改为 12"), causes.get(0).action());
    assertTrue(causes.get(0).action().contains("疑似两位数颠倒"), causes.get(0).action());
    assertEquals(2, causes.get(0).findings().size());
  }

  @Test
  void problemsAreCountedByCauseAndNotByFinding() {
    Map<String, String> values = balanced();
    values.put("requests.unavailable_not_held.natural_person", "21");
    CheckedReturn judged = judge(values, false, List.of());
    assertEquals(2, judged.count(Severity.HARD));
    assertEquals("必改 1 处", judged.diagnosis().toDo());
  }

  @Test
  void underLiveTotalsTheCandidatesOfTheColumnAreListedAndNoNumberIsOrdered() {
    Map<String, String> values = balanced();
    values.put("requests.unavailable_not_held.natural_person", "21");
    for (String column : List.of("natural_person", "total")) {
      values.put("requests.concluded." + column, "61");
    }
    values.put("requests.unavailable_not_held.total", "21");
    List<Cause> causes = asked(judge(values, true, List.of()));
    assertEquals(1, causes.size());
    assertTrue(causes.get(0).action().startsWith("自然人这一列有一格差 9，可能是"), causes.get(0).action());
    assertTrue(causes.get(0).action().contains("由 21 改为 12（疑似两位数颠倒）"), causes.get(0).action());
    for (Finding finding : causes.get(0).findings()) {
      assertEquals("", finding.expected());
    }
  }

  @Test
  void aWordThatContradictsTheNumbersIsToldOnceAtTheWord() {
    Map<String, String> values = balanced();
    values.put("figures.no_requests", "是");
    List<Cause> causes = asked(judge(values, false, List.of()));
    assertEquals(1, causes.size());
    assertEquals("figures.no_requests", causes.get(0).places().get(0).field().orElseThrow().id());
  }

  @Test
  void aDeclarationThatThereIsNothingAllowsBlanks() {
    Map<String, String> values = balanced();
    values.keySet().stream()
        .filter(id -> id.startsWith("review.") || id.startsWith("suit_"))
        .toList()
        .forEach(id -> values.put(id, ""));
    assertEquals(1, asked(judge(values, false, List.of())).size());
    values.put("declared.review", "确无此项");
    assertEquals(List.of(), asked(judge(values, false, List.of())));
  }

  @Test
  void numbersStoredAsTextAreOneCauseWithHowToTurnThemIntoNumbers() {
    Map<String, String> values = balanced();
    List<Remark> remarks = new ArrayList<>();
    for (String row :
        List.of("received", "carried_in", "granted", "unavailable_not_held", "carried_out")) {
      String id = "requests." + row + ".natural_person";
      remarks.add(
          new Remark("I-READ", Location.of(form.field(id)), values.get(id), values.get(id)));
    }
    form.computed().forEach(field -> values.put(field.id(), "0"));
    List<Cause> causes = asked(judge(values, true, remarks));
    assertEquals(1, causes.size(), causes.toString());
    assertTrue(causes.get(0).action().contains("文本格式"), causes.get(0).action());
    assertEquals(5, causes.get(0).places().size());
  }

  @Test
  void aFileThatWasNotCalculatedIsOneCauseHoweverManyTotalsAreStale() {
    List<Remark> remarks = new ArrayList<>();
    form.computed().stream()
        .limit(19)
        .forEach(
            total ->
                remarks.add(
                    new Remark(
                        "I-STALE", Location.at(total.sheet(), total.cell(), total), "50", "51")));
    List<Cause> asked = asked(judge(balanced(), true, remarks));
    assertEquals(1, asked.size(), asked.toString());
    assertEquals(19, asked.get(0).findings().size());
    assertTrue(asked.get(0).action().contains("19 格"), asked.get(0).action());
    assertEquals(19, asked.get(0).places().size());
  }

  @Test
  void everyScatteredBlankIsAPlaceToLookAt() {
    Map<String, String> values = balanced();
    values.keySet().stream()
        .filter(id -> id.startsWith("requests.refused") && id.endsWith(".other"))
        .limit(7)
        .toList()
        .forEach(id -> values.put(id, ""));
    List<Cause> causes = asked(judge(values, false, List.of()));
    assertEquals(1, causes.size());
    assertEquals(7, causes.get(0).places().size());
  }

  @Test
  void aBlankIsNotTheConsequenceOfAWordInAnotherCell() {
    Map<String, String> values = balanced();
    values.put("requests.closed_other.natural_person", "");
    Field word = form.field("requests.granted.research");
    values.put(word.id(), UNREAD);
    values.put("requests.granted.total", UNREAD);
    values.put("requests.concluded.research", UNREAD);
    values.put("requests.concluded.total", UNREAD);
    Remark remark = new Remark("I-TEXT", Location.of(word), "约3", "");
    List<Cause> causes = asked(judge(values, true, List.of(remark)));
    assertEquals(List.of("I-TEXT", "R6"), causes.stream().map(one -> one.lead().rule()).toList());
  }

  @Test
  void aNegativeNumberIsOneCauseAlsoWhereItsColumnIsNotTheOnlyOneAtFault() {
    Map<String, String> values = balanced();
    values.put("requests.granted.legal_service", "-2");
    values.put("requests.received.legal_service", "2");
    values.put("requests.concluded.legal_service", "-2");
    values.put("requests.received.total", "52");
    values.put("requests.granted.total", "38");
    values.put("requests.concluded.total", UNREAD);
    values.put("requests.received.other", "5");
    List<Cause> causes = asked(judge(values, true, List.of()));
    List<Cause> negative =
        causes.stream()
            .filter(
                cause ->
                    cause.findings().stream()
                        .anyMatch(one -> one.location().fieldId().endsWith("legal_service")))
            .toList();
    assertEquals(1, negative.size(), negative.toString());
    assertTrue(negative.get(0).findings().stream().anyMatch(one -> one.rule().equals("R5")));
    assertTrue(negative.get(0).findings().stream().anyMatch(one -> one.rule().equals("R1")));
  }
}
