package dev.gouji.report.mark.opc;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A text to be found in the bytes of a part. It is compared from its end, so that most bytes need
 * not be looked at (Horspool's way).
 */
public final class Needle {
  private final byte[] bytes;

  /** How far to go on, by the byte that stands where the text's last one would. */
  private final int[] steps = new int[256];

  public Needle(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8);
    Arrays.fill(steps, bytes.length);
    for (int i = 0; i < bytes.length - 1; i++) {
      steps[bytes[i] & 0xFF] = bytes.length - 1 - i;
    }
  }

  public boolean isIn(byte[] part) {
    return endIn(part, 0) >= 0;
  }

  /** Where the text's first occurrence at or behind a place ends; -1 if there is none. */
  public int endIn(byte[] part, int from) {
    int last = bytes.length - 1;
    for (int at = from + last; at < part.length; at += steps[part[at] & 0xFF]) {
      if (stands(part, at - last)) {
        return at + 1;
      }
    }
    return -1;
  }

  private boolean stands(byte[] part, int start) {
    for (int i = bytes.length - 1; i >= 0; i--) {
      if (part[start + i] != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
