package dev.gouji.publication.compare;

import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Values;
import dev.gouji.fault.Faults;
import dev.gouji.form.Role;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.publication.issue.FinishedYear;
import dev.gouji.publication.issue.Issue;
import dev.gouji.received.Received;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads published files and finds what each is to be compared with. */
public final class PublishedFiles {
  private final Forms forms;
  private final Path output;
  private final Optional<Integer> asked;
  private final Optional<AcceptedReturn> with;
  private final Intake intake;
  private final Map<Integer, FinishedYear> years = new HashMap<>();

  /**
   * For files of one year, or of the year that each states.
   *
   * @param output where the results of the years are
   * @param asked the year; empty for that of the file
   * @param with the return to compare with; empty for the one accepted
   */
  public PublishedFiles(
      Forms forms, Path output, Optional<Integer> asked, Optional<AcceptedReturn> with) {
    this.forms = forms;
    this.output = output;
    this.asked = asked;
    this.with = with;
    this.intake = new Intake(forms, Limits.DEFAULTS);
  }

  /**
   * Compares a file, or each member of a bundle.
   *
   * @throws UsageException if there is nothing to compare with
   */
  public List<Compared> compare(Path path) throws UsageException {
    List<Compared> all = new ArrayList<>();
    compare(intake.read(path, path.getFileName().toString()), all);
    return List.copyOf(all);
  }

  private void compare(Received received, List<Compared> all) throws UsageException {
    if (received instanceof Received.Read read) {
      all.add(compare(read));
    } else if (received instanceof Received.Refused refused) {
      all.add(Compared.not(refused.file(), 0, refused.reason()));
    } else if (received instanceof Received.Skipped skipped) {
      all.add(Compared.not(skipped.file(), 0, skipped.reason()));
    } else if (received instanceof Received.Failed failed) {
      all.add(Compared.not(failed.file(), 0, Faults.UNJUDGED));
    } else if (received instanceof Received.Bundle bundle) {
      for (Received member : bundle.members()) {
        compare(member, all);
      }
    }
  }

  private Compared compare(Received.Read page) throws UsageException {
    Values values = Interpreter.interpret(page).values();
    String name = values.text(page.form().role(Role.NAME));
    int year = values.number(page.form().role(Role.YEAR)).map(BigDecimal::intValue).orElse(0);
    if (with.isPresent()) {
      int own = with.get().year();
      return isOther(year, own)
          ? Compared.not(page.file(), year, "写的是 " + year + " 年度，用来核对的表是 " + own + " 年度")
          : PageComparison.of(page, with.get());
    }
    if (asked.isPresent() && isOther(year, asked.get())) {
      return Compared.not(page.file(), year, "写的是 " + year + " 年度，不是 " + asked.get() + " 年度");
    }
    FinishedYear finished = year(asked.isPresent() || year == 0 ? asked : Optional.of(year));
    return compare(page, name, finished);
  }

  private static boolean isOther(int stated, int wanted) {
    return stated > 0 && stated != wanted;
  }

  private FinishedYear year(Optional<Integer> wanted) throws UsageException {
    int key = wanted.orElse(0);
    FinishedYear known = years.get(key);
    if (known == null) {
      known = FinishedYear.read(forms, output, wanted);
      years.put(key, known);
    }
    return known;
  }

  private Compared compare(Received.Read page, String name, FinishedYear finished)
      throws UsageException {
    List<Unit> units = new ArrayList<>();
    finished.names().forEach((code, known) -> units.add(Unit.unlisted(code, known)));
    Roster roster = Roster.of(units);
    Optional<Unit> unit = roster.findByName(name).or(() -> roster.namedIn(page.file()));
    if (unit.isEmpty()) {
      String who = name.isEmpty() ? "看不出是哪个单位" : "「" + name + "」不在核对结果里";
      return Compared.not(page.file(), finished.year(), who + "（看报告标题，文件名里写上单位全称也可以）");
    }
    Optional<Values> accepted = Issue.values(finished, unit.get().code());
    if (accepted.isEmpty()) {
      return Compared.not(
          page.file(),
          finished.year(),
          "「" + unit.get().name() + "」" + finished.year() + " 年度没有通过的填报表，无从核对");
    }
    return PageComparison.of(
        page, new AcceptedReturn(unit.get(), finished.year(), finished.form(), accepted.get()));
  }
}
