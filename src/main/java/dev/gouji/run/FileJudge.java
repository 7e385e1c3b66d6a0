package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.EarlierFile;
import dev.gouji.check.Return;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Values;
import dev.gouji.correction.Corrected;
import dev.gouji.correction.Corrections;
import dev.gouji.finding.Location;
import dev.gouji.form.Form;
import dev.gouji.form.load.ReadingFault;
import dev.gouji.received.Remark;
import dev.gouji.roster.Unit;
import dev.gouji.year.file.Selection;
import dev.gouji.year.file.Submission;
import dev.gouji.year.file.Unchanged;
import dev.gouji.year.level.LastYearValues;
import dev.gouji.year.level.RollUp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Judges one file of a unit, in the light of the unit's other files. */
final class FileJudge {
  private static final Comparator<Selection.Ranked> EARLIEST_FIRST =
      Comparator.comparingInt(Selection.Ranked::round)
          .thenComparing(ranked -> ranked.submission().read().saved().orElse(Instant.MIN));

  private final int year;
  private final Form form;
  private final LastYearValues lastYear;
  private final Checker checker;
  private final Map<String, String> explanations;
  private final Corrections corrections;

  FileJudge(
      int year,
      Form form,
      LastYearValues lastYear,
      Checker checker,
      Map<String, String> explanations,
      Corrections corrections) {
    this.year = year;
    this.form = form;
    this.lastYear = lastYear;
    this.checker = checker;
    this.explanations = explanations;
    this.corrections = corrections;
  }

  CheckedReturn judge(
      Selection.Ranked ranked, Selection.Decision decision, Optional<RollUp> rollUp) {
    Submission submission = ranked.submission();
    Unit unit = submission.identity().unit();
    List<Remark> remarks = new ArrayList<>(submission.typed().remarks());
    remarks.addAll(submission.identity().remarks());
    if (decision.conflict() && decision.counts().contains(ranked)) {
      remarks.add(new Remark("I-CONFLICT", Location.FILE, rivals(ranked, decision), ""));
    }
    Values values = submission.typed().values();
    if (!decision.conflict() && decision.counts().contains(ranked)) {
      Corrections.Result corrected = corrections.apply(unit.code(), form, values);
      values = corrected.values();
      corrected.told().stream()
          .filter(Corrected::isMade)
          .map(one -> new Remark("I-CORRECTED", Location.of(one.field()), one.sentence(), ""))
          .forEach(remarks::add);
    }
    Return of = new Return(unit, year, ranked.round(), values, submission.read());
    Facts facts = facts(unit, values, rollUp);
    List<EarlierFile> before = before(ranked, decision);
    CheckedReturn one = checker.check(of, facts, remarks, explanations, before);
    boolean alone = decision.earlier().isEmpty();
    if (alone ? !Unchanged.asListed(one) : !Unchanged.since(decision.earlier(), ranked)) {
      return one;
    }
    String round = "第 " + ranked.round() + " 轮";
    remarks.add(new Remark(ReadingFault.UNCHANGED.id(), Location.FILE, round, ""));
    return checker.check(of, facts, remarks, explanations, before);
  }

  /** The unit's other files that are known to be earlier, the first of them first. */
  private static List<EarlierFile> before(Selection.Ranked one, Selection.Decision decision) {
    return Stream.concat(decision.earlier().stream(), decision.superseded().keySet().stream())
        .distinct()
        .filter(other -> EARLIEST_FIRST.compare(other, one) < 0)
        .sorted(EARLIEST_FIRST)
        .map(Selection.Ranked::submission)
        .map(file -> new EarlierFile(file.typed().values(), file.read().explanations()))
        .toList();
  }

  private static String rivals(Selection.Ranked ranked, Selection.Decision decision) {
    return decision.counts().stream()
        .filter(other -> !other.equals(ranked))
        .map(other -> other.submission().read().file())
        .reduce((a, b) -> a + "、" + b)
        .orElse("");
  }

  private Facts facts(Unit unit, Values values, Optional<RollUp> rollUp) {
    Optional<Values> last = lastYear.of(unit);
    Optional<String> incomplete = rollUp.flatMap(r -> r.incomplete(unit.code()));
    Optional<Values> children =
        rollUp.isPresent() && incomplete.isEmpty()
            ? Optional.of(rollUp.get().sums(unit.code()))
            : Optional.empty();
    return new Facts(
        unit,
        values,
        last,
        lastYear.lack(unit),
        children,
        children.isPresent() ? "" : incomplete.orElse("不是有所辖单位的政府"));
  }
}
