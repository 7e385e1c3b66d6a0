package dev.gouji.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;

/** Texts in one encoding or none: no byte is ever guessed at or left out. */
public final class Encodings {
  /** What Chinese systems write where they do not write UTF-8; GBK and GB2312 are parts of it. */
  public static final Charset GB18030 = Charset.forName("GB18030");

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private Encodings() {}

  /** The text, if all of these bytes are well-formed in this encoding. */
  public static Optional<String> strictly(byte[] bytes, Charset encoding) {
    return strictly(bytes, 0, bytes.length, encoding);
  }

  /** The same of a part of the bytes. */
  public static Optional<String> strictly(byte[] bytes, int from, int length, Charset encoding) {
    try {
      return Optional.of(
          encoding
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes, from, length))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  /** A text without the mark that some programs put in front to say how it is written. */
  public static String unmarked(String text) {
    return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
  }
}
