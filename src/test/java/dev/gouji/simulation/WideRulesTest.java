package dev.gouji.simulation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.repair.Cause;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An office's own rules on every cell, none of which can hold: thousands of findings in one return.
 * Whatever compares each with each, or worse, does not get through this in any time to wait for.
 */
class WideRulesTest {
  private static final int RULES = 25;
  private static final String HEADER =
      "id,severity,expression,label,instruction,when_blank,since,source\n";

  @TempDir Path folder;
  private List<String> found = List.of();
  private List<Cause> causes = List.of();

  @BeforeEach
  void judge() throws IOException, DefinitionException {
    String rules =
        IntStream.range(0, RULES)
            .mapToObj(i -> "L%d,soft,* = %d,每一格,核对,zero,2021,演练%n".formatted(i, 900_000 + i))
            .collect(Collectors.joining());
    Files.writeString(folder.resolve("rules.csv"), HEADER + rules);
    Form form = Forms.load(Optional.of(folder)).edition("2021").orElseThrow();
    Map<String, String> values = TrueReturn.make(form, 1).values();
    Trial trial =
        new Trial(form, new Checker(form, List.of()), values, values, Optional.empty(), false);
    CheckedReturn judged = trial.judged();
    found = places(judged.findings().stream());
    causes = judged.diagnosis().causes();
    assertEquals(RULES * form.nationalNumbers().size(), found.size());
  }

  /** Rule and place of what our rules found, in order. */
  private static List<String> places(Stream<Finding> findings) {
    return findings
        .filter(finding -> finding.rule().startsWith("L"))
        .map(finding -> finding.rule() + " " + finding.location().fieldId())
        .sorted()
        .toList();
  }

  @Test
  void everyFindingIsToldUnderOneCause() {
    assertEquals(found, places(causes.stream().flatMap(cause -> cause.findings().stream())));
  }

  @Test
  void whatIsSaidOfATotalStandsBelowWhatIsSaidOfItsParts() {
    for (Cause cause : causes) {
      boolean isTotal = cause.lead().location().field().filter(Field::computed).isPresent();
      assertFalse(isTotal, cause.lead().location().text());
    }
  }
}
