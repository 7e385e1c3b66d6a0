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
  private static final int MOST_BYTES = 8 * 1024;

  private final Map<PackedPart, T> known = new ConcurrentHashMap<>();

  /** What is in the part, read now or before. */
  T read(Parts parts, String name, Parts.Reading<T> reading) throws UnreadableException {
    Optional<PackedPart> packed = parts.packed(name, MOST_BYTES);
    if (packed.isEmpty()) {
      return parts.read(name, reading);
    }
    T before = known.get(packed.get());
    if (before != null) {
      return before;
    }
    T read = parts.read(name, reading);
    if (known.size() < MOST) {
      known.put(packed.get(), read);
    }
    return read;
  }
}
