package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import dev.gouji.repair.Change;
import dev.gouji.repair.Group;
import dev.gouji.repair.Sentences;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Puts advice into findings, and only where there is no doubt: the number that a cell should hold
 * is given if changing that one cell, and no other, settles everything that does not tie out there.
 */
final class Advice {
  private Advice() {}

  /** The same findings, those that a repair explains with what to do. */
  static List<Finding> give(List<Group> groups, Shown shown, List<Finding> findings) {
    List<Finding> advised = new ArrayList<>();
    for (Finding finding : findings) {
      String key = finding.rule() + " " + finding.location().fieldId();
      advised.add(
          groups.stream()
              .filter(group -> group.relations().contains(key))
              .findFirst()
              .map(group -> advise(finding, group, shown))
              .orElse(finding));
    }
    return advised;
  }

  private static Finding advise(Finding finding, Group group, Shown shown) {
    Finding suggested = finding.withSuggestion(new Sentences(shown).suggestion(group));
    Optional<Change> only = group.onlyChange();
    Optional<Field> place = finding.location().field();
    if (only.isEmpty() || !place.equals(Optional.of(only.get().field()))) {
      return suggested;
    }
    BigDecimal found = only.get().found().orElse(BigDecimal.ZERO);
    return suggested.withNumbers(
        only.get().found().map(Numbers::plain).orElse(""),
        Numbers.plain(only.get().suggested()),
        Numbers.plain(found.subtract(only.get().suggested())));
  }
}
