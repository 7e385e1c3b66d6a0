package dev.gouji.batch;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.consolidate.Submission;
import dev.gouji.form.Form;
import dev.gouji.form.Forms;
import dev.gouji.roster.Roster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Sorts everything read into years, and finds last year's numbers for each. */
final class Season {
  private final BatchOptions options;
  private final Forms forms;
  private final Configuration configuration;
  private final Roster roster;
  private final Workers workers;
  private final Map<Integer, List<Submission>> submissions = new TreeMap<>();
  private final Map<Integer, List<FileReader.Known>> others = new HashMap<>();
  private final Map<Integer, List<FileReader.Known>> bundles = new HashMap<>();
  private final Map<Integer, PriorYear> fromFiles = new HashMap<>();
  private int mainYear;

  Season(
      BatchOptions options,
      Forms forms,
      Configuration configuration,
      Roster roster,
      Workers workers) {
    this.options = options;
    this.forms = forms;
    this.configuration = configuration;
    this.roster = roster;
    this.workers = workers;
  }

  Configuration configuration() {
    return configuration;
  }

  Roster roster() {
    return roster;
  }

  Forms forms() {
    return forms;
  }

  BatchOptions options() {
    return options;
  }

  /** The year whose folder also holds what has no year, and in which missing units are told. */
  int mainYear() {
    return mainYear;
  }

  /**
   * Distributes what was read over the years; last year's files are read now, before any output.
   */
  void sort(List<FileReader.Known> read) throws UsageException, OutputException {
    for (Submission one : Batch.submissions(read)) {
      submissions.computeIfAbsent(one.identity().year(), y -> new ArrayList<>()).add(one);
    }
    Map<Integer, Integer> stated = new TreeMap<>();
    submissions.forEach((year, returns) -> stated.put(year, returns.size()));
    if (stated.isEmpty()) {
      refusedYears(read).forEach(year -> stated.merge(year, 1, Integer::sum));
    }
    mainYear = options.year().orElse(mostStated(stated));
    if (mainYear == 0) {
      throw new UsageException("看不出要做哪个年度（没有一份能读出年度的填报表），请用 --year 指定，如 --year 2021");
    }
    if (forms.forYear(mainYear).isEmpty()) {
      throw new UsageException("没有适用于 " + mainYear + " 年度的版式，请核对年度或用 --forms 提供版式");
    }
    submissions.computeIfAbsent(mainYear, y -> new ArrayList<>());
    read.forEach(this::place);
    for (int year : years()) {
      if (!submissions.containsKey(year - 1)) {
        fromFiles.put(year, fromFiles(form(year), year));
      }
    }
  }

  /** The years that files state which cannot be taken as returns, where there is an edition. */
  private List<Integer> refusedYears(List<FileReader.Known> read) {
    List<Integer> years = new ArrayList<>();
    for (FileReader.Known known : read) {
      known.year().filter(year -> forms.forYear(year).isPresent()).ifPresent(years::add);
      years.addAll(refusedYears(known.members()));
    }
    return years;
  }

  /** The year most returns state, the later of two; 0 if there is none. */
  private static int mostStated(Map<Integer, Integer> stated) {
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : stated.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }

  private void place(FileReader.Known known) {
    if (known.submission().isPresent()) {
      return;
    }
    if (known.members().isEmpty() && !known.reason().isEmpty()) {
      others.computeIfAbsent(yearOf(known), y -> new ArrayList<>()).add(known);
      return;
    }
    bundles.computeIfAbsent(yearOfBundle(known), y -> new ArrayList<>()).add(known);
    known.members().forEach(this::place);
  }

  private int yearOf(FileReader.Known known) {
    return known.year().filter(submissions::containsKey).orElse(mainYear);
  }

  private int yearOfBundle(FileReader.Known bundle) {
    return bundle.members().stream()
        .filter(member -> member.submission().isPresent())
        .findFirst()
        .map(this::yearOf)
        .orElse(mainYear);
  }

  /** Every year with a folder, the earliest first. */
  java.util.SortedSet<Integer> years() {
    return new TreeSet<>(submissions.keySet());
  }

  List<Submission> submissions(int year) {
    return submissions.getOrDefault(year, List.of());
  }

  List<FileReader.Known> others(int year) {
    return others.getOrDefault(year, List.of());
  }

  List<FileReader.Known> bundles(int year) {
    return bundles.getOrDefault(year, List.of());
  }

  /** The edition of a year that returns state; intake refused those without one. */
  Form form(int year) {
    return forms.forYear(year).orElseThrow();
  }

  /**
   * Last year's numbers: the inbox's own returns of that year, else what was asked for, else an
   * earlier run's output.
   *
   * @param before the returns of the year judged last in this run
   */
  PriorYear prior(int year, Optional<List<CheckedReturn>> before) {
    PriorYear known = fromFiles.get(year);
    if (known != null) {
      return known;
    }
    List<String> digests =
        submissions(year - 1).stream().map(s -> s.read().sha256()).sorted().toList();
    return PriorYear.ofReturns(
        form(year),
        before.orElse(List.of()),
        "本次收到的 " + (year - 1) + " 年度填报表",
        Digests.of(digests));
  }

  private PriorYear fromFiles(Form form, int year) throws UsageException, OutputException {
    if (options.prior().isPresent()) {
      return asked(form, options.prior().get(), year);
    }
    Path earlier = options.output().resolve(String.valueOf(year - 1)).resolve("data/values.csv");
    return Files.isRegularFile(earlier)
        ? PriorYear.ofFile(form, earlier, year - 1)
        : PriorYear.NONE;
  }

  private PriorYear asked(Form form, Path path, int year) throws UsageException, OutputException {
    for (Path file : List.of(path, path.resolve("values.csv"), path.resolve("data/values.csv"))) {
      if (Files.isRegularFile(file)) {
        return PriorYear.ofFile(form, file, year - 1);
      }
    }
    if (!Files.isDirectory(path)) {
      throw new UsageException("找不到上年数据「" + path + "」，请检查 --prior 的路径");
    }
    return ofWorkbooks(form, path, year - 1);
  }

  /** Last year's returns as a folder of workbooks: judged without a year before them. */
  private PriorYear ofWorkbooks(Form form, Path folder, int year)
      throws UsageException, OutputException {
    List<FileReader.Known> read = Batch.read(Inbox.list(folder), forms, roster, workers);
    List<Submission> returns =
        Batch.submissions(read).stream().filter(s -> s.identity().year() == year).toList();
    Optional<Form> old = forms.forYear(year);
    if (old.isEmpty() || returns.isEmpty()) {
      throw new UsageException("「" + folder + "」里没有 " + year + " 年度的填报表或结果");
    }
    Checker checker = new Checker(old.get(), configuration.overrides());
    YearJudge judge = new YearJudge(year, old.get(), roster, PriorYear.NONE, checker, workers);
    List<String> digests = returns.stream().map(s -> s.read().sha256()).sorted().toList();
    return PriorYear.ofReturns(
        form, judge.judge(returns).counted(), "指定的 " + year + " 年度填报表", Digests.of(digests));
  }
}
