package dev.gouji.ooxml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The names in a zip, which Chinese systems write in GBK without saying so. */
final class ZipNames {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private ZipNames() {}

  /** UTF-8 where the bytes are, else GB18030: the flag that tells is not to be relied on. */
  static String decode(byte[] bytes, int from, int length) {
    return strictly(bytes, from, length, StandardCharsets.UTF_8)
        .or(() -> strictly(bytes, from, length, GB18030))
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

  private static Optional<String> strictly(byte[] bytes, int from, int length, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
