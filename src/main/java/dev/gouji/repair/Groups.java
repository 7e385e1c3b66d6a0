package dev.gouji.repair;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.repair.solve.Elimination;
import dev.gouji.repair.solve.Judged;
import dev.gouji.repair.solve.Part;
import dev.gouji.repair.solve.Relation;
import dev.gouji.repair.solve.Relations;
import dev.gouji.repair.solve.Shown;
import dev.gouji.repair.solve.Weights;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Takes a return's broken relations apart into causes: changes that mend different relations are
 * different causes, each with its own alternatives.
 */
final class Groups {
  private final Shown shown;
  private final Weights weights = Weights.builtIn();
  private final Layout layout;
  private final List<Group> groups = new ArrayList<>();
  private final Map<Part, Finder.Found> found = new LinkedHashMap<>();

  /** More than any repair weighs. */
  private static final long FAR = 1_000_000;

  private Groups(Layout layout, Shown shown) {
    this.shown = shown;
    this.layout = layout;
  }

  /** The causes among the relations that were judged. */
  static List<Group> of(Form form, Layout layout, Shown shown, List<Judged> judged) {
    Groups groups = new Groups(layout, shown);
    List<Relation> relations = new Relations(form, shown, Weights.builtIn()).of(judged);
    List<Part> broken = Part.of(relations).stream().filter(groups::isBroken).toList();
    broken.forEach(part -> groups.found.put(part, groups.finder(part).find()));
    layout.blocks().forEach(groups::acrossParts);
    groups.found.forEach(groups::tell);
    boolean several = groups.groups.size() > 1;
    return groups.groups.stream().map(group -> several ? group.inDoubt() : group).toList();
  }

  private boolean isBroken(Part part) {
    return part.relations().stream().anyMatch(relation -> !relation.holds(this::now));
  }

  private Finder finder(Part part) {
    return new Finder(part, shown, weights, layout);
  }

  /** A row or column typed in the place of another may break relations that share no cell. */
  private void acrossParts(Layout.Block block) {
    List<Map.Entry<Part, Finder.Found>> known =
        found.entrySet().stream()
            .filter(one -> block.fields().anyMatch(one.getKey().cells()::contains))
            .toList();
    List<Part> touched = known.stream().map(Map.Entry::getKey).toList();
    long apart = known.stream().mapToLong(one -> Math.min(one.getValue().cost(), FAR)).sum();
    if (touched.size() > 1) {
      Part whole = Part.joined(touched);
      finder(whole)
          .moved(apart)
          .ifPresent(
              moved -> {
                tell(whole, moved);
                touched.forEach(found::remove);
              });
    }
  }

  private BigDecimal now(Field field) {
    return shown.number(Expr.Scope.OWN, field).orElse(BigDecimal.ZERO);
  }

  private void tell(Part part, Finder.Found found) {
    List<Relation> broken =
        part.relations().stream().filter(relation -> !relation.holds(this::now)).toList();
    Companions companions = new Companions(part, shown);
    if (found.repairs().isEmpty() || found.repairs().get(0).changes().isEmpty()) {
      unexplained(broken, found, companions);
    } else {
      split(part, broken, found, companions);
    }
  }

  /** Nothing was found: the hard relations are told together. */
  private void unexplained(List<Relation> broken, Finder.Found found, Companions companions) {
    List<String> hard = broken.stream().filter(Relation::isHard).map(Relation::key).toList();
    if (!hard.isEmpty()) {
      groups.add(Group.of(hard, found, List.of(), companions));
    }
  }

  private void split(Part part, List<Relation> broken, Finder.Found found, Companions companions) {
    boolean simple = found.repairs().stream().allMatch(Groups::isOnePiece);
    if (simple) {
      add(broken, found, found.repairs(), companions);
      return;
    }
    List<Relation> hard =
        Elimination.independent(part.relations().stream().filter(Relation::isHard).toList());
    List<Relation> binding = hard.stream().filter(broken::contains).toList();
    Map<Set<String>, LinkedHashSet<Repair>> byRelations = new LinkedHashMap<>();
    Set<Set<Set<String>>> splits = new HashSet<>();
    for (Repair repair : found.repairs()) {
      Map<Set<String>, Repair> pieces = pieces(repair, binding, broken);
      splits.add(pieces.keySet());
      pieces.forEach(
          (relations, piece) ->
              byRelations.computeIfAbsent(relations, any -> new LinkedHashSet<>()).add(piece));
    }
    long product = 1;
    for (LinkedHashSet<Repair> repairs : byRelations.values()) {
      product *= repairs.size();
    }
    if (splits.size() == 1 && product == found.repairs().size()) {
      byRelations.forEach(
          (relations, repairs) -> add(broken, found, List.copyOf(repairs), companions));
    } else {
      add(broken, found, found.repairs(), companions);
    }
  }

  private void add(
      List<Relation> broken, Finder.Found found, List<Repair> repairs, Companions companions) {
    List<Repair> ordered =
        repairs.stream().sorted(Comparator.comparingInt(Repair::likelihood).reversed()).toList();
    Set<String> mended = new LinkedHashSet<>();
    for (Relation relation : broken) {
      boolean byAll = repairs.stream().allMatch(repair -> mends(repair, relation));
      boolean taken = groups.stream().anyMatch(g -> g.relations().contains(relation.key()));
      if (byAll && !taken) {
        mended.add(relation.key());
      }
    }
    if (!mended.isEmpty()) {
      groups.add(Group.of(List.copyOf(mended), found, ordered, companions));
    }
  }

  /** Whether the relation is the better for it, alone or with what mends the rest of it. */
  private boolean mends(Repair repair, Relation relation) {
    boolean concerned = repair.changes().stream().anyMatch(c -> relation.reads(c.field()));
    return concerned
        && relation.gap(after(repair)).abs().compareTo(relation.gap(this::now).abs()) < 0;
  }

  private Function<Field, BigDecimal> after(Repair repair) {
    return field ->
        repair.changes().stream()
            .filter(change -> change.field().equals(field))
            .findFirst()
            .map(Change::suggested)
            .orElseGet(() -> now(field));
  }

  private static boolean isOnePiece(Repair repair) {
    return !repair.slip().equals(Slip.NONE) || repair.changes().size() == 1;
  }

  /**
   * The changes of a repair by the relations that they mend together, soft ones as a last resort.
   */
  private static Map<Set<String>, Repair> pieces(
      Repair repair, List<Relation> binding, List<Relation> broken) {
    if (isOnePiece(repair)) {
      return Map.of(touched(repair.changes(), binding, broken), repair);
    }
    List<List<Change>> bundles = new ArrayList<>();
    repair.changes().forEach(change -> bundles.add(new ArrayList<>(List.of(change))));
    for (Relation relation : binding) {
      join(bundles, bundle -> reads(relation, bundle));
    }
    for (Relation relation : broken) {
      join(
          bundles,
          bundle -> reads(relation, bundle) && binding.stream().noneMatch(r -> reads(r, bundle)));
    }
    Map<Set<String>, Repair> pieces = new LinkedHashMap<>();
    for (List<Change> bundle : bundles) {
      bundle.sort(Comparator.comparingInt(change -> change.field().index()));
      pieces.put(touched(bundle, binding, broken), new Repair(bundle, Slip.NONE));
    }
    return pieces;
  }

  private static void join(List<List<Change>> bundles, Predicate<List<Change>> belongs) {
    List<List<Change>> met = bundles.stream().filter(belongs).toList();
    for (int i = 1; i < met.size(); i++) {
      List<Change> more = met.get(i);
      met.get(0).addAll(more);
      bundles.removeIf(bundle -> bundle == more);
    }
  }

  private static boolean reads(Relation relation, List<Change> bundle) {
    return bundle.stream().anyMatch(change -> relation.reads(change.field()));
  }

  private static Set<String> touched(
      List<Change> changes, List<Relation> binding, List<Relation> broken) {
    Set<String> touched = keys(binding, changes);
    return touched.isEmpty() ? keys(broken, changes) : touched;
  }

  private static Set<String> keys(List<Relation> relations, List<Change> changes) {
    Set<String> keys = new TreeSet<>();
    relations.stream().filter(r -> reads(r, changes)).map(Relation::key).forEach(keys::add);
    return keys;
  }
}
