package dev.gouji.report.letter;

import dev.gouji.check.CheckedReturn;
import dev.gouji.form.Severity;
import dev.gouji.repair.Cause;
import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** 审核情况: what is to be verified, grouped by the reason that the units gave. */
final class VerificationSection {
  private static final int MAX_REASONS = 50;

  private final Account year;
  private final TreeMap<String, Group> byReason = new TreeMap<>();
  private final Group open = new Group("");
  private final Group all = new Group("");
  private final Group hard = new Group("");

  VerificationSection(Account year) {
    this.year = year;
    for (CheckedReturn checked : year.judged()) {
      for (Cause cause : checked.diagnosis().causes()) {
        sort(checked.of().unit(), cause);
      }
    }
  }

  private void sort(Unit unit, Cause cause) {
    if (cause.severity() == Severity.HARD) {
      hard.add(unit);
    }
    if (cause.severity() == Severity.SOFT) {
      all.add(unit);
      if (cause.isOpen()) {
        open.add(unit);
      } else {
        byReason.computeIfAbsent(reason(cause), Group::new).add(unit);
      }
    }
  }

  private static String reason(Cause cause) {
    return cause.findings().stream()
        .map(finding -> finding.explanation().strip())
        .filter(words -> !words.isEmpty())
        .distinct()
        .collect(Collectors.joining("；"));
  }

  void write(OfficialPaper paper) {
    paper.heading("二、审核情况");
    paper.body(
        "对收到的报表逐项审核，"
            + hard()
            + "核实性问题"
            + (all.findings == 0
                ? "没有发现。"
                : "共 "
                    + all.findings
                    + " 处，涉及 "
                    + all.units.size()
                    + " 个单位，其中单位已说明原因 "
                    + (all.findings - open.findings)
                    + " 处。"));
    reasons(paper);
    if (open.findings > 0) {
      paper.body(
          "尚未改正也未说明原因的 "
              + open.findings
              + " 处，涉及 "
              + open.units.size()
              + " 个单位："
              + Listing.names(new ArrayList<>(open.units.values()))
              + "。");
    }
    unchecked(paper);
  }

  private String hard() {
    return hard.findings == 0
        ? "没有必改问题；"
        : "必改问题共 " + hard.findings + " 处，涉及 " + hard.units.size() + " 个单位，均已退回修改；";
  }

  private void reasons(OfficialPaper paper) {
    List<Group> groups =
        byReason.values().stream()
            .sorted(
                Comparator.comparing((Group group) -> group.findings)
                    .reversed()
                    .thenComparing(group -> group.reason))
            .toList();
    if (groups.isEmpty()) {
      return;
    }
    paper.body("说明的主要原因：");
    for (int i = 0; i < Math.min(MAX_REASONS, groups.size()); i++) {
      paper.body((i + 1) + "." + sentence(groups.get(i)));
    }
    if (groups.size() > MAX_REASONS) {
      paper.body("其余 " + (groups.size() - MAX_REASONS) + " 种原因从略。");
    }
  }

  private static String sentence(Group group) {
    return "“"
        + group.reason
        + "”，"
        + group.findings
        + " 处，涉及 "
        + group.units.size()
        + " 个单位："
        + Listing.names(new ArrayList<>(group.units.values()))
        + "。";
  }

  private void unchecked(OfficialPaper paper) {
    long rules =
        year.tallies().values().stream().filter(tally -> tally.notEvaluatedTotal() > 0).count();
    if (rules > 0) {
      paper.body("因缺少上年数、台账数等条件，有 " + rules + " 条审核公式有未能核对之处。");
    }
  }

  /** Findings of one kind and the units that have them. */
  private static final class Group {
    private final String reason;
    private final Map<String, String> units = new LinkedHashMap<>();
    private int findings;

    Group(String reason) {
      this.reason = reason;
    }

    void add(Unit unit) {
      findings++;
      units.put(unit.code(), unit.name());
    }
  }
}
