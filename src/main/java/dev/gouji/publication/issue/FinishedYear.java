package dev.gouji.publication.issue;

import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.UsageException;
import dev.gouji.report.data.DataFile;
import dev.gouji.run.earlier.LevelSums;
import dev.gouji.run.earlier.PriorFile;
import dev.gouji.year.Outcome;
import dev.gouji.year.level.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The result of a year as the import left it.
 *
 * @param year the report year
 * @param form the edition of the year
 * @param names of every unit told of, by code, in the order of status.csv
 * @param accepted what the accepted returns hold, prose included, by code
 * @param sums the sums of each government's units by its code
 * @param open the units whose return is missing or was not accepted
 */
public record FinishedYear(
    int year,
    Form form,
    Map<String, String> names,
    Map<String, Values> accepted,
    Map<String, Values> sums,
    Set<String> open) {
  private static final Set<String> OPEN =
      Set.of(Outcome.RETURNED.id(), Outcome.MISSING.id(), Outcome.REFUSED.id());

  public FinishedYear {
    names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
    accepted = Collections.unmodifiableMap(new LinkedHashMap<>(accepted));
    sums = Map.copyOf(sums);
    open = Set.copyOf(open);
  }

  /**
   * Reads it.
   *
   * @param output the folder with a folder for each year
   * @param asked the year; empty for the latest one there
   * @throws UsageException if it is not there or cannot be read
   */
  public static FinishedYear read(Forms forms, Path output, Optional<Integer> asked)
      throws UsageException {
    int year = asked.isPresent() ? asked.get() : latest(output);
    Path folder = output.resolve(String.valueOf(year));
    if (!isThere(folder)) {
      throw new UsageException("「" + folder + "」里没有核对结果，请先运行 gouji import，或核对 --out 和 --year");
    }
    Form form =
        forms.forYear(year).orElseThrow(() -> new UsageException("没有适用于 " + year + " 年度的版式"));
    Path values = folder.resolve("data/values.csv");
    Map<String, Values> read =
        Files.isRegularFile(values)
            ? PriorFile.read(form, values, year, unit -> true).values()
            : Map.of();
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> accepted = new TreeSet<>();
    Set<String> open = new TreeSet<>();
    status(folder, year, names, accepted, open);
    Map<String, Values> counted = new LinkedHashMap<>();
    for (String code : names.keySet()) {
      Optional.ofNullable(read.get(code))
          .filter(one -> accepted.contains(code))
          .ifPresent(one -> counted.put(code, one));
    }
    Map<String, Values> sums = LevelSums.of(form, folder).map(LevelSums::values).orElse(Map.of());
    return new FinishedYear(year, form, names, counted, sums, open);
  }

  private static void status(
      Path folder, int year, Map<String, String> names, Set<String> accepted, Set<String> open)
      throws UsageException {
    String unreadable = "读不出「" + folder + "」里的核对结果，请重新运行 gouji import";
    try {
      boolean ours =
          DataFile.STATUS.each(
              folder.resolve("data/status.csv"),
              row -> {
                String code = row.get("unit_code");
                boolean ofTheYear =
                    row.get("year").isEmpty() || row.get("year").equals(String.valueOf(year));
                if (!code.isEmpty() && ofTheYear) {
                  names.putIfAbsent(code, row.get("unit_name"));
                  if (row.get("outcome").equals(Outcome.ACCEPTED.id())) {
                    accepted.add(code);
                  } else if (OPEN.contains(row.get("outcome"))) {
                    open.add(code);
                  }
                }
              });
      if (!ours) {
        throw new UsageException(unreadable);
      }
    } catch (IOException | CsvUnreadableException e) {
      throw new UsageException(unreadable);
    }
    open.removeAll(accepted);
  }

  /** Whether a folder holds the result of any year. */
  public static boolean isIn(Path output) {
    try (Stream<Path> folders = Files.isDirectory(output) ? Files.list(output) : Stream.of()) {
      return folders.anyMatch(FinishedYear::isThere);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean isThere(Path folder) {
    return Files.isRegularFile(folder.resolve("data/status.csv"));
  }

  private static int latest(Path output) throws UsageException {
    try (Stream<Path> folders = Files.isDirectory(output) ? Files.list(output) : Stream.of()) {
      return folders
          .filter(folder -> folder.getFileName().toString().matches("[12][0-9]{3}"))
          .filter(FinishedYear::isThere)
          .mapToInt(folder -> Integer.parseInt(folder.getFileName().toString()))
          .max()
          .orElseThrow(
              () ->
                  new UsageException("「" + output + "」里没有核对结果，请先运行 gouji import，或用 --out 指定结果文件夹"));
    } catch (IOException e) {
      throw new UsageException("读不了结果文件夹「" + output + "」");
    }
  }

  /** The name of a unit; its code if none is known. */
  public String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** The sums of everything accepted, where no unit stands above the others. */
  public Optional<Values> everything() {
    boolean levels = names.keySet().stream().anyMatch(this::isGovernment);
    return levels ? Optional.empty() : Optional.ofNullable(sums.get(Scope.EVERYTHING));
  }

  /** Whether a code is that of a government, whose report is made from the sums. */
  public boolean isGovernment(String code) {
    return sums.containsKey(code) && !code.equals(Scope.EVERYTHING);
  }
}
