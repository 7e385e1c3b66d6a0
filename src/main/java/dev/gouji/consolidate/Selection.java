package dev.gouji.consolidate;

import dev.gouji.form.Field;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which file of one unit and year counts. The highest round does, then the later saved one; never
 * the file name. Two files of the same standing with different numbers: none counts.
 */
public final class Selection {
  /**
   * A file with its round.
   *
   * @param submission the file
   * @param round the n-th submission of the unit
   */
  public record Ranked(Submission submission, int round) {
    /** Equal ones are of one file; hashing all that a return holds would be felt. */
    @Override
    public int hashCode() {
      return submission.read().file().hashCode();
    }
  }

  /**
   * What was decided for one unit.
   *
   * @param counts the files that are judged: one, or all of those in conflict
   * @param superseded every other file with the reason, in Chinese
   * @param earlier one file for each earlier round, the first round first, for the ledger
   * @param others every file that does not count beside the one it is compared with
   * @param conflict whether those that are judged contradict each other
   */
  public record Decision(
      List<Ranked> counts,
      Map<Ranked, String> superseded,
      List<Ranked> earlier,
      List<OtherFile> others,
      boolean conflict) {
    public Decision {
      counts = List.copyOf(counts);
      others = List.copyOf(others);
      earlier = List.copyOf(earlier);
      superseded = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(superseded));
    }
  }

  private Selection() {}

  /** Decides for each unit, by code. */
  public static Map<String, Decision> decide(List<Submission> submissions) {
    Map<String, List<Submission>> byUnit = new TreeMap<>();
    submissions.stream()
        .sorted(Comparator.comparing(Submission::file))
        .forEach(s -> byUnit.computeIfAbsent(s.unitCode(), code -> new ArrayList<>()).add(s));
    Map<String, Decision> decisions = new TreeMap<>();
    byUnit.forEach((code, files) -> decisions.put(code, decideUnit(files)));
    return decisions;
  }

  private static Decision decideUnit(List<Submission> files) {
    Map<Ranked, String> superseded = new LinkedHashMap<>();
    List<OtherFile> others = new ArrayList<>();
    List<Ranked> distinct = distinct(files, superseded, others);
    distinct.sort(STANDING.thenComparing(r -> r.submission().file()));
    Ranked best = distinct.get(0);
    List<Ranked> rivals = distinct.stream().filter(r -> STANDING.compare(r, best) == 0).toList();
    boolean conflict = rivals.stream().anyMatch(r -> !sameNumbers(best, r));
    List<Ranked> counts = conflict ? rivals : List.of(best);
    for (Ranked ranked : distinct) {
      if (!counts.contains(ranked)) {
        OtherFile other = beside(ranked, best, OtherFile.Relation.SUPERSEDED);
        superseded.put(ranked, reason(ranked, best, conflict, other.differences().size()));
        others.add(other);
      } else if (!ranked.equals(best)) {
        others.add(beside(ranked, best, OtherFile.Relation.CONFLICT));
      }
    }
    return new Decision(counts, superseded, earlier(distinct, best), others, conflict);
  }

  /** The files without copies; a copy is told of as such. */
  private static List<Ranked> distinct(
      List<Submission> files, Map<Ranked, String> superseded, List<OtherFile> others) {
    List<Ranked> distinct = new ArrayList<>();
    Map<String, Ranked> firstByDigest = new HashMap<>();
    for (Submission file : files) {
      Ranked ranked = new Ranked(file, round(file, files));
      Ranked first = firstByDigest.putIfAbsent(file.read().sha256(), ranked);
      if (first == null) {
        distinct.add(ranked);
      } else {
        superseded.put(ranked, "与「" + first.submission().file() + "」内容完全相同");
        others.add(beside(ranked, first, OtherFile.Relation.COPY));
      }
    }
    return distinct;
  }

  private static OtherFile beside(Ranked other, Ranked against, OtherFile.Relation relation) {
    return new OtherFile(other.submission(), against.submission(), relation);
  }

  /** Highest round first, then latest saved; a file that does not say when comes last. */
  private static final Comparator<Ranked> STANDING =
      Comparator.comparingInt(Ranked::round)
          .thenComparing(r -> r.submission().saved().orElse(Instant.MIN))
          .reversed();

  private static int round(Submission file, List<Submission> all) {
    long earlier =
        all.stream()
            .filter(other -> isEarlier(other, file))
            .map(other -> other.read().sha256())
            .distinct()
            .count();
    return Math.max(file.read().stamp().round(), 1 + (int) earlier);
  }

  private static boolean isEarlier(Submission one, Submission other) {
    return one.saved().isPresent()
        && other.saved().isPresent()
        && one.saved().get().isBefore(other.saved().get());
  }

  /** Whether two files say the same in every national table. */
  private static boolean sameNumbers(Ranked one, Ranked other) {
    Submission mine = one.submission();
    Submission theirs = other.submission();
    return mine.read().form().equals(theirs.read().form())
        && mine.read().form().fields().stream()
            .filter(Field::national)
            .allMatch(
                field -> mine.typed().values().of(field).equals(theirs.typed().values().of(field)));
  }

  private static String reason(Ranked loser, Ranked winner, boolean conflict, int differs) {
    String file = "第 " + winner.round() + " 轮「" + winner.submission().file() + "」";
    String which = conflict ? "更晚的" + file + "与同轮的另一份数不相同，均不采用" : "已采用" + file;
    String how = differs == 0 ? "，两份数字相同" : "，两份有 " + differs + " 格不同";
    boolean sameRound = loser.round() == winner.round();
    return which + (sameRound && !conflict ? "（保存时间更晚）" : "") + how;
  }

  private static List<Ranked> earlier(List<Ranked> distinct, Ranked best) {
    Map<Integer, Ranked> byRound = new TreeMap<>();
    // In order of standing, so the file that stood for its round comes first.
    distinct.stream()
        .filter(ranked -> ranked.round() < best.round())
        .forEach(ranked -> byRound.putIfAbsent(ranked.round(), ranked));
    return List.copyOf(byRound.values());
  }
}
