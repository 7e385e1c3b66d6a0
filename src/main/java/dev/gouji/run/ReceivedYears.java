package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.digest.Digests;
import dev.gouji.disk.OutputException;
import dev.gouji.form.Form;
import dev.gouji.inbox.Arrival;
import dev.gouji.inbox.UsageException;
import dev.gouji.roster.Office;
import dev.gouji.run.earlier.EarlierResult;
import dev.gouji.run.earlier.FinishedYearException;
import dev.gouji.run.earlier.MainYear;
import dev.gouji.run.earlier.PriorYear;
import dev.gouji.year.file.Submission;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sorts everything read into years, and finds last year's numbers for each. */
final class ReceivedYears {
  private final Given given;
  private final Map<Integer, List<Submission>> submissions = new TreeMap<>();

  /** Returns whose cover states another year than the main one, which something in them denies. */
  private final Map<Integer, List<Submission>> strays = new TreeMap<>();

  private final Map<Integer, List<Arrival.Untaken>> others = new HashMap<>();
  private final Map<Integer, List<Arrival.Bundle>> bundles = new HashMap<>();
  private final Map<Integer, PriorYear> fromFiles = new HashMap<>();
  private final SortedMap<Integer, EarlierResult> kept = new TreeMap<>();
  private int mainYear;

  private ReceivedYears(Given given) {
    this.given = given;
  }

  Given given() {
    return given;
  }

  /** The year whose folder also holds what has no year, and in which missing units are told. */
  int mainYear() {
    return mainYear;
  }

  /**
   * Distributes what was read over the years; last year's files are read now, before any output.
   */
  static ReceivedYears sort(Given given, List<Arrival> read)
      throws UsageException, OutputException {
    ReceivedYears years = new ReceivedYears(given);
    years.sort(read);
    return years;
  }

  private void sort(List<Arrival> read) throws UsageException, OutputException {
    List<Submission> returns = Readings.submissions(read);
    mainYear = mainYear(read, returns);
    if (mainYear == 0) {
      throw new UsageException("看不出要做哪个年度（没有一份能读出年度的填报表），请用 --year 指定，如 --year 2021");
    }
    if (given.forms().forYear(mainYear).isEmpty()) {
      throw new UsageException("没有适用于 " + mainYear + " 年度的版式，请核对年度或用 --forms 提供版式");
    }
    refuseOldDeadline();
    submissions.computeIfAbsent(mainYear, y -> new ArrayList<>());
    for (Submission one : returns) {
      int year = one.identity().year();
      boolean own = year == mainYear || one.isYearCertain();
      (own ? submissions : strays).computeIfAbsent(year, y -> new ArrayList<>()).add(one);
    }
    keepWhatIsMore();
    read.stream().flatMap(Arrival::all).forEach(this::place);
    for (int year : years()) {
      fromFiles.put(year, outside(year));
    }
  }

  /** Last season's settings beside this season's returns: no letter may ask for a day long gone. */
  private void refuseOldDeadline() throws UsageException {
    Optional<LocalDate> lastDay = given.configuration().office().lastDay();
    if (lastDay.filter(day -> day.getYear() <= mainYear).isPresent()) {
      throw new UsageException(
          "设置.csv 的截止日期是 "
              + Office.inWords(lastDay.get())
              + "，早于 "
              + mainYear
              + " 年度结束；请改成本年度的截止日期，不用的留空");
    }
  }

  private int mainYear(List<Arrival> read, List<Submission> returns) throws FinishedYearException {
    if (given.options().year().isPresent()) {
      return given.options().year().get();
    }
    MainYear choice = new MainYear(given.options().output(), returns);
    return choice.isEmpty() ? MainYear.mostStated(refusedYears(read)) : choice.choose();
  }

  /** Read before anything is written; units whose return of last year is here need none. */
  private PriorYear outside(int year) throws UsageException, OutputException {
    Set<String> here = isKept(year - 1) ? Set.of() : units(year - 1);
    Predicate<String> wanted = unit -> !here.contains(unit);
    LastYear last = new LastYear(given);
    if (given.options().prior().isPresent() && year == mainYear) {
      return last.asked(given.options().prior().get(), year, wanted);
    }
    // What this run replaces must not decide: the next run would find something else there.
    boolean replaced = submissions.containsKey(year - 1) && !isKept(year - 1);
    return replaced ? PriorYear.NONE : last.found(year, wanted);
  }

  /** The codes of the units with a return in the inbox that is of a year beyond doubt. */
  private Set<String> units(int year) {
    return submissions(year).stream()
        .filter(Submission::isYearCertain)
        .map(one -> one.identity().unit().code())
        .collect(Collectors.toSet());
  }

  /** A stray return must not take the place of a whole year's result. */
  private void keepWhatIsMore() {
    for (int year : years()) {
      Path folder = given.options().output().resolve(String.valueOf(year));
      if (year != mainYear) {
        EarlierResult.of(folder, year)
            .filter(earlier -> earlier.wouldLose(units(year)))
            .ifPresent(earlier -> kept.put(year, earlier));
      }
    }
  }

  /** The years that files state which cannot be taken as returns, where there is an edition. */
  private List<Integer> refusedYears(List<Arrival> read) {
    return read.stream()
        .flatMap(Arrival::all)
        .flatMap(one -> one instanceof Arrival.Untaken no ? no.year().stream() : Stream.of())
        .filter(year -> given.forms().forYear(year).isPresent())
        .toList();
  }

  private void place(Arrival arrival) {
    if (arrival instanceof Arrival.Untaken no) {
      others.computeIfAbsent(yearOf(no.year()), y -> new ArrayList<>()).add(no);
    } else if (arrival instanceof Arrival.Bundle bundle) {
      bundles.computeIfAbsent(yearOfBundle(bundle), y -> new ArrayList<>()).add(bundle);
    }
  }

  private int yearOf(Optional<Integer> year) {
    return year.filter(submissions::containsKey).filter(y -> !isKept(y)).orElse(mainYear);
  }

  /** The year of its members that is written last, when it is known what came of all of them. */
  private int yearOfBundle(Arrival.Bundle bundle) {
    Set<Integer> years =
        bundle.members().stream()
            .flatMap(one -> one instanceof Arrival.Taken taken ? Stream.of(taken) : Stream.of())
            .map(taken -> yearOf(Optional.of(taken.year())))
            .collect(Collectors.toSet());
    return years.isEmpty() || years.contains(mainYear) ? mainYear : Collections.max(years);
  }

  /** Every year that is judged, the earliest first. */
  SortedSet<Integer> years() {
    return new TreeSet<>(submissions.keySet());
  }

  /** The returns that are of no year beyond doubt, by the year on their covers. */
  Map<Integer, List<Submission>> strays() {
    return strays;
  }

  List<Submission> submissions(int year) {
    return submissions.getOrDefault(year, List.of());
  }

  List<Arrival.Untaken> others(int year) {
    return others.getOrDefault(year, List.of());
  }

  List<Arrival.Bundle> bundles(int year) {
    return bundles.getOrDefault(year, List.of());
  }

  /** The edition of a year that returns state; intake refused those without one. */
  Form form(int year) {
    return given.forms().forYear(year).orElseThrow();
  }

  /** Whether an earlier result of a year stays, as this inbox holds only a part of that year. */
  boolean isKept(int year) {
    return kept.containsKey(year);
  }

  /** What the folder of a year tells that is left as it is; nothing if there is none. */
  EarlierResult kept(int year) {
    return kept.getOrDefault(year, EarlierResult.NONE);
  }

  /** What the clerk must know about the run as a whole. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(given.roster().remarks());
    notes.addAll(given.configuration().remarks());
    Optional.of(given.configuration().office().lapsedInWords())
        .filter(sentence -> !sentence.isEmpty())
        .ifPresent(notes::add);
    kept.forEach(
        (year, earlier) ->
            notes.add(
                "「"
                    + given.options().output().resolve(String.valueOf(year))
                    + "」原有 "
                    + earlier.accepted().size()
                    + " 个单位通过的结果，这次收件箱里 "
                    + year
                    + " 年度的只有 "
                    + units(year).size()
                    + " 个单位，没有替换；年度写错的请改正后重新报送，要重做 "
                    + year
                    + " 年度请把当年的填报表放齐，或加 --year "
                    + year));
    return notes;
  }

  /**
   * Last year's numbers, unit by unit: the inbox's own returns of that year, else what was asked
   * for, else an earlier run's output. A unit whose return of last year is in the inbox and is not
   * accepted has none: older numbers would hide that. Returns of which nothing is counted, as that
   * year's folder is kept or as their year is in doubt, are nobody's last year.
   *
   * @param before the returns of the year judged last in this run
   */
  PriorYear prior(int year, List<CheckedReturn> before) {
    PriorYear outside = fromFiles.getOrDefault(year, PriorYear.NONE);
    List<Submission> own = submissions(year - 1);
    if (own.isEmpty() || isKept(year - 1)) {
      return outside;
    }
    List<String> digests = own.stream().map(s -> s.read().sha256()).sorted().toList();
    String source = "本次收到的 " + (year - 1) + " 年度填报表";
    return PriorYear.ofReturns(form(year), before, source, Digests.of(digests)).orElse(outside);
  }
}
