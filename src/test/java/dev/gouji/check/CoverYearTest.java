package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.rule.Facts;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.received.Stamp;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Judging;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the year on the cover does to a return that was handed out for 2024. */
class CoverYearTest {
  private static final Form FORM = Editions.form2021();
  private static final Stamp STAMP = new Stamp("2021", "", "", 2024, 1);

  private static Received.Read read(Stamp stamp, Map<String, Content> contents) {
    Map<Field, RawCell> cells = new HashMap<>();
    cells(contents).forEach((id, content) -> cells.put(FORM.field(id), raw(id, content)));
    return new Received.Read(
        "a.xlsx", "", FileKind.CSV, FORM, cells, stamp, Optional.empty(), List.of(), List.of());
  }

  private static Map<String, Content> cells(Map<String, Content> contents) {
    Map<String, Content> all = new HashMap<>(contents);
    all.putIfAbsent("unit.code", new Content.Text("U"));
    return all;
  }

  private static RawCell raw(String id, Content content) {
    CellAddress at = FORM.field(id).cell();
    return new RawCell("封面", at, content, Optional.empty(), Display.NUMBER, false);
  }

  private static Identity identity(Received.Read read) {
    return Identity.of(read, Checker.type(read).values(), Roster.of(List.of(Judging.unit("是"))));
  }

  /** What is said about the field, as {@code id severity}. */
  private static List<String> told(String field, Content content) {
    Received.Read read = read(STAMP, Map.of(field, content));
    Checker.Typed typed = Checker.type(read);
    List<Remark> remarks = new ArrayList<>(typed.remarks());
    Identity.Known known = (Identity.Known) identity(read);
    remarks.addAll(known.remarks());
    Return one = new Return(known.unit(), known.year(), 1, typed.values(), read);
    Facts facts =
        new Facts(known.unit(), typed.values(), Optional.empty(), "", Optional.empty(), "");
    return new Checker(FORM, List.of())
        .check(one, facts, remarks, Map.of()).findings().stream()
            .filter(finding -> finding.location().fieldId().equals(field))
            .map(CoverYearTest::told)
            .toList();
  }

  private static String told(Finding finding) {
    return finding.rule() + " " + finding.severity().name();
  }

  @Test
  void anotherYearThanTheStampsSendsTheReturnBack() {
    assertEquals(List.of("I-YEAR HARD"), told("unit.year", Contents.number("2023")));
    assertEquals(List.of(), told("unit.year", Contents.number("2024")));
  }

  @Test
  void noYearOrOneInWordsSendsTheReturnBack() {
    assertEquals(List.of("I-YEAR HARD"), told("unit.year", Content.BLANK));
    assertEquals(List.of("I-TEXT HARD", "I-YEAR HARD"), told("unit.year", new Content.Text("去年")));
  }

  @Test
  void onlyAKeyFigureInDoubtIsAskedAbout() {
    Content words = new Content.Text("约十二");
    assertEquals(Severity.HARD, FORM.words("I-TEXT").severity());
    assertEquals(List.of("I-TEXT SOFT"), told("figures.trainings", words));
    assertEquals(List.of("I-TEXT HARD"), told("proactive.licensing", words));
  }

  @Test
  void aYearTooLargeForTheMachineIsNoOtherYear() {
    Received.Read read = read(Stamp.NONE, Map.of("unit.year", Contents.number("4294969320")));
    Identity.Unknown unknown = (Identity.Unknown) identity(read);
    assertTrue(unknown.reason().contains("4294969320"), unknown.reason());
  }

  @Test
  void aYearInChineseNumeralsIsRead() {
    Received.Read read = read(Stamp.NONE, Map.of("unit.year", new Content.Text("二〇二四年度")));
    Identity.Known known = (Identity.Known) identity(read);
    assertEquals(2024, known.year());
    assertEquals(List.of(), known.remarks());
  }

  @Test
  void wordsInPlaceOfTheYearAreQuoted() {
    Received.Read read = read(Stamp.NONE, Map.of("unit.year", new Content.Text("202④")));
    Identity.Unknown unknown = (Identity.Unknown) identity(read);
    assertTrue(unknown.reason().contains("「202④」，看不懂"), unknown.reason());
  }

  @Test
  void aSealBehindTheNameAndAMarkForNoCodeDoNotMatter() {
    Map<String, Content> says =
        Map.of(
            "unit.code", new Content.Text("/"),
            "unit.name", new Content.Text(Judging.unit("是").name() + "（盖章）"),
            "unit.year", Contents.number("2024"));
    Identity.Known known = (Identity.Known) identity(read(Stamp.NONE, says));
    assertEquals(Judging.unit("是").code(), known.unit().code());
    assertEquals(List.of(), known.remarks());
  }

  @Test
  void aYearThatOnlyTheStampTellsSendsTheReturnBack() {
    assertEquals(List.of("I-YEAR HARD"), told("unit.year", Contents.number("4294969320")));
  }

  @Test
  void zerosThatANumberLostAreOfTheCodeIfTheNameSaysSo() {
    assertEquals("0007", ((Identity.Known) numbered("某单位")).unit().code());
    assertTrue(numbered("别的单位") instanceof Identity.Unknown);
  }

  private static Identity numbered(String name) {
    Unit unit = new Unit("0007", "某单位", "", "", "", Unit.Status.NORMAL, "", "", "");
    Map<String, Content> says =
        Map.of(
            "unit.code", Contents.number("7"),
            "unit.name", new Content.Text(name),
            "unit.year", Contents.number("2024"));
    Received.Read read = read(Stamp.NONE, says);
    return Identity.of(read, Checker.type(read).values(), Roster.of(List.of(unit)));
  }

  @Test
  void theFirstOfJanuaryTellsTheYearAndIsSentBackForBeingADateAlone() {
    Received.Read read = dated("45292");
    Identity.Known known = (Identity.Known) identity(read);
    assertEquals(2024, known.year());
    assertEquals(List.of(), known.remarks());
    List<Remark> remarks = Checker.type(read).remarks();
    assertEquals(List.of("I-DATE"), remarks.stream().map(Remark::id).toList());
  }

  @Test
  void anotherDayIsQuotedAsADay() {
    Identity.Unknown unknown = (Identity.Unknown) identity(dated("45672"));
    assertTrue(unknown.reason().contains("「2025-01-15」"), unknown.reason());
  }

  private static Received.Read dated(String days) {
    Received.Read read = read(Stamp.NONE, Map.of());
    Field year = FORM.field("unit.year");
    Map<Field, RawCell> cells = new HashMap<>(read.cells());
    Content number = Contents.number(days);
    cells.put(
        year,
        new RawCell(
            "封面",
            year.cell(),
            number,
            Optional.empty(),
            new Display(
                Display.Kind.DATE,
                "",
                java.util.Optional.of(
                    java.time.LocalDate.of(1899, 12, 30)
                        .plusDays(((dev.gouji.grid.Content.Number) number).value().longValue()))),
            false));
    return new Received.Read(
        "a.xlsx",
        "",
        FileKind.XLSX,
        FORM,
        cells,
        Stamp.NONE,
        Optional.empty(),
        List.of(),
        List.of());
  }
}
