package dev.gouji.disk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of files that must not overwrite each other, on systems that mix up capitals too. */
public final class UniqueNames {
  private UniqueNames() {}

  /** The wanted names in their order; one that is taken gets a number. */
  public static List<String> of(List<String> wanted) {
    List<String> names = new ArrayList<>(wanted.size());
    Set<String> taken = new HashSet<>();
    for (String name : wanted) {
      String free = name;
      for (int n = 2; !taken.add(free.toLowerCase(Locale.ROOT)); n++) {
        free = name + "_" + n;
      }
      names.add(free);
    }
    return List.copyOf(names);
  }
}
