package dev.gouji.report.page;

import dev.gouji.year.Account;
import dev.gouji.year.file.UnitRounds;
import java.util.ArrayList;
import java.util.List;

/** How the units that sent more than one return came on from round to round. */
final class RoundsSection {
  private static final ListTable TABLE =
      new ListTable(
          "rounds",
          "轮次台账",
          List.of(
              new Column("单位", Column.Kind.WORDS),
              new Column("待改条数", Column.Kind.WORDS),
              new Column("已改对", Column.Kind.COUNT),
              new Column("未改", Column.Kind.COUNT),
              new Column("改了仍错", Column.Kind.COUNT),
              new Column("新出错", Column.Kind.COUNT),
              new Column("未要求却改动的格", Column.Kind.WORDS)));

  private RoundsSection() {}

  static void write(Html html, Account year) {
    List<UnitRounds> rounds =
        year.rounds().stream().filter(unit -> !unit.rounds().isEmpty()).toList();
    if (rounds.isEmpty()) {
      return;
    }
    html.open("section", "id", "rounds", "class", ListTable.style(rounds)).leaf("h2", "轮次台账");
    html.leaf("p", "「已改对」等各列说的是最近一轮与上一轮相比。", "class", "note");
    Tools tools = new Tools(html, "rounds", "搜索单位");
    tools.open();
    tools.close(rounds.size(), "个单位");
    TABLE.write(html, rounds, RoundsSection::cells);
    html.close("section").line();
  }

  private static List<Cell> cells(UnitRounds unit) {
    UnitRounds.Step last = unit.rounds().get(unit.rounds().size() - 1);
    return List.of(
        Cell.words(unit.unit().name(), unit.unit().code()),
        Cell.words(wall(unit)),
        new Cell.Count(last.mended()),
        new Cell.Count(last.unchanged()),
        new Cell.Count(last.stillWrong()),
        new Cell.Count(last.fresh()),
        Cell.words(last.unasked().size() + " 格", changes(last)));
  }

  /** Such as 第1轮 12 → 第2轮 3 → 第3轮 0. */
  static String wall(UnitRounds unit) {
    return String.join(
        " → ", unit.rounds().stream().map(s -> "第" + s.round() + "轮 " + s.open()).toList());
  }

  private static String changes(UnitRounds.Step step) {
    List<String> changes = new ArrayList<>();
    for (UnitRounds.CellChange change : step.unasked()) {
      changes.add(
          change.label() + "：" + orBlank(change.before()) + " → " + orBlank(change.after()));
    }
    return String.join("\n", changes);
  }

  private static String orBlank(String value) {
    return value.isEmpty() ? "空" : value;
  }
}
