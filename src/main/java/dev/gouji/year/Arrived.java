package dev.gouji.year;

import dev.gouji.year.file.OtherFile;
import dev.gouji.year.file.UnitRounds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came.
 *
 * @param listed every line of status.csv, in its order
 * @param elsewhere files listed in another year's folder because their cover states that year
 *     though they were handed out for this one
 * @param earlier returns that count in the folders of years before
 * @param others every file that does not count beside the one it is compared with, in roster order
 * @param rounds the rounds of each unit that sent more than one, in roster order
 * @param openedBundles the bundles whose members have lines of their own
 */
public record Arrived(
    List<FileOutcome> listed,
    List<FileOutcome> elsewhere,
    List<FileOutcome> earlier,
    List<OtherFile> others,
    List<UnitRounds> rounds,
    Set<String> openedBundles) {
  public Arrived {
    elsewhere = List.copyOf(elsewhere);
    earlier = List.copyOf(earlier);
    listed = List.copyOf(listed);
    others = List.copyOf(others);
    rounds = List.copyOf(rounds);
    openedBundles = Set.copyOf(openedBundles);
  }

  /** What came; the bundles that were opened are those that a line names. */
  public Arrived(
      List<FileOutcome> listed,
      List<FileOutcome> elsewhere,
      List<FileOutcome> earlier,
      List<OtherFile> others,
      List<UnitRounds> rounds) {
    this(
        listed,
        elsewhere,
        earlier,
        others,
        rounds,
        listed.stream().flatMap(file -> file.bundle().stream()).collect(Collectors.toSet()));
  }

  /** Whether a line is that of a bundle whose members have lines of their own. */
  boolean isOpenedBundle(FileOutcome file) {
    return openedBundles.contains(file.file());
  }

  /** The latest return of a year before that came from a unit. */
  Optional<FileOutcome> earlierOf(String code) {
    return earlier.stream()
        .filter(file -> file.unitCode().equals(code))
        .max(Comparator.comparing(FileOutcome::year));
  }
}
