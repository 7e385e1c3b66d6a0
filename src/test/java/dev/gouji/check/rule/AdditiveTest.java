package dev.gouji.check.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Rule;
import dev.gouji.testkit.Editions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rules hold for a sum because they hold for each of its parts. */
class AdditiveTest {
  @Test
  void theEquationsOfTheNationalTablesAre() {
    List<String> additive =
        Editions.form2021().rules().stream().filter(Additive::is).map(Rule::id).toList();
    assertEquals(List.of("R1", "R2", "R3", "R4"), additive);
  }
}
