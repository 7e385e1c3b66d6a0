package dev.gouji.repair;

import java.util.List;

/**
 * A smallest set of changes after which the relations hold.
 *
 * @param changes the changes, in form order
 * @param slip why all of them together look like one slip; none if each stands for itself
 */
public record Repair(List<Change> changes, Slip slip) {
  public Repair {
    changes = List.copyOf(changes);
  }

  /** How likely it is as a slip; the higher the likelier. */
  int likelihood() {
    return slip.likelihood() > 0
        ? slip.likelihood()
        : changes.stream().mapToInt(change -> change.slip().likelihood()).sum() / changes.size();
  }
}
