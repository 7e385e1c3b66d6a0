package dev.gouji.check;

import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.received.WrittenExplanation;
import java.util.Collection;
import java.util.List;

/**
 * A file that the unit sent before: what it wrote there on the self-check, it wrote about these
 * numbers.
 *
 * @param values its numbers
 * @param explanations its reasons
 */
public record EarlierFile(Values values, List<WrittenExplanation> explanations) {
  public EarlierFile {
    explanations = List.copyOf(explanations);
  }

  /** Whether the same words stood beside the same rule. */
  boolean has(WrittenExplanation reason) {
    return explanations.stream()
        .anyMatch(
            other ->
                other.isInPlace()
                    && other.rule().equals(reason.rule())
                    && Reasons.level(other.text()).equals(Reasons.level(reason.text())));
  }

  /** Whether the fields held the same. */
  boolean agrees(Values now, Collection<Field> fields) {
    return fields.stream().allMatch(field -> values.of(field).equals(now.of(field)));
  }
}
