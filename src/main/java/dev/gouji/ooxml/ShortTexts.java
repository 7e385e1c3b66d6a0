package dev.gouji.ooxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Short texts by their bytes: the addresses, style numbers and figures of one return stand in the
 * next one too, and are made into text once. For several threads.
 */
final class ShortTexts {
  /** Bytes that one number can hold. */
  static final int LONGEST = 7;

  private static final int SLOTS = 1 << 12;

  /** What is lost to another text of the same slot, or to another thread, is made again. */
  private final @Nullable Short[] slots = new @Nullable Short[SLOTS];

  /** A text and its bytes behind one another in a number. */
  private record Short(long bytes, String text) {}

  /** The text of these ASCII bytes, at most {@link #LONGEST}. */
  String of(byte[] bytes, int from, int to) {
    long packed = 1;
    for (int i = from; i < to; i++) {
      packed = packed << 8 | bytes[i];
    }
    int slot = (int) (packed * 0x9E3779B97F4A7C15L >>> 52);
    Short known = slots[slot];
    if (known != null && known.bytes == packed) {
      return known.text;
    }
    Short made =
        new Short(packed, new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
    slots[slot] = made;
    return made.text;
  }
}
