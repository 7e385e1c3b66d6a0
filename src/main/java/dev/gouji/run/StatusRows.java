package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.form.Severity;
import dev.gouji.form.load.ReadingFault;
import dev.gouji.inbox.Arrival;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.run.earlier.EarlierResult;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.file.Selection;
import dev.gouji.year.file.Submission;
import dev.gouji.year.level.RollUp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds the lines of status.csv of one year: each path once, then units without a file. */
final class StatusRows {
  private final int year;
  private final Roster roster;
  private final List<FileOutcome> rows = new ArrayList<>();
  private final Set<String> reported = new HashSet<>();

  StatusRows(int year, Roster roster) {
    this.year = year;
    this.roster = roster;
  }

  /** The lines of judged and superseded returns. */
  void addJudged(YearJudge.Judged judged, Map<String, ReturnedFiles.Written> returnedFiles) {
    judged.counted().forEach(one -> rows.add(judged(one, returnedFiles, "")));
    judged.conflicting().forEach(one -> rows.add(judged(one, returnedFiles, "同一轮收到数不相同的文件，均退回")));
    judged.superseded().forEach((ranked, reason) -> rows.add(superseded(ranked, reason)));
  }

  /**
   * The files of another year whose own folder is kept as it is; what that folder tells already is
   * not told twice. None of them counts, so none is called accepted; what was found in one goes
   * back only to a unit of which nothing of this year came.
   */
  void addAside(
      JudgedYear other, Map<String, ReturnedFiles.Written> returnedFiles, EarlierResult kept) {
    StatusRows theirs = new StatusRows(other.year(), roster);
    theirs.addJudged(other.judged(), returnedFiles);
    String why = "是 " + other.year() + " 年度的填报表，该年度原有结果没有替换，这份没有计入";
    theirs.rows.stream()
        .filter(row -> !kept.tellsOf(row))
        .map(row -> aside(row, why, kept))
        .forEach(rows::add);
  }

  private static FileOutcome aside(FileOutcome row, String why, EarlierResult kept) {
    if (!row.returnedFile().isEmpty() || row.outcome() == Outcome.SUPERSEDED) {
      return row.with(row.outcome(), row.reason().isEmpty() ? why : why + "；" + row.reason());
    }
    boolean another = kept.accepted().containsKey(row.unitCode());
    return row.without(another ? Outcome.SUPERSEDED : Outcome.SKIPPED, why);
  }

  private FileOutcome judged(
      CheckedReturn one, Map<String, ReturnedFiles.Written> returnedFiles, String conflict) {
    boolean accepted = one.isAccepted();
    reported.add(one.of().unit().code());
    Optional<ReturnedFiles.Written> back = Optional.ofNullable(returnedFiles.get(one.of().file()));
    String open = conflict.isEmpty() ? reason(one) : conflict;
    String fresh = back.map(ReturnedFiles.Written::why).orElse("");
    String reason = fresh.isEmpty() ? open : open + "；" + fresh;
    return new FileOutcome(
        one.of().file(),
        one.of().unit().code(),
        one.of().unit().name(),
        String.valueOf(year),
        one.of().form().edition().id(),
        one.of().round(),
        accepted ? Outcome.ACCEPTED : Outcome.RETURNED,
        one.count(Severity.HARD),
        one.count(Severity.SOFT),
        one.count(Severity.INFO),
        reason,
        one.of().source().sha256(),
        back.map(ReturnedFiles.Written::name).orElse(""));
  }

  private String reason(CheckedReturn one) {
    if (!one.isAccepted()) {
      boolean same =
          one.findings().stream().anyMatch(f -> f.rule().equals(ReadingFault.UNCHANGED.id()));
      return one.diagnosis().toDo() + (same ? "，与退回时相同，没有改动" : "");
    }
    return roster.isGovernment(one.of().unit().code())
        ? RollUp.waitsFor(one).map(what -> "待核：" + what + "，本级与所辖合计尚未核对").orElse("")
        : "";
  }

  private FileOutcome superseded(Selection.Ranked ranked, String reason) {
    Submission submission = ranked.submission();
    Unit unit = submission.identity().unit();
    return new FileOutcome(
        submission.read().file(),
        unit.code(),
        unit.name(),
        String.valueOf(year),
        submission.read().form().edition().id(),
        ranked.round(),
        Outcome.SUPERSEDED,
        0,
        0,
        0,
        reason,
        submission.read().sha256(),
        "");
  }

  /** A path that is no return: refused or skipped. Who sent one that is refused is not missing. */
  void addOther(Arrival.Untaken other) {
    boolean skipped = other instanceof Arrival.Skipped;
    // A scan or a damaged file says by its name at most whose it is.
    Optional<Unit> unit =
        other.unit().or(() -> skipped ? Optional.empty() : roster.namedIn(other.file()));
    unit.ifPresent(one -> reported.add(one.code()));
    rows.add(
        plain(
            other.file(),
            unit,
            other.year(),
            skipped ? Outcome.SKIPPED : Outcome.REFUSED,
            other.reason(),
            other.sha256()));
  }

  /** A bundle: accepted if a member was, refused if it cannot be opened or none was. */
  void addBundle(Arrival.Bundle bundle, Set<String> acceptedFiles) {
    long accepted = bundle.members().stream().filter(m -> acceptedFiles.contains(m.file())).count();
    rows.add(
        plain(
            bundle.file(),
            Optional.empty(),
            Optional.empty(),
            accepted > 0 ? Outcome.ACCEPTED : Outcome.REFUSED,
            "压缩包内 " + bundle.members().size() + " 个文件，通过 " + accepted + " 个",
            bundle.sha256()));
  }

  private static FileOutcome plain(
      String file,
      Optional<Unit> unit,
      Optional<Integer> year,
      Outcome outcome,
      String reason,
      String sha256) {
    return new FileOutcome(
        file,
        unit.map(Unit::code).orElse(""),
        unit.map(Unit::name).orElse(""),
        year.map(String::valueOf).orElse(""),
        "",
        0,
        outcome,
        0,
        0,
        0,
        reason,
        sha256,
        "");
  }

  /** Units of the roster without a return in this year. */
  void addUnitsWithoutFile() {
    if (!roster.isGiven()) {
      return;
    }
    for (Unit unit : roster.units()) {
      if (!reported.contains(unit.code())) {
        rows.add(
            new FileOutcome(
                "",
                unit.code(),
                unit.name(),
                String.valueOf(year),
                "",
                0,
                unit.isDue() ? Outcome.MISSING : Outcome.SKIPPED,
                0,
                0,
                0,
                unit.isDue() ? "未收到填报表" : "名录状态为「" + unit.status().chinese() + "」，不需填报",
                "",
                ""));
      }
    }
  }

  /** Files in order of their names, then units in order of the roster. */
  List<FileOutcome> rows() {
    List<FileOutcome> files = new ArrayList<>();
    List<FileOutcome> units = new ArrayList<>();
    rows.forEach(row -> (row.file().isEmpty() ? units : files).add(row));
    files.sort(Comparator.comparing(FileOutcome::file));
    files.addAll(units);
    return List.copyOf(files);
  }
}
