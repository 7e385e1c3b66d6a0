package dev.gouji.ooxml;

import dev.gouji.encoding.Encodings;
import java.nio.charset.StandardCharsets;

/** The names in a zip, which Chinese systems write in GBK without saying so. */
final class ZipNames {
  private ZipNames() {}

  /** UTF-8 where the bytes are, else GB18030: the flag that tells is not to be relied on. */
  static String decode(byte[] bytes, int from, int length) {
    return Encodings.strictly(bytes, from, length, StandardCharsets.UTF_8)
        .or(() -> Encodings.strictly(bytes, from, length, Encodings.GB18030))
        .orElseGet(() -> new String(bytes, from, length, StandardCharsets.ISO_8859_1));
  }

  /** One way of writing a path: {@code /} between folders and none in front. */
  static String levelled(String name) {
    String levelled = name.replace('\\', '/');
    int start = 0;
    while (start < levelled.length() && levelled.charAt(start) == '/') {
      start++;
    }
    return levelled.substring(start);
  }
}
