package dev.gouji.repair;

import dev.gouji.form.Field;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Broken relations that one cause explains.
 *
 * @param relations the findings of these relations, each as {@code rule field}, the hard ones first
 * @param repairs the smallest repairs, the likeliest slip first, five at most
 * @param alternatives how many equally small repairs there are; 0 if none was found
 * @param isOpen whether an equally small change leaves its numbers undetermined
 * @param isProven whether it is known that nothing smaller exists and none is left out
 * @param isShared whether another cell stands in the very same relations as one that is to be
 *     changed, so that two wrong cells could look like one
 */
public record Group(
    List<String> relations,
    List<Repair> repairs,
    int alternatives,
    boolean isOpen,
    boolean isProven,
    boolean isShared) {
  /** As many as are shown. */
  public static final int MOST_SHOWN = 5;

  public Group {
    relations = List.copyOf(relations);
    repairs = List.copyOf(repairs);
  }

  static Group of(
      List<String> relations, Finder.Found found, List<Repair> repairs, Companions companions) {
    return new Group(
        relations,
        repairs.subList(0, Math.min(MOST_SHOWN, repairs.size())),
        repairs.size(),
        found.isOpen() || repairs.stream().anyMatch(companions::haveBlank),
        found.isProven(),
        repairs.stream().anyMatch(companions::exist));
  }

  /**
   * The same in a return with other causes. Who made one slip seen may have made two in one column
   * that look like one, so that what could be two is no longer told as certain.
   */
  Group inDoubt() {
    return isShared ? new Group(relations, repairs, alternatives, true, isProven, true) : this;
  }

  /** The one change that settles everything here; empty if more than one may or must be made. */
  public Optional<Change> onlyChange() {
    return isUnique() && repairs.get(0).changes().size() == 1
        ? Optional.of(repairs.get(0).changes().get(0))
        : Optional.empty();
  }

  /** The cells that every repair changes: whichever is the right one, these hold wrong numbers. */
  Set<Field> inEveryRepair() {
    if (repairs.isEmpty() || alternatives != repairs.size()) {
      return Set.of();
    }
    Set<Field> common = new LinkedHashSet<>(fields(repairs.get(0)));
    repairs.forEach(repair -> common.retainAll(fields(repair)));
    return common;
  }

  private static List<Field> fields(Repair repair) {
    return repair.changes().stream().map(Change::field).toList();
  }

  /** Whether there is exactly one smallest repair. */
  public boolean isUnique() {
    return alternatives == 1 && !isOpen && isProven;
  }
}
