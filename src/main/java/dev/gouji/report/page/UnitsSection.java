package dev.gouji.report.page;

import dev.gouji.form.Severity;
import dev.gouji.repair.Diagnosis;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.State;
import dev.gouji.year.UnitLine;
import dev.gouji.year.next.Effects;
import java.util.List;

/** Every unit with what became of its return. */
final class UnitsSection {
  private static final ListTable TABLE =
      new ListTable(
          "units",
          "填报单位及其状态",
          List.of(
              new Column("单位代码", Column.Kind.WORDS),
              new Column("单位名称", Column.Kind.JUMP),
              new Column("上级", Column.Kind.WORDS),
              new Column("状态", Column.Kind.BADGE),
              new Column("轮次", Column.Kind.COUNT),
              new Column(Severity.HARD.chinese(), Column.Kind.COUNT),
              new Column(Severity.SOFT.chinese(), Column.Kind.COUNT),
              new Column(Severity.INFO.chinese(), Column.Kind.COUNT),
              new Column("原因与文件", Column.Kind.WORDS),
              new Column("退回文件", Column.Kind.LINK)));

  private static final int STATUS_COLUMN = 3;

  private UnitsSection() {}

  static void write(Html html, Account year) {
    List<UnitLine> lines = year.lines();
    html.open("section", "id", "units", "class", ListTable.style(lines)).leaf("h2", "填报单位");
    Tools tools = new Tools(html, "units", "搜索单位、代码、原因");
    tools.open();
    tools.filter("状态", STATUS_COLUMN, lines.stream().map(UnitLine::word).distinct().toList());
    tools.close(lines.size(), "个单位");
    Effects effects = new Effects(year);
    TABLE.write(html, lines, line -> cells(year, line, effects));
    html.close("section").line();
  }

  private static List<Cell> cells(Account year, UnitLine line, Effects effects) {
    FileOutcome file = line.file();
    boolean judged = line.state().isReceived();
    Diagnosis causes = year.findings().in(file.file());
    String parent = year.roster().find(line.unit().parent()).map(Unit::name).orElse("");
    return List.of(
        Cell.words(line.unit().code()),
        new Cell.Jump(line.unit().code(), line.unit().name()),
        Cell.words(parent),
        new Cell.Badge(
            line.state().id(), line.word(), List.of(State.values()).indexOf(line.state())),
        new Cell.Count(judged ? file.round() : -1),
        count(judged, causes, Severity.HARD),
        count(judged, causes, Severity.SOFT),
        count(judged, causes, Severity.INFO),
        Cell.words(file.reason(), below(file, effects.sentence(line.unit().code()))),
        new Cell.Link(
            file.returnedFile().isEmpty() ? "" : Escape.href(file.returnedFile()), "打开退回表"));
  }

  private static String below(FileOutcome file, String effect) {
    String line = effect.isEmpty() ? "" : "影响：" + effect;
    return file.file().isEmpty() || line.isEmpty() ? file.file() + line : file.file() + "\n" + line;
  }

  private static Cell count(boolean judged, Diagnosis causes, Severity severity) {
    return new Cell.Count(judged ? causes.count(severity) : -1);
  }
}
