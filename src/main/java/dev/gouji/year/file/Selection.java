package dev.gouji.year.file;

import dev.gouji.form.FieldType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which file of one unit and year counts. The highest round does, then the later saved one. Who
 * does not say when it was saved cannot be told to be earlier than another of the same round, so it
 * stands beside the latest of them. Files of the same standing with different answers: none counts.
 * With the same answers it is the one that explains most; the path decides only what is left. A
 * file whose year is in doubt is compared with none of which it is certain.
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

    /** Mostly it is one and the same object that is asked about. */
    @Override
    public boolean equals(@Nullable Object other) {
      return this == other
          || (other instanceof Ranked ranked
              && round == ranked.round
              && submission.equals(ranked.submission));
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

  private static Decision decideUnit(List<Submission> all) {
    Map<Ranked, String> superseded = new LinkedHashMap<>();
    List<OtherFile> others = new ArrayList<>();
    List<Submission> files = all.stream().filter(Submission::isYearCertain).toList();
    if (files.isEmpty()) {
      files = all;
    }
    List<Ranked> distinct = distinct(files, superseded, others);
    distinct.sort(LATEST_FIRST);
    List<Ranked> rivals = rivals(distinct);
    Ranked best = rivals.get(0);
    boolean conflict = rivals.stream().anyMatch(r -> !sameAnswers(best, r));
    List<Ranked> counts = conflict ? rivals : List.of(best);
    for (Ranked ranked : distinct) {
      if (!counts.contains(ranked)) {
        OtherFile other = beside(ranked, best, OtherFile.Relation.SUPERSEDED);
        String why =
            conflict ? outdated(ranked, best) : replaced(ranked, best, rivals.contains(ranked));
        superseded.put(ranked, why + difference(other));
        others.add(other);
      } else if (!ranked.equals(best)) {
        others.add(beside(ranked, best, OtherFile.Relation.CONFLICT));
      }
    }
    for (Submission doubtful : all) {
      if (!files.contains(doubtful)) {
        Ranked ranked = new Ranked(doubtful, doubtful.read().stamp().round());
        superseded.put(ranked, "年度存疑（这份表不是发给本年度的），没有采用；" + named(best) + "年度无误");
        others.add(beside(ranked, best, OtherFile.Relation.SUPERSEDED));
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

  /**
   * For lists: highest round first, then latest saved; a file that does not say when comes last.
   */
  private static final Comparator<Ranked> LATEST_FIRST =
      Comparator.comparingInt(Ranked::round)
          .thenComparing(r -> r.submission().saved().orElse(Instant.MIN))
          .reversed()
          .thenComparing(r -> r.submission().file());

  /** Files of which none is known to be later than another, the one that explains most first. */
  private static List<Ranked> rivals(List<Ranked> distinct) {
    int round = distinct.stream().mapToInt(Ranked::round).max().orElseThrow();
    List<Ranked> highest = distinct.stream().filter(ranked -> ranked.round() == round).toList();
    Optional<Instant> latest =
        highest.stream()
            .flatMap(ranked -> ranked.submission().saved().stream())
            .max(Comparator.naturalOrder());
    return highest.stream()
        .filter(r -> r.submission().saved().isEmpty() || r.submission().saved().equals(latest))
        .sorted(
            Comparator.comparingLong(Selection::explained)
                .reversed()
                .thenComparing(r -> r.submission().file()))
        .toList();
  }

  private static long explained(Ranked ranked) {
    return ranked.submission().read().explanations().stream()
        .filter(explanation -> !explanation.text().isBlank())
        .count();
  }

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

  /** Whether two files give the same numbers and choices wherever the form asks for one. */
  private static boolean sameAnswers(Ranked one, Ranked other) {
    Submission mine = one.submission();
    Submission theirs = other.submission();
    return mine.read().form().equals(theirs.read().form())
        && mine.read().form().fields().stream()
            .filter(
                field -> field.type() != FieldType.TEXT && !mine.read().form().isAboutSender(field))
            .allMatch(
                field ->
                    SameValue.of(
                        mine.typed().values().of(field), theirs.typed().values().of(field)));
  }

  /** Why a file is out of the question although none counts. */
  private static String outdated(Ranked loser, Ranked first) {
    String reason = named(first) + "与同轮的另一份数不相同，均不采用；本份";
    return loser.round() == first.round()
        ? reason + "的保存时间不是最晚"
        : reason + "是第 " + loser.round() + " 轮";
  }

  private static String replaced(Ranked loser, Ranked winner, boolean rival) {
    String reason = "已采用" + named(winner);
    boolean dated = loser.submission().saved().isPresent();
    if (loser.round() < winner.round()) {
      return dated ? reason : reason + "（本份没有可读的保存时间，按第 " + loser.round() + " 轮计）";
    }
    if (rival) {
      boolean more = explained(winner) > explained(loser);
      return reason + "（分不出哪份更晚，" + (more ? "取说明更多的" : "取路径排在前面的") + "）";
    }
    boolean later = winner.submission().saved().isPresent();
    return reason + (later ? "（保存时间更晚）" : "（同轮另有一份保存时间更晚，填的与它相同）");
  }

  private static String named(Ranked ranked) {
    return "第 " + ranked.round() + " 轮「" + ranked.submission().file() + "」";
  }

  private static String difference(OtherFile other) {
    int differs = other.differences().size();
    return differs == 0 ? "，两份数字相同" : "，两份有 " + differs + " 格不同";
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
