package dev.gouji.intake.xlsx;

import dev.gouji.ooxml.PackedPart;
import dev.gouji.ooxml.UnreadableException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was read of small parts that one return after the other brings alike: one office's returns
 * are saved by few programs. Parts are alike only if name, sizes, checksum and every packed byte
 * are. For several threads.
 *
 * @param <T> what is read of such a part; it must not be changed
 */
final class AlikeParts<T> {
  private static final int MOST = 64;

  /** Larger parts are not kept. */
  static final int MOST_BYTES = 8 * 1024;

  private final Map<PackedPart, T> known = new ConcurrentHashMap<>();

  /** How a part is read that was not met before. */
  interface Reading<T> {
    T now() throws UnreadableException;
  }

  /**
   * What is in the part, read now or before.
   *
   * @param packed the part as it lies in the zip; empty if it is too large to be kept
   */
  T read(Optional<PackedPart> packed, Reading<T> reading) throws UnreadableException {
    if (packed.isEmpty()) {
      return reading.now();
    }
    T before = known.get(packed.get());
    if (before != null) {
      return before;
    }
    T read = reading.now();
    if (known.size() < MOST) {
      known.put(packed.get(), read);
    }
    return read;
  }
}
