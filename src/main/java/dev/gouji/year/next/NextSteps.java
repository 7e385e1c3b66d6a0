package dev.gouji.year.next;

import dev.gouji.check.RuleOverride;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.Situation;
import dev.gouji.year.State;
import dev.gouji.year.moved.MovedTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * From where everything stands to what is done next: what to send, whom to call, what to decide.
 */
public final class NextSteps {
  private static final Set<Situation> SENT_BACK =
      Set.of(Situation.PENDING, Situation.DUPLICATE, Situation.WRONG_YEAR);
  private static final Set<Situation> NOT_IN = Set.of(Situation.LATE, Situation.MISSING);

  private final Account year;
  private final Effects effects;
  private final List<NextStep> steps = new ArrayList<>();

  private NextSteps(Account year) {
    this.year = year;
    this.effects = new Effects(year);
  }

  /** The steps in the order in which they are done; never empty. */
  public static List<NextStep> of(Account year) {
    NextSteps next = new NextSteps(year);
    next.send();
    next.call();
    next.decide();
    next.report();
    return List.copyOf(next.steps);
  }

  private void send() {
    List<NextStep.Whom> again = new ArrayList<>(whom(SENT_BACK, true));
    List<NextStep.Whom> back =
        again.stream().filter(one -> !one.chase().attachment().isEmpty()).toList();
    again.removeAll(back);
    again.addAll(whom(Set.of(Situation.REFUSED), true));
    add(NextStep.Kind.SEND, "把退回的表和通知发给 " + back.size() + " 个单位改正", back);
    add(NextStep.Kind.SEND, "请 " + again.size() + " 个单位重新报送，报来的文件用不了", again);
  }

  private void call() {
    List<NextStep.Whom> missing = whom(NOT_IN, true);
    String late = year.isLate() ? "（已过截止日期）" : "";
    add(NextStep.Kind.CALL, "催 " + missing.size() + " 个还没有报的单位" + late, missing);
  }

  private void decide() {
    List<NextStep.Whom> strays = whom(Set.of(Situation.REFUSED), false);
    add(NextStep.Kind.DECIDE, "看一看 " + strays.size() + " 份认不出是哪个单位的文件", strays);
    List<NextStep.Whom> doubtful = whom(Set.of(Situation.WRONG_UNIT), true);
    add(NextStep.Kind.DECIDE, "问清 " + doubtful.size() + " 个单位交的是不是自己的表", doubtful);
    int faults = year.levelFaults().size();
    if (faults > 0) {
      add("汇总数有 " + faults + " 处不平，原因见《错误报告》");
    }
    int moved = MovedTotals.of(year).size();
    if (moved > 0) {
      add("已经上报的数有 " + moved + " 格变了，看一看要不要补报，见下面的「与上报数比较」");
    }
    long explained =
        year.findings().byUnit().stream()
            .filter(one -> isOfTheUnit(one.finding().explanation()))
            .count();
    if (explained > 0) {
      add("看一看各单位写的 " + explained + " 条说明能不能采纳，见《错误报告》的「已采纳的说明」");
    }
  }

  private static boolean isOfTheUnit(String explanation) {
    return !explanation.isEmpty() && !explanation.startsWith(RuleOverride.BY_TELEPHONE);
  }

  private void add(String what) {
    steps.add(new NextStep(NextStep.Kind.DECIDE, what, List.of()));
  }

  private void report() {
    if (steps.stream().noneMatch(step -> step.kind() != NextStep.Kind.DECIDE)) {
      steps.add(new NextStep(NextStep.Kind.REPORT, settled(), List.of()));
    }
  }

  private String settled() {
    if (year.unitCounts().count(State.WAITING) > 0) {
      return "等所辖单位报齐";
    }
    if (!isWhole()) {
      return "没有要办的";
    }
    return year.reported().isPresent() ? "都已通过，也已经上报" : "都已通过，可以用《汇总表》上报；上报后用 gouji freeze 留底";
  }

  /** Whether every unit of the roster that is due is in it, as in the year that is collected. */
  private boolean isWhole() {
    long due = year.roster().units().stream().filter(Unit::isDue).count();
    return year.unitCounts().accepted() > 0 && year.unitCounts().due() >= due;
  }

  private void add(NextStep.Kind kind, String what, List<NextStep.Whom> whom) {
    if (!whom.isEmpty()) {
      steps.add(new NextStep(kind, what, whom));
    }
  }

  /** Those in one of these situations, the one that moves the totals most first. */
  private List<NextStep.Whom> whom(Set<Situation> situations, boolean known) {
    return year.chases().stream()
        .filter(chase -> situations.contains(chase.situation()) && chase.hasUnit() == known)
        .map(this::whom)
        .sorted(Comparator.comparing(NextSteps::share).reversed())
        .toList();
  }

  private NextStep.Whom whom(Chase chase) {
    String code = chase.unit().code();
    return new NextStep.Whom(chase, effects.of(code), effects.sentence(code));
  }

  private static BigDecimal share(NextStep.Whom whom) {
    return whom.effect().map(Effect::share).orElse(BigDecimal.ZERO);
  }
}
