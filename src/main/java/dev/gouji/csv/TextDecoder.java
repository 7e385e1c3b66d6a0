package dev.gouji.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the character set of a Chinese text file from its bytes. */
final class TextDecoder {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextDecoder() {}

  /** UTF-8 if the bytes are well-formed UTF-8, else GB18030; a byte order mark is dropped. */
  static String decode(byte[] bytes) throws CsvUnreadableException {
    for (byte b : bytes) {
      if (b == 0) {
        throw new CsvUnreadableException("不是文本文件（含空字节），请另存为 CSV UTF-8 格式");
      }
    }
    String text =
        strictly(bytes, StandardCharsets.UTF_8)
            .or(() -> strictly(bytes, GB18030))
            .orElseThrow(() -> new CsvUnreadableException("文字编码既不是 UTF-8 也不是 GB18030"));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static Optional<String> strictly(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
