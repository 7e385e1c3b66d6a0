package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Edition;
import dev.gouji.form.Expr;
import dev.gouji.form.Operands;
import dev.gouji.form.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Tables that are not this unit's or not this year's: one cause, whatever they disagree with. */
final class WrongTable {
  /** So many figures of the register that do not tie out are no slips one by one. */
  private static final int STRANGE = 4;

  private final Set<String> copies;
  private final Bundles bundles;
  private final Function<Finding, Optional<Expr>> condition;

  WrongTable(Edition.Parts parts, Bundles bundles, Function<Finding, Optional<Expr>> condition) {
    this.copies = Set.of(parts.copied(), parts.identical());
    this.bundles = bundles;
    this.condition = condition;
  }

  /** A table known to be last year's or another unit's is told before what it disagrees with. */
  void copies() {
    bundles
        .first(finding -> finding.location().equals(Location.FILE) && isCopy(finding))
        .ifPresent(copy -> bundles.fold(copy, this::isEvidence));
  }

  private boolean isCopy(Finding finding) {
    return copies.contains(finding.rule());
  }

  /** Whether a relation compares the tables with what lies outside them. */
  private boolean isEvidence(Finding finding) {
    return reads(finding, ref -> ref.scope() != Expr.Scope.OWN || ref.field().isKeyFigure());
  }

  /** Whether a relation compares the tables with the unit's own register. */
  private boolean isRegister(Finding finding) {
    return reads(finding, ref -> ref.field().isKeyFigure())
        && reads(finding, ref -> ref.field().national());
  }

  private boolean reads(Finding finding, Predicate<Expr.Ref> wanted) {
    return finding.severity() == Severity.SOFT
        && condition
            .apply(finding)
            .map(condition -> Operands.of(condition).stream().anyMatch(wanted))
            .orElse(false);
  }

  /** A table that agrees with the register in hardly anything is likely to be another one. */
  void strangers(Function<Finding, List<Location>> lookedAt) {
    List<Finding> strange = bundles.left().stream().filter(this::isRegister).toList();
    if (strange.size() < STRANGE) {
      return;
    }
    Set<Location> places = new LinkedHashSet<>();
    strange.forEach(finding -> places.addAll(lookedAt.apply(finding)));
    String action =
        "台账有 " + strange.size() + " 个数与表中的数对不上：先看表或台账是不是拿错了（如上年的、别的单位的），拿错了换成本年的；没有拿错，再逐项核对、写明原因。";
    Bundles.Bundle bundle = bundles.take(strange, new Bundles.Advice(action, List.copyOf(places)));
    bundles.fold(bundle, finding -> reads(finding, ref -> ref.scope() == Expr.Scope.PRIOR));
  }
}
