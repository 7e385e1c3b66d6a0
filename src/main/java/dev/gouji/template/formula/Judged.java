package dev.gouji.template.formula;

import java.util.Optional;

/**
 * One place that a rule judges, by formulas.
 *
 * @param place the cell
 * @param row what its row is called
 * @param column what its column is called, behind that
 * @param verdict the formula that judges it
 * @param hard the formula that tells whether it counts as hard; empty for those that never do
 */
public record Judged(
    Reference place, String row, String column, OpenFormula verdict, Optional<OpenFormula> hard) {
  String text() {
    return verdict.text() + "\n" + hard.map(OpenFormula::text).orElse("");
  }
}
