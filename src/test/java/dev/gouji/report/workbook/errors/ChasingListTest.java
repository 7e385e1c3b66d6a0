package dev.gouji.report.workbook.errors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.report.send.ChaseMessage;
import dev.gouji.report.workbook.Parts;
import dev.gouji.roster.Office;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.SampleYear;
import dev.gouji.year.Account;
import dev.gouji.year.Arrived;
import dev.gouji.year.Chase;
import dev.gouji.year.Situation;
import dev.gouji.year.Subject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChasingListTest {
  private static Account with(Account year, Office office, Optional<LocalDate> asOf) {
    return new Account(
        new Subject(year.year(), year.form(), year.roster(), office, year.overrides(), asOf),
        new Arrived(year.files(), List.of(), List.of(), year.others(), year.rounds()),
        new Account.Returns(year.counted(), List.of(), year.tallies()),
        new Account.Levels(year.scopes(), year.levelFaults()),
        new Account.LastYear(year.prior(), year.compared(), year.priorSource()));
  }

  private static final LocalDate DUE = LocalDate.of(2025, 1, 20);

  private static Office due(LocalDate lastDay) {
    return new Office("示例区人民政府办公室", "政务公开科", "0000-12345678", Optional.of(lastDay));
  }

  private static List<Situation> situations(Account year) {
    return year.chases().stream().map(Chase::situation).distinct().toList();
  }

  @Test
  void everyKindOfUnitIsListed() {
    assertEquals(
        Set.of(
            Situation.LATE,
            Situation.REFUSED,
            Situation.WRONG_YEAR,
            Situation.PENDING,
            Situation.ACCEPTED),
        Set.copyOf(situations(SampleYear.small())));
  }

  @Test
  void nobodyIsLateBeforeTheDeadlineOrOnIt() {
    Account year = SampleYear.small();
    Optional<LocalDate> day = Optional.of(LocalDate.of(2025, 1, 20));
    assertFalse(situations(with(year, due(DUE), day)).contains(Situation.LATE));
    assertTrue(situations(with(year, due(DUE.minusDays(1)), day)).contains(Situation.LATE));
  }

  @Test
  void nobodyIsLateWithoutADayOrADate() {
    Account year = SampleYear.small();
    Optional<LocalDate> day = Optional.of(LocalDate.of(2030, 1, 1));
    assertTrue(situations(with(year, due(DUE), Optional.empty())).contains(Situation.MISSING));
    assertTrue(situations(with(year, Office.UNKNOWN, day)).contains(Situation.MISSING));
  }

  @ParameterizedTest
  @EnumSource(Situation.class)
  void noMessageIsLongerThanTwoHundredCharacters(Situation situation) {
    String much = "\uD842\uDFB7名\n".repeat(300);
    Account year =
        with(SampleYear.small(), new Office(much, much, much, Optional.of(DUE)), Optional.empty());
    Unit unit = Unit.unlisted("1", much);
    String message = new ChaseMessage(year).text(new Chase(situation, unit, much, much, much));
    assertTrue(ChaseMessage.length(message) <= ChaseMessage.MAX, message);
    assertTrue(message.startsWith("\uD842\uDFB7名"), message);
    assertFalse(message.contains("\n"), message);
  }

  @ParameterizedTest
  @EnumSource(
      value = Situation.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"ACCEPTED", "WAITING"})
  void aMessageSaysWhatToDoAndWhomToAsk(Situation situation) {
    Account year = with(SampleYear.small(), due(DUE), Optional.of(DUE));
    Chase chase = new Chase(situation, Unit.unlisted("1", "示例区民政局"), "a.xlsx", "", "文件有密码");
    String message = new ChaseMessage(year).text(chase);
    assertTrue(message.startsWith("示例区民政局："), message);
    assertTrue(message.contains("请"), message);
    assertTrue(message.contains("0000-12345678"), message);
    if (situation != Situation.LATE) {
      assertTrue(message.contains("2025年1月20日前"), message);
    }
  }

  @Test
  void ofALongNameTheEndIsKeptThatTellsItFromOthers() {
    String name = "某市某某经济技术开发区管理委员会综合行政执法与应急管理协调指挥中心暨城市运行服务保障局第三分局";
    Chase chase = new Chase(Situation.MISSING, Unit.unlisted("1", name), "", "", "");
    String message = new ChaseMessage(SampleYear.small()).text(chase);
    assertTrue(message.startsWith("某市某某经济技术开发区管理委员会综合行政执法与应急管…城市运行服务保障局第三分局："), message);
  }

  @Test
  void situationsHaveDifferentWords() {
    ChaseMessage messages = new ChaseMessage(SampleYear.small());
    Set<String> texts =
        java.util.Arrays.stream(Situation.values())
            .map(s -> messages.text(new Chase(s, Unit.unlisted("1", "甲"), "", "", "")))
            .collect(Collectors.toSet());
    assertEquals(Situation.values().length, texts.size());
  }

  @Test
  void twoWritesGiveTheSameParts(@TempDir Path folder) throws IOException {
    ChasingList.write(SampleYear.small(), folder.resolve("a.xlsx"));
    ChasingList.write(SampleYear.small(), folder.resolve("b.xlsx"));
    assertEquals(Parts.of(folder.resolve("a.xlsx")), Parts.of(folder.resolve("b.xlsx")));
  }
}
