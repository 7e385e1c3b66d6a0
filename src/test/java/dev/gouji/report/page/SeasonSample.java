package dev.gouji.report.page;

import dev.gouji.check.RuleOverride;
import dev.gouji.check.RuleTally;
import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.year.Outcome;
import dev.gouji.year.file.UnitRounds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A practice year with something of everything. */
final class SeasonSample {
  private SeasonSample() {}

  /** A district in the midst of its season, with something of everything. */
  static PageSample season() {
    PageSample sample = new PageSample();
    sample.unit("100", "演练市人民政府", "").unit("110", "演练一区人民政府", "100");
    sample.unit("120", "演练二区人民政府", "100").unit("101", "演练市人民政府办公室", "100");
    String[] names = {"教育局", "民政局", "财政局", "自然资源局", "住房和城乡建设局", "卫生健康局", "市场监督管理局", "城关街道办事处"};
    for (int i = 0; i < names.length; i++) {
      sample.unit("11" + (i + 1), "演练一区" + names[i], "110");
      sample.unit("12" + (i + 1), "演练二区" + names[i], "120");
    }
    sample.report("101", 3).priorYear("101", 9);
    for (int i = 1; i <= 8; i++) {
      sample.priorYear("11" + i, 40 + i).priorYear("12" + i, 70 + i);
      if (i != 4) {
        sample.report("11" + i, i, i % 3 == 0 ? faults(sample, i) : remarks(sample, i));
      }
      if (i < 6) {
        sample.report("12" + i, 20 + i, i == 2 ? faults(sample, i + 8) : remarks(sample, i + 8));
      }
    }
    sample.report(
        "110",
        77,
        sample.finding(
            "U1", Severity.SOFT, "requests.received.total", "本级填报 412 件，所辖单位合计 398 件，差 14"));
    sample.file("李庄/年报最终版(2).xlsx", Outcome.REFUSED, "封面的单位代码 999 不在单位名录里，请核对单位代码后重新报送");
    sample.file("扫描件.pdf", Outcome.REFUSED, "这是 PDF 文件，不是表格。请用空白表填报，保存为 .xlsx 后重新报送");
    sample.file("单位名录.csv", Outcome.SKIPPED, "配置文件");
    sample.file("113_第1轮.xlsx", Outcome.SUPERSEDED, "以第 2 轮的表为准");
    sample.override(
        new RuleOverride(
            "X-T8", "", RuleOverride.Action.OFF, "本年各单位统计口径不一，下年恢复", "市政务公开办", "2022-01-10"));
    sample.override(
        new RuleOverride(
            "R6", "121", RuleOverride.Action.INFO, "系统数据缺失，已电话核实", "市政务公开办", "2022-01-12"));
    sample.rounds(
        "113",
        step(1, 12, 0, 12, List.of()),
        step(2, 5, 8, 1, List.of()),
        step(
            3,
            3,
            3,
            1,
            List.of(new UnitRounds.CellChange("proactive.penalty", "行政处罚", "15", "150"))));
    sample.rounds("121", step(1, 4, 0, 4, List.of()), step(2, 0, 4, 0, List.of()));
    sample
        .form()
        .rules()
        .forEach(
            rule ->
                sample.tally(
                    rule.id(),
                    rule.needsPrior()
                        ? new RuleTally(90, 2, Map.of("上年没有该单位的数", 14), 0)
                        : rule.id().startsWith("X-T")
                            ? new RuleTally(20, 1, Map.of("台账数未填", 31, "该格未能读出", 1), 0)
                            : new RuleTally(rule.instances().size() * 13, 1, Map.of(), 0)));
    return sample;
  }

  private static UnitRounds.Step step(
      int round, int open, int mended, int fresh, List<UnitRounds.CellChange> unasked) {
    int left = open - fresh;
    return new UnitRounds.Step(
        round, "第" + round + "轮.xlsx", open, mended, Math.max(0, left), 0, fresh, unasked);
  }

  private static Finding[] faults(PageSample sample, int seed) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        sample.finding(
            "R1",
            Severity.HARD,
            "requests.received.natural_person",
            "新收 12 + 结转 3 = 15 ≠ 总计 14 + 结转下年 0 = 14，差 1"));
    findings.add(
        sample.finding(
            "R3",
            Severity.HARD,
            "requests.granted.total",
            "自然人 4 + 商业企业 1 + 科研机构 0 + 社会公益组织 0 + 法律服务机构 0 + 其他 1 = 6 ≠ 总计 5，差 1"));
    if (seed % 2 == 0) {
      findings.add(
          sample.finding(
              "R4",
              Severity.HARD,
              "review.total",
              "维持 10 + 纠正 1 + 其他结果 0 + 尚未审结 0 = 11 ≠ 总计 0，差 11"));
      findings.add(
          sample.finding("I-TEXT", Severity.HARD, "proactive.penalty", "此格写的是「十二件左右」，不是数"));
    }
    findings.add(
        sample.finding(
            "X1", Severity.SOFT, "requests.carried_in.business", "上年结转 3 ≠ 上年年报的结转下年 2，差 1"));
    findings.addAll(List.of(remarks(sample, seed)));
    return findings.toArray(Finding[]::new);
  }

  private static Finding[] remarks(PageSample sample, int seed) {
    if (seed % 2 == 0) {
      return new Finding[0];
    }
    return new Finding[] {
      sample
          .finding("R6", Severity.SOFT, "proactive.regulations.issued", "第二部分表有 3 格空白")
          .withExplanation("本单位没有规章制定权，按惯例留空"),
      sample.finding("I-READ", Severity.INFO, "requests.received.other", "写作「１２件」，按 12 读取")
    };
  }
}
