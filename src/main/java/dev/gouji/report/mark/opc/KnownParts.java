package dev.gouji.report.mark.opc;

import dev.gouji.ooxml.PackedPart;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What one return after the other brings alike, unpacked and looked through once: one office's
 * returns come from one template and few programs. Parts are alike only if name, sizes, checksum
 * and every packed byte are. For several threads.
 */
final class KnownParts {
  /** Larger parts are not kept. */
  static final int MOST_PACKED = 32 * 1024;

  /** So many unpacked bytes are kept in all: those of the templates of a few programs. */
  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final int MOST_SEEN = 10_000;

  private final Map<PackedPart, PartContent> known = new HashMap<>();

  /** The checksums of parts met so far: what comes but once is not worth its room. */
  private final Set<Long> seen = new HashSet<>();

  private int bytes;

  synchronized Optional<PartContent> find(PackedPart part) {
    return Optional.ofNullable(known.get(part));
  }

  /** Keeps a part that was unpacked and found whole, if one like it came before. */
  synchronized void add(PackedPart part, PartContent content) {
    boolean isNew = seen.size() < MOST_SEEN && seen.add(part.part().crc());
    int size = content.bytes().length;
    if (!isNew && bytes + size <= MOST_BYTES && known.putIfAbsent(part, content) == null) {
      bytes += size;
    }
  }
}
