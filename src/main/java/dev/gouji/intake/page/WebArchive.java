package dev.gouji.intake.page;

import dev.gouji.ooxml.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page saved as one file (.mht): the page is the first part of a mail that is HTML. */
final class WebArchive {
  private static final Pattern BOUNDARY =
      Pattern.compile("boundary\\s*=\\s*\"?([^\"\\r\\n;]{1,200})\"?", Pattern.CASE_INSENSITIVE);

  private WebArchive() {}

  static boolean is(byte[] bytes) {
    String head = latin(bytes, Math.min(bytes.length, 4096)).toLowerCase(Locale.ROOT);
    return head.contains("mime-version:") && head.contains("multipart/related");
  }

  /** The bytes of the page; empty if there is none. */
  static Optional<byte[]> page(byte[] bytes) throws UnreadableException {
    String all = latin(bytes, bytes.length);
    Matcher boundary = BOUNDARY.matcher(all);
    if (!boundary.find()) {
      return Optional.empty();
    }
    for (String part : all.split(Pattern.quote("--" + boundary.group(1)))) {
      int end = bodyOf(part);
      String head = part.substring(0, end).toLowerCase(Locale.ROOT);
      if (head.contains("content-type:") && head.contains("text/html")) {
        return Optional.of(decoded(head, part.substring(end)));
      }
    }
    return Optional.empty();
  }

  private static int bodyOf(String part) {
    int windows = part.indexOf("\r\n\r\n");
    int plain = part.indexOf("\n\n");
    return windows >= 0 ? windows : Math.max(plain, 0);
  }

  private static byte[] decoded(String head, String body) throws UnreadableException {
    if (head.contains("base64")) {
      try {
        return Base64.getMimeDecoder().decode(body.getBytes(StandardCharsets.ISO_8859_1));
      } catch (IllegalArgumentException e) {
        throw new UnreadableException("网页归档文件（.mht）里的网页不完整，可能已损坏，请重新发送。", e);
      }
    }
    return head.contains("quoted-printable")
        ? unquoted(body)
        : body.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] unquoted(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int at = 0; at < body.length(); at++) {
      char c = body.charAt(at);
      int high = c == '=' && at + 2 < body.length() ? Character.digit(body.charAt(at + 1), 16) : -1;
      int low = high >= 0 ? Character.digit(body.charAt(at + 2), 16) : -1;
      if (low >= 0) {
        out.write(high * 16 + low);
        at += 2;
      } else if (c == '=' && body.startsWith("\r\n", at + 1)) {
        at += 2;
      } else if (c == '=' && body.startsWith("\n", at + 1)) {
        at++;
      } else {
        out.write(c);
      }
    }
    return out.toByteArray();
  }

  private static String latin(byte[] bytes, int length) {
    return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
  }
}
