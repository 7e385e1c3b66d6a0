package dev.gouji.run.earlier;

import dev.gouji.year.file.Submission;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The year for which returns are being collected, if nobody names it: the one that most of them
 * state beyond doubt, but no finished one of which the result has units that did not report now.
 */
public final class MainYear {
  private final Path output;
  private final List<Submission> certain;
  private final List<Submission> returns;

  public MainYear(Path output, List<Submission> returns) {
    this.output = output;
    this.returns = returns;
    this.certain = returns.stream().filter(Submission::isYearCertain).toList();
  }

  public boolean isEmpty() {
    return returns.isEmpty();
  }

  /**
   * Chooses it.
   *
   * @throws FinishedYearException if there is only a finished year that would lose units
   */
  public int choose() throws FinishedYearException {
    List<Integer> votes = certain.stream().map(one -> one.identity().year()).toList();
    Set<Integer> finished = finished();
    List<Integer> open = votes.stream().filter(year -> !finished.contains(year)).toList();
    if (!open.isEmpty()) {
      return mostStated(open);
    }
    // Who took a wrong year was asked for the one of the stamp.
    List<Integer> asked =
        returns.stream()
            .filter(one -> !one.isYearCertain())
            .map(Submission::likelyYear)
            .filter(year -> !finished.contains(year))
            .toList();
    if (!asked.isEmpty()) {
      return mostStated(asked);
    }
    int year =
        mostStated(votes.isEmpty() ? returns.stream().map(Submission::likelyYear).toList() : votes);
    throw new FinishedYearException(sentence(year, lost(year).orElse(EarlierResult.NONE)));
  }

  /** The years, out of all that are stated, whose finished result would lose units. */
  private Set<Integer> finished() {
    return Stream.concat(
            certain.stream().map(one -> one.identity().year()),
            returns.stream().map(Submission::likelyYear))
        .distinct()
        .filter(year -> lost(year).isPresent())
        .collect(Collectors.toSet());
  }

  /** The finished result of a year that has units of which no return is here. */
  private Optional<EarlierResult> lost(int year) {
    return EarlierResult.of(folder(year), year)
        .filter(earlier -> earlier.complete() || isPast(year))
        .filter(earlier -> earlier.wouldLose(units(year)));
  }

  /** Whether a later year has been begun. */
  private boolean isPast(int year) {
    return certain.stream().anyMatch(one -> one.identity().year() > year)
        || Files.isRegularFile(folder(year + 1).resolve("data/status.csv"));
  }

  private Path folder(int year) {
    return output.resolve(String.valueOf(year));
  }

  private Set<String> units(int year) {
    return certain.stream()
        .filter(one -> one.identity().year() == year)
        .map(one -> one.identity().unit().code())
        .collect(Collectors.toSet());
  }

  private String sentence(int year, EarlierResult earlier) {
    return "「"
        + folder(year)
        + "」已有 "
        + earlier.accepted().size()
        + " 个单位通过的结果，这次收件箱里 "
        + year
        + " 年度的只有 "
        + units(year).size()
        + " 个单位，没有替换，也没有写别的结果；年度写错的请改正后重新报送，要重做 "
        + year
        + " 年度请把当年的填报表放齐，或加 --year "
        + year;
  }

  /** The year most often stated, the later of two; 0 if there is none. */
  public static int mostStated(List<Integer> stated) {
    Map<Integer, Integer> counts = new TreeMap<>();
    stated.forEach(year -> counts.merge(year, 1, Integer::sum));
    int best = 0;
    int most = 0;
    for (Map.Entry<Integer, Integer> entry : counts.entrySet()) {
      if (entry.getValue() >= most) {
        most = entry.getValue();
        best = entry.getKey();
      }
    }
    return best;
  }
}
