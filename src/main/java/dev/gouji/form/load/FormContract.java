package dev.gouji.form.load;

import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Edition;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Formula;
import dev.gouji.form.Role;
import dev.gouji.form.Rule;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the program relies on in every edition, checked when it is loaded: a definition that lacks
 * something must not be found out by the agency whose return is read first.
 */
final class FormContract {
  /** Names that every spreadsheet program accepts for a sheet hold none of these. */
  private static final String NOT_IN_SHEET_NAMES = "[]:*?/\\";

  /** What says who sent a return and for which year; sought in one place. */
  private static final Set<Role> COVER = Set.of(Role.CODE, Role.NAME, Role.YEAR);

  private static final Set<String> OURS =
      Set.of(
          Sheets.GUIDE,
          Sheets.SELF_CHECK,
          Sheets.STAMP,
          Sheets.LISTS,
          Sheets.PRIOR,
          Sheets.RETURN_NOTE);

  private final DefinitionFiles files;
  private final Edition edition;
  private final Map<String, RulePlace> places;

  FormContract(DefinitionFiles files, Edition edition, Map<String, RulePlace> places) {
    this.files = files;
    this.edition = edition;
    this.places = places;
  }

  void check(
      List<Table> tables,
      Collection<Field> fields,
      List<Rule> rules,
      Map<Field, Expr> definitions,
      Map<String, CatalogueEntry> catalogue) {
    roles(fields);
    catalogue(catalogue.keySet());
    tables(tables);
    RuleSense sense = new RuleSense(edition);
    for (Rule rule : rules) {
      RulePlace place = places.getOrDefault(rule.id(), RulePlace.RULES);
      sense
          .neverJudged(rule)
          .ifPresent(
              why ->
                  files.fault(
                      place.file(), place.line(), "规则「" + rule.id() + "」永远不会核对：" + why, ""));
    }
    definitions.forEach(this::definition);
  }

  private void roles(Collection<Field> fields) {
    for (Role role : Role.values()) {
      List<Field> playing = fields.stream().filter(field -> field.is(role)).toList();
      if (playing.isEmpty()) {
        files.fault(
            "fields.csv",
            0,
            "没有指标担任「" + role.chinese() + "」（role 为 " + role.id() + "）",
            "在封面表格里加上，并在 fields.csv 的 role 列注明");
      } else if (playing.size() > 1) {
        files.fault(
            "fields.csv",
            0,
            "不止一个指标的 role 是 " + role.id() + "：" + String.join("、", ids(playing)),
            "只留一个");
      }
    }
    List<Field> sender =
        fields.stream().filter(field -> field.role().filter(COVER::contains).isPresent()).toList();
    boolean apart = sender.stream().map(Field::table).distinct().count() > 1;
    if (apart || sender.stream().anyMatch(Field::national)) {
      files.fault(
          "fields.csv",
          0,
          "单位代码、单位名称、报告年度（" + String.join("、", ids(sender)) + "）不在同一张封面表格里",
          "放在一张 national 为 false 的表格里");
    }
  }

  private static List<String> ids(List<Field> fields) {
    return fields.stream().map(Field::id).toList();
  }

  private void catalogue(Set<String> known) {
    for (String id : ReadingFault.ids()) {
      if (!known.contains(id)) {
        files.fault("catalogue.csv", 0, "缺少「" + id + "」一条", "从内置的 catalogue.csv 抄来");
      }
    }
    Map<String, String> entries = new HashMap<>();
    entries.put(Edition.Parts.COPIED, edition.parts().copied());
    entries.put(Edition.Parts.IDENTICAL, edition.parts().identical());
    entries.put(Edition.Parts.SUMS, edition.parts().sums());
    entries.forEach(
        (key, id) -> {
          if (!known.contains(id)) {
            files.fault(
                "edition.csv",
                0,
                key + "「" + id + "」不是 catalogue.csv 里的编号",
                "填 catalogue.csv 里的编号");
          }
        });
    String moved = edition.parts().moved();
    if (!moved.isEmpty() && !places.containsKey(moved)) {
      files.fault(
          "edition.csv", 0, Edition.Parts.MOVED + "「" + moved + "」不是 rules.csv 里的规则", "填规则编号，或留空");
    }
  }

  private void tables(List<Table> tables) {
    if (tables.stream().noneMatch(Table::national)) {
      files.fault("tables.csv", 0, "没有一张表的 national 为 true", "要汇总的表至少一张");
    }
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      String sheet = table.sheet();
      if (OURS.contains(sheet) || sheet.chars().anyMatch(c -> NOT_IN_SHEET_NAMES.indexOf(c) >= 0)) {
        files.fault("tables.csv", 0, "工作表名「" + sheet + "」不能用", "换一个名字，不含 " + NOT_IN_SHEET_NAMES);
      }
      if (table.origin().row() < 1) {
        files.fault("tables.csv", 0, "表「" + table.id() + "」的 origin 上面没有放标题的行", "至少从第 2 行开始");
      }
      if (table.fields().isEmpty()) {
        files.fault("tables.csv", 0, "表「" + table.id() + "」里没有要填的格", "");
      }
      if (table.widths().size() < table.grid().columns()) {
        files.fault("tables.csv", 0, "表「" + table.id() + "」的 widths 比列数少", "每列写一个宽度");
      }
      tables.subList(i + 1, tables.size()).stream()
          .filter(other -> other.sheet().equals(sheet) && overlap(table, other))
          .forEach(
              other ->
                  files.fault(
                      "tables.csv",
                      0,
                      "表「" + table.id() + "」与「" + other.id() + "」在工作表「" + sheet + "」上重叠",
                      "改 origin；每张表上面要空两行放标题"));
    }
  }

  /** Each table takes the two rows above it for its title and whose it is. */
  private static boolean overlap(Table one, Table other) {
    int first = one.origin().row() - 2;
    int last = one.origin().row() + one.grid().rows() - 1;
    int otherFirst = other.origin().row() - 2;
    int otherLast = other.origin().row() + other.grid().rows() - 1;
    return first <= otherLast && otherFirst <= last;
  }

  private void definition(Field field, Expr by) {
    Optional<String> why = Formula.whyNot(by);
    why.ifPresent(
        what ->
            files.fault(
                "rules.csv", 0, "计算指标「" + field.id() + "」的算法不能写成表格公式：" + what, "用 sum(…)、加、减和数"));
    boolean words = Arrays.asList(FieldType.TEXT, FieldType.CHOICE).contains(field.type());
    if (words) {
      files.fault("fields.csv", 0, "计算指标「" + field.id() + "」的类型应是数", "");
    }
  }
}
