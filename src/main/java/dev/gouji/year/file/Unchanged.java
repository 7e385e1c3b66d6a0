package dev.gouji.year.file;

import dev.gouji.check.CheckedReturn;
import dev.gouji.received.Received;
import dev.gouji.received.WrittenExplanation;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether what was sent back came again as it was: same answers, same words, no new reasons. */
public final class Unchanged {
  private Unchanged() {}

  /**
   * Whether a file says nothing that the round before did not say.
   *
   * @param earlier one file for each earlier round, the first round first
   */
  public static boolean since(List<Selection.Ranked> earlier, Selection.Ranked file) {
    if (earlier.isEmpty()) {
      return false;
    }
    Submission before = earlier.get(earlier.size() - 1).submission();
    Submission now = file.submission();
    return before.read().form().equals(now.read().form())
        && reasons(before.read()).containsAll(reasons(now.read()))
        && now.read().form().fields().stream()
            .allMatch(
                field ->
                    SameValue.of(
                        before.typed().values().of(field), now.typed().values().of(field)));
  }

  /**
   * Whether everything that its note lists still stands with the same numbers and without a reason;
   * for a file of which the round before is not at hand.
   */
  public static boolean asListed(CheckedReturn one) {
    Set<String> listed =
        one.of().source().explanations().stream()
            .filter(line -> line.kind() == WrittenExplanation.Kind.REMEDY)
            .flatMap(line -> Stream.of(line.fingerprint().split("\\s+")))
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toSet());
    Set<String> found =
        one.findings().stream().map(f -> f.fingerprint().text()).collect(Collectors.toSet());
    return !listed.isEmpty()
        && !one.isAccepted()
        && found.containsAll(listed)
        && reasons(one.of().source()).isEmpty();
  }

  private static List<String> reasons(Received.Read one) {
    return one.explanations().stream()
        // What to do is our own text, unless somebody wrote over it.
        .filter(reason -> reason.kind() != WrittenExplanation.Kind.REMEDY)
        .map(WrittenExplanation::text)
        .filter(text -> !text.isBlank())
        .toList();
  }
}
