package dev.gouji.repair.solve;

import dev.gouji.form.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Relations that hang together by the cells they share.
 *
 * @param relations in the order of the rules
 * @param cells every cell that they read, in form order
 */
public record Part(List<Relation> relations, NavigableSet<Field> cells) {

  /** Splits relations into parts that share no cell. */
  public static List<Part> of(List<Relation> relations) {
    Map<Field, Integer> group = new HashMap<>();
    int[] parent = new int[relations.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      for (Linear sum : relations.get(i).sums()) {
        for (Field cell : sum.coefficients().keySet()) {
          Integer met = group.putIfAbsent(cell, i);
          if (met != null) {
            parent[root(parent, i)] = root(parent, met);
          }
        }
      }
    }
    Map<Integer, List<Relation>> parts = new TreeMap<>();
    for (int i = 0; i < parent.length; i++) {
      parts.computeIfAbsent(root(parent, i), any -> new ArrayList<>()).add(relations.get(i));
    }
    return parts.values().stream().map(Part::part).toList();
  }

  /** Several parts as one. */
  public static Part joined(List<Part> parts) {
    return part(parts.stream().flatMap(part -> part.relations().stream()).toList());
  }

  private static int root(int[] parent, int i) {
    int at = i;
    while (parent[at] != at) {
      at = parent[at];
    }
    return at;
  }

  private static Part part(List<Relation> relations) {
    NavigableSet<Field> cells = new TreeSet<>(FormOrder.FIELDS);
    relations.forEach(
        relation -> relation.sums().forEach(sum -> cells.addAll(sum.coefficients().keySet())));
    return new Part(List.copyOf(relations), cells);
  }
}
