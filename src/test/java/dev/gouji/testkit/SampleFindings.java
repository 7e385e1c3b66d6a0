package dev.gouji.testkit;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import java.util.List;

/** Findings of every severity, as a check would make them. */
final class SampleFindings {
  private final Form form;
  private final String unit;

  SampleFindings(Form form, String unit) {
    this.form = form;
    this.unit = unit;
  }

  List<Finding> balanced() {
    return List.of(read());
  }

  List<Finding> hard() {
    return List.of(
        of(
            "R1",
            "requests.carried_out.natural_person",
            "12",
            "11",
            "1",
            "第三部分表「自然人」一列不平：新收 34 + 上年结转 2 = 36，办理结果总计 24 + 结转下年 12 = 36 以外多 1"),
        of("R3", "requests.granted.total", "21", "20", "1", "「予以公开」一行：总计填 21，各类申请人之和为 20，相差 1"),
        year(),
        blankCells(""),
        read(),
        moved());
  }

  List<Finding> open() {
    return List.of(blankCells(""), carry("", "因机构改革划转 2 件，上年已说明"), moved());
  }

  List<Finding> explained() {
    return List.of(blankCells("本机关无规章制定权"), carry("上年统计有误，已更正", ""), moved());
  }

  private Finding blankCells(String reason) {
    return of("R6", "proactive.regulations.repealed", "空白", "", "", "第二部分表有 1 格没有填（C5）")
        .withExplanation(reason);
  }

  private Finding carry(String reason, String before) {
    return of(
            "X1",
            "requests.carried_in.total",
            "5",
            "3",
            "2",
            "上年结转填 5，上年年报「结转下年度继续办理」为 3，相差 2；上年年报本身是平的，疑为本年填错")
        .withExplanation(reason)
        .withPriorExplanation(before);
  }

  private Finding moved() {
    return of("X3", "proactive.licensing", "1860", "", "", "行政许可上年 120，本年 1860，为上年的 15.5 倍");
  }

  private Finding year() {
    CatalogueEntry words = form.words("I-YEAR");
    return finding(words.id(), words.severity(), "unit.year", "2022", "2024", "", words.label());
  }

  private Finding read() {
    CatalogueEntry words = form.words("I-READ");
    return finding(
        words.id(), words.severity(), "proactive.penalty", "１２件", "12", "", "「１２件」按 12 读取");
  }

  private Finding of(
      String id, String place, String found, String expected, String difference, String message) {
    Rule rule = form.rule(id);
    return finding(id, rule.severity(), place, found, expected, difference, message);
  }

  private Finding finding(
      String id,
      Severity severity,
      String place,
      String found,
      String expected,
      String difference,
      String message) {
    Field field = form.field(place);
    Location at = Location.at(field.sheet(), field.cell(), field);
    String todo = id.startsWith("I-") ? form.words(id).instruction() : form.rule(id).instruction();
    return new Finding(
        id,
        severity,
        at,
        List.of(at),
        found,
        expected,
        difference,
        message,
        todo,
        "",
        Fingerprint.of(unit, id, place, List.of(found, expected)),
        "",
        "");
  }
}
