package dev.gouji.intake.page;

import dev.gouji.encoding.Encodings;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The bytes of a page as text. What the page says of its character set is asked last: it is often
 * wrong once a page was saved by another program.
 */
final class PageBytes {
  private static final Pattern DECLARED =
      Pattern.compile("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]{2,20})", Pattern.CASE_INSENSITIVE);
  private static final int HEAD = 4096;

  private PageBytes() {}

  static String text(byte[] bytes) {
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    String declared = declared(bytes);
    List<Charset> candidates =
        declared.startsWith("big5")
            ? List.of(StandardCharsets.UTF_8, Charset.forName("Big5"), Encodings.GB18030)
            : List.of(StandardCharsets.UTF_8, Encodings.GB18030);
    for (Charset charset : candidates) {
      Optional<String> text = Encodings.strictly(bytes, charset);
      if (text.isPresent()) {
        return Encodings.unmarked(text.get());
      }
    }
    // A few bytes are broken; where they were, a mark stands, which is no digit.
    return new String(
        bytes, declared.startsWith("utf") ? StandardCharsets.UTF_8 : Encodings.GB18030);
  }

  private static boolean startsWith(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
  }

  private static String declared(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
    Matcher declared = DECLARED.matcher(head);
    return declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) : "";
  }
}
