package dev.gouji.form.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormsTest {
  private static Form form() throws DefinitionException {
    return Forms.load(Optional.empty()).edition("2021").orElseThrow();
  }

  @Test
  void everyEditionInTheJarIsSound() throws DefinitionException {
    for (Form form : Forms.load(Optional.empty()).byEdition()) {
      form.complete();
      assertTrue(form.rules().size() > 10, form.edition().id());
    }
  }

  @Test
  void edition2021Has200NationalCells() throws DefinitionException {
    assertEquals(200, form().nationalNumbers().size());
  }

  @Test
  void repeatedRulesStandForEveryRowAndColumn() throws DefinitionException {
    Form form = form();
    assertEquals(7, form.rule("R1").instances().size());
    assertEquals(7, form.rule("R2").instances().size());
    assertEquals(25, form.rule("R3").instances().size());
    assertEquals(3, form.rule("R4").instances().size());
    assertEquals(200, form.rule("R5").instances().size());
    assertEquals(3, form.rule("R7").instances().size());
    assertEquals(2, form.rule("R8").instances().size());
    assertEquals(7, form.rule("X1").instances().size());
    assertEquals(2, form.rule("X2").instances().size());
    assertEquals(3, form.rule("X-T2").instances().size());
    assertEquals(200, form.rule("U1").instances().size());
  }

  @Test
  void aSumRunsDownItsOwnColumnOnly() throws DefinitionException {
    Form form = form();
    Expr definition = form.definition(form.field("requests.concluded.business")).orElseThrow();
    assertEquals(21, Operands.own(definition).size());
    assertTrue(Operands.own(definition).stream().allMatch(f -> f.id().endsWith(".business")));
  }

  @Test
  void everyComputedFieldIsDefinedByARule() throws DefinitionException {
    Form form = form();
    long computed = form.fields().stream().filter(Field::computed).count();
    assertEquals(25 + 6 + 3, computed);
    assertTrue(
        form.fields().stream()
            .filter(Field::computed)
            .allMatch(field -> form.definition(field).isPresent()));
  }
}
