package dev.gouji.report.page;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.Findings;
import dev.gouji.year.ListedFinding;
import dev.gouji.year.next.FindingEffects;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The list of findings, by unit for returning them and by rule for seeing what many misread. */
final class FindingsSection {
  private static final ListTable TABLE =
      new ListTable(
          "findings",
          "问题清单",
          List.of(
              new Column("单位", Column.Kind.WORDS),
              new Column("规则", Column.Kind.WORDS),
              new Column("程度", Column.Kind.BADGE),
              new Column("位置", Column.Kind.WORDS),
              new Column("问题与办法", Column.Kind.WORDS),
              new Column("差额", Column.Kind.WORDS),
              new Column("状态", Column.Kind.BADGE)));

  private static final int SEVERITY_COLUMN = 2;
  private static final int STATE_COLUMN = 6;
  private static final List<Severity> SEVERITIES = List.of(Severity.values());
  private static final List<ListedFinding.Progress> STATES =
      List.of(ListedFinding.Progress.values());

  private record Line(int rank, ListedFinding listed) {}

  private final Account year;
  private final FindingEffects effects;
  private final Map<String, Integer> ruleOrder = new HashMap<>();

  FindingsSection(Account year) {
    this.year = year;
    this.effects = new FindingEffects(year);
    Findings.labels(year.form()).keySet().forEach(id -> ruleOrder.put(id, ruleOrder.size()));
    year.findings().byUnit().stream()
        .map(one -> one.finding().rule())
        .sorted()
        .forEach(id -> ruleOrder.putIfAbsent(id, ruleOrder.size()));
  }

  void write(Html html) {
    List<Line> lines = lines();
    html.open("section", "id", "findings", "class", ListTable.style(lines)).leaf("h2", "问题清单");
    if (lines.isEmpty()) {
      html.leaf("p", "没有发现问题。", "class", "none").close("section").line();
      return;
    }
    Tools tools = new Tools(html, "findings", "搜索单位、规则、文字");
    tools.open();
    tools.groups(List.of("按单位", "按规则"));
    tools.filter("程度", SEVERITY_COLUMN, SEVERITIES.stream().map(Severity::chinese).toList());
    tools.filter("状态", STATE_COLUMN, STATES.stream().map(ListedFinding.Progress::chinese).toList());
    tools.close(lines.size(), "条");
    TABLE.write(html, lines, this::cells);
    labels(html, lines);
    html.close("section").line();
  }

  private List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    String file = "";
    int rank = 0;
    for (ListedFinding one : year.findings().byUnit()) {
      rank += one.file().equals(file) ? 0 : 1;
      file = one.file();
      lines.add(new Line(rank, one));
    }
    return lines;
  }

  private List<Cell> cells(Line line) {
    Finding finding = line.listed().finding();
    ListedFinding.Progress progress = line.listed().progress();
    Unit unit = line.listed().unit();
    return List.of(
        new Cell.Words(unit.name(), unit.code(), line.rank()),
        new Cell.Words(finding.rule(), "", ruleOrder.getOrDefault(finding.rule(), 0)),
        new Cell.Badge(
            finding.severity().id(),
            finding.severity().chinese(),
            SEVERITIES.indexOf(finding.severity())),
        place(finding.location()),
        Cell.words(finding.message(), below(line.listed())),
        Cell.words(finding.difference()),
        new Cell.Badge(progress.id(), progress.chinese(), STATES.indexOf(progress)));
  }

  private static Cell place(Location location) {
    String name = location.field().map(Field::shortName).orElse("");
    boolean onlyName = location.text().isEmpty() && !name.isEmpty();
    return onlyName ? Cell.words(name, "") : Cell.words(location.place(), name);
  }

  private String below(ListedFinding listed) {
    Finding finding = listed.finding();
    List<String> below = new ArrayList<>();
    add(below, "怎么改：", finding.instruction());
    add(below, "建议值（仅供核对）：", finding.suggestion());
    add(below, "影响：", effects.sentence(listed));
    add(below, "单位说明：", finding.explanation());
    add(below, "上年说明：", finding.priorExplanation());
    return String.join("\n", below);
  }

  private static void add(List<String> lines, String head, String text) {
    if (!text.isEmpty()) {
      lines.add(head + text);
    }
  }

  /** The labels of the rules that occur, for the headings of the list by rule. */
  private void labels(Html html, List<Line> lines) {
    Map<String, String> labels = Findings.labels(year.form());
    html.open("script", "type", "application/json", "id", "findings-labels").trusted("{");
    String comma = "";
    for (String rule :
        lines.stream().map(l -> l.listed().finding().rule()).distinct().sorted().toList()) {
      html.trusted(comma + Escape.json(rule) + ":" + Escape.json(labels.getOrDefault(rule, "")));
      comma = ",\n";
    }
    html.trusted("}").close("script").line();
  }
}
