package dev.gouji.ooxml;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Names of elements and attributes by their bytes: the few hundred of a format are made into text
 * once and not for each element of each file. For several threads.
 */
final class XmlNames {
  private static final int SLOTS = 1 << 10;

  /**
   * A name that is lost to another of the same slot, or to another thread, is made again; a name is
   * whole for whoever sees it, as it never changes.
   */
  private final @Nullable Name[] slots = new @Nullable Name[SLOTS];

  /**
   * A name as it is written.
   *
   * @param prefix what stands before the colon; empty for none
   * @param local what stands behind it
   * @param written both, as bytes
   * @param declares whether it is {@code xmlns} or begins with it
   */
  record Name(String prefix, String local, byte[] written, boolean declares) {
    Name(String prefix, String local, byte[] written) {
      this(prefix, local, written, (prefix.isEmpty() ? local : prefix).equals("xmlns"));
    }

    /** Whether they are the same behind their colons. */
    boolean isNamed(Name other) {
      return local.equals(other.local);
    }

    /** Whether these bytes are it. */
    boolean isAt(byte[] bytes, int from, int to) {
      if (to - from != written.length) {
        return false;
      }
      for (int i = 0; i < written.length; i++) {
        if (bytes[from + i] != written[i]) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * The name in these bytes, all of which are ASCII.
   *
   * @param hash of the bytes, always the same for the same bytes
   * @param colon where the colon is; {@code from - 1} for none
   */
  Name of(byte[] bytes, int from, int to, int hash, int colon) {
    int slot = (hash ^ hash >>> 10) & (SLOTS - 1);
    Name known = slots[slot];
    if (known != null && known.isAt(bytes, from, to)) {
      return known;
    }
    String text = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    int cut = colon - from;
    // Interned, as most questions after a name are asked with the same text of the program.
    Name made =
        new Name(
            text.substring(0, Math.max(0, cut)),
            text.substring(cut + 1).intern(),
            text.getBytes(StandardCharsets.ISO_8859_1));
    slots[slot] = made;
    return made;
  }
}
