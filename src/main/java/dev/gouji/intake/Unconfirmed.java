package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.locate.Located;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a PDF says in the cells that no sum guards. A PDF whose fonts bear a false table of
 * characters shows one digit and stores another, and nothing tells; so somebody must look.
 */
final class Unconfirmed {
  private Unconfirmed() {}

  /** What was found, with the question to confirm them unless the text agrees. */
  static Located told(Located located) {
    Set<Field> summed = summed(located.form());
    List<Map.Entry<Field, RawCell>> open =
        located.cells().entrySet().stream()
            .filter(cell -> cell.getKey().national() && !summed.contains(cell.getKey()))
            .filter(cell -> cell.getValue().content() instanceof Content.Number)
            .filter(cell -> !isStated(cell, located))
            .sorted(Comparator.comparing(cell -> cell.getKey().index()))
            .toList();
    if (open.isEmpty()) {
      return located;
    }
    Field first = open.get(0).getKey();
    RawCell at = open.get(0).getValue();
    String numbers =
        open.stream()
            .map(
                cell -> cell.getKey().shortName() + " " + Contents.shown(cell.getValue().content()))
            .collect(Collectors.joining("、"));
    List<Remark> remarks = new ArrayList<>(located.remarks());
    remarks.add(new Remark("I-PDF", Location.at(at.sheet(), at.cell(), first), numbers, ""));
    return located.with(located.cells(), remarks);
  }

  /** The fields that a sum guards: a digit read wrong would not add up. */
  private static Set<Field> summed(Form form) {
    Set<Field> summed = new HashSet<>();
    for (Rule rule : form.rules()) {
      for (RuleInstance instance : rule.instances()) {
        boolean equal =
            instance.condition() instanceof Expr.Compare compare
                && compare.operator() == Expr.Comparison.EQ;
        if (rule.severity() == Severity.HARD && equal) {
          summed.addAll(Operands.own(instance.condition()));
        }
      }
    }
    return summed;
  }

  private static boolean isStated(Map.Entry<Field, RawCell> cell, Located located) {
    return located.form().statements().stream()
        .filter(one -> one.confirms().filter(cell.getKey()::equals).isPresent())
        .flatMap(one -> Optional.ofNullable(located.cells().get(one.figure())).stream())
        .anyMatch(figure -> figure.content().equals(cell.getValue().content()));
  }
}
