package dev.gouji.csv;

import dev.gouji.encoding.Encodings;
import java.nio.charset.StandardCharsets;

/** Tells the character set of a Chinese text file from its bytes. */
final class TextDecoder {
  private TextDecoder() {}

  /** UTF-8 if the bytes are well-formed UTF-8, else GB18030; a byte order mark is dropped. */
  static String decode(byte[] bytes) throws CsvUnreadableException {
    for (byte b : bytes) {
      if (b == 0) {
        throw new CsvUnreadableException("不是文本文件（含空字节），请另存为 CSV UTF-8 格式");
      }
    }
    String text =
        Encodings.strictly(bytes, StandardCharsets.UTF_8)
            .or(() -> Encodings.strictly(bytes, Encodings.GB18030))
            .orElseThrow(() -> new CsvUnreadableException("文字编码既不是 UTF-8 也不是 GB18030"));
    return Encodings.unmarked(text);
  }
}
