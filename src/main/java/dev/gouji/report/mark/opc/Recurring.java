package dev.gouji.report.mark.opc;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What was made of something that one return after the other brings alike: one office's returns
 * come from one template and few programs. It is made once; keys are alike only if every byte is.
 * For several threads.
 */
final class Recurring<K, V> {
  private static final int MOST_SEEN = 10_000;

  private final int mostBytes;
  private final Map<K, V> known = new HashMap<>();

  /** The hash codes of what was met so far: what comes but once is not worth its room. */
  private final Set<Integer> seen = new HashSet<>();

  private int bytes;

  /** Keeps no more than so many bytes. */
  Recurring(int mostBytes) {
    this.mostBytes = mostBytes;
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(known.get(key));
  }

  /**
   * Keeps what was made, if something with the same hash code came before.
   *
   * @param size how many bytes it takes
   */
  synchronized void add(K key, V made, int size) {
    boolean isNew = seen.size() < MOST_SEEN && seen.add(key.hashCode());
    if (!isNew && bytes + size <= mostBytes && known.putIfAbsent(key, made) == null) {
      bytes += size;
    }
  }
}
