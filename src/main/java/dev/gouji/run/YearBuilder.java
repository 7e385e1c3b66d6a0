package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.RuleTally;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.fault.Faults;
import dev.gouji.inbox.Inbox;
import dev.gouji.run.earlier.EarlierResult;
import dev.gouji.year.Account;
import dev.gouji.year.Arrived;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import dev.gouji.year.Subject;
import dev.gouji.year.level.LevelCheck;
import dev.gouji.year.level.RollUp;
import dev.gouji.year.level.Scope;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** From a judged year to everything that its outputs are made from. */
final class YearBuilder {
  private final ReceivedYears received;
  private final Map<String, Path> paths = new HashMap<>();
  private final Disk disk;
  private final Faults faults;
  private final Workers workers;

  /** Files of the years built so far whose cover states another year than the one asked for. */
  private final List<FileOutcome> misdated = new ArrayList<>();

  /** What counts in the years built so far, which are those before. */
  private final List<FileOutcome> earlier = new ArrayList<>();

  /** Over all years built so far, as members of a bundle may be of several. */
  private final Set<String> acceptedFiles = new HashSet<>();

  YearBuilder(
      ReceivedYears received, List<Inbox.Item> items, Disk disk, Faults faults, Workers workers) {
    this.received = received;
    this.disk = disk;
    this.faults = faults;
    this.workers = workers;
    items.forEach(item -> paths.put(item.name(), item.path()));
  }

  /**
   * Marks what goes back and builds the result.
   *
   * @param aside years whose own folders are kept as they are: their files are listed here
   */
  Account build(JudgedYear one, List<JudgedYear> aside, Path staging) throws OutputException {
    int year = one.year();
    Map<JudgedYear, List<CheckedReturn>> back = new LinkedHashMap<>();
    back.put(one, one.back());
    aside.forEach(other -> back.put(other, strays(other, one)));
    Map<String, ReturnedFiles.Written> returned = markReturns(back, staging);
    KeptSummaries.write(one.judged().counted(), paths, staging, disk);
    StatusRows rows = new StatusRows(year, received.given().roster());
    rows.addJudged(one.judged(), returned);
    accept(one);
    aside.forEach(other -> rows.addAside(other, returned, received.kept(other.year())));
    one.judged().failed().forEach(rows::addOther);
    aside.forEach(other -> other.judged().failed().forEach(rows::addOther));
    received.others(year).forEach(rows::addOther);
    received.bundles(year).forEach(bundle -> rows.addBundle(bundle, acceptedFiles));
    if (year == received.mainYear()) {
      rows.addUnitsWithoutFile();
    }
    back.remove(one);
    Account account = account(one, rows.rows(), back.values());
    account.files().stream().filter(file -> isMisdated(one, file)).forEach(misdated::add);
    account.lines().stream()
        .filter(line -> year < received.mainYear() && line.counted().isPresent())
        .forEach(line -> earlier.add(line.file()));
    return account;
  }

  /**
   * What goes back of a year whose folder is kept: of units whose return of this year came, none.
   */
  private List<CheckedReturn> strays(JudgedYear other, JudgedYear main) {
    Set<String> reporting = new HashSet<>();
    main.judged().counted().forEach(checked -> reporting.add(checked.of().unit().code()));
    main.judged().conflicting().forEach(checked -> reporting.add(checked.of().unit().code()));
    EarlierResult kept = received.kept(other.year());
    return other.back().stream()
        .filter(checked -> !reporting.contains(checked.of().unit().code()))
        .filter(checked -> !kept.tellsOf(checked.of().file(), checked.of().source().sha256()))
        .toList();
  }

  private static boolean isMisdated(JudgedYear one, FileOutcome file) {
    return file.outcome() == Outcome.RETURNED
        && one.back().stream()
            .filter(checked -> checked.of().file().equals(file.file()))
            .flatMap(checked -> checked.findings().stream())
            .anyMatch(finding -> finding.rule().equals("I-YEAR"));
  }

  private void accept(JudgedYear one) {
    one.judged().counted().stream()
        .filter(CheckedReturn::isAccepted)
        .forEach(accepted -> acceptedFiles.add(accepted.of().file()));
  }

  private Account account(
      JudgedYear one, List<FileOutcome> files, Collection<List<CheckedReturn>> strays) {
    YearJudge.Judged judged = one.judged();
    List<Scope> scopes =
        new RollUp(one.form(), received.given().roster(), judged.counted()).scopes();
    LevelCheck levels = LevelCheck.of(one.form(), scopes, judged.counted(), one.sums());
    Map<String, RuleTally> tallies = new LinkedHashMap<>(judged.tallies());
    tallies.put(one.form().edition().parts().sums(), levels.tally());
    List<CheckedReturn> back = new ArrayList<>(judged.conflicting());
    strays.forEach(back::addAll);
    return new Account(
        new Subject(
            one.year(),
            one.form(),
            received.given().roster(),
            received.given().configuration().office(),
            received.given().configuration().overrides(),
            received.given().options().asOf(),
            judged.corrected(),
            Optional.ofNullable(received.given().configuration().reported().get(one.year()))),
        new Arrived(files, misdated, earlier, judged.others(), judged.rounds()),
        new Account.Returns(judged.counted(), back, tallies),
        new Account.Levels(scopes, levels.faults()),
        new Account.LastYear(
            one.prior().values(),
            one.prior().compared(one.form(), received.given().roster()),
            one.prior().source()));
  }

  private Map<String, ReturnedFiles.Written> markReturns(
      Map<JudgedYear, List<CheckedReturn>> back, Path staging) throws OutputException {
    // Of all at once, as they come to lie in one folder.
    List<String> stems = ReturnedFiles.stems(back.values().stream().flatMap(List::stream).toList());
    Map<String, ReturnedFiles.Written> byFile = new HashMap<>();
    int from = 0;
    for (Map.Entry<JudgedYear, List<CheckedReturn>> entry : back.entrySet()) {
      int to = from + entry.getValue().size();
      mark(entry.getKey(), entry.getValue(), stems.subList(from, to), staging)
          .forEach(written -> byFile.put(written.file(), written));
      from = to;
    }
    return byFile;
  }

  private List<ReturnedFiles.Written> mark(
      JudgedYear year, List<CheckedReturn> back, List<String> stems, Path staging)
      throws OutputException {
    ReturnedFiles files =
        new ReturnedFiles(
            paths,
            received.given().configuration().office(),
            year.form(),
            year.prior().compared(year.form(), received.given().roster()).byUnit(),
            faults);
    return workers.map(
        "标注退回",
        IntStream.range(0, back.size()).boxed().toList(),
        i -> write(files, back.get(i), stems.get(i), staging));
  }

  private ReturnedFiles.Written write(
      ReturnedFiles files, CheckedReturn one, String stem, Path staging) {
    try {
      return files.write(one, stem, staging, disk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
