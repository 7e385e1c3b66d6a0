package dev.gouji.report.send;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * An e-mail to be looked through and sent: an .eml file that mail programs open as a draft ({@code
 * X-Unsent}). It bears neither sender nor date, which the program adds when it is sent, so the same
 * result gives the same bytes.
 */
public final class MailDraft {
  private static final String END = "\r\n";

  /** Base64 has no such characters, so no part can hold the line that ends it. */
  private static final String BOUNDARY = "=_gouji_part";

  /** Bytes of text in one encoded word, which with the name of its field fits on a line of 76. */
  private static final int WORD_BYTES = 39;

  /** Characters of an encoded file name on one line. */
  private static final int NAME_CHARACTERS = 42;

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(76, END.getBytes(StandardCharsets.US_ASCII));

  /**
   * A file to send along.
   *
   * @param name its name without folders
   * @param bytes what is in it
   */
  public record Attachment(String name, Content bytes) {}

  /** The bytes of a file, read when the draft is written. */
  @FunctionalInterface
  public interface Content {
    byte[] read() throws java.io.IOException;
  }

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private MailDraft() {}

  /**
   * The draft as a file's bytes.
   *
   * @param to one plain address, as the roster was found to hold
   * @throws java.io.IOException if an attachment cannot be read
   */
  public static byte[] bytes(String to, String subject, String text, List<Attachment> attached)
      throws java.io.IOException {
    MailDraft draft = new MailDraft();
    draft.line("X-Unsent: 1");
    draft.line("To: " + to);
    draft.line("Subject: " + words(subject));
    draft.line("MIME-Version: 1.0");
    draft.line("Content-Type: multipart/mixed; boundary=\"" + BOUNDARY + "\"");
    draft.line("");
    draft.part("text/plain; charset=UTF-8", "");
    draft.base64(text.replace("\n", END).getBytes(StandardCharsets.UTF_8));
    for (Attachment one : attached) {
      draft.part(type(one.name()) + ";" + END + " name=\"" + words(one.name()) + "\"", one.name());
      draft.base64(one.bytes().read());
    }
    draft.line("--" + BOUNDARY + "--");
    return draft.out.toByteArray();
  }

  private void part(String type, String name) {
    line("--" + BOUNDARY);
    line("Content-Type: " + type);
    line("Content-Transfer-Encoding: base64");
    if (!name.isEmpty()) {
      line("Content-Disposition: attachment" + fileName(name));
    }
    line("");
  }

  private void base64(byte[] bytes) {
    out.writeBytes(LINES.encode(bytes));
    line("");
  }

  private void line(String text) {
    out.writeBytes((text + END).getBytes(StandardCharsets.US_ASCII));
  }

  private static String type(String name) {
    return name.endsWith(".docx")
        ? "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
        : name.endsWith(".xlsx")
            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            : "application/octet-stream";
  }

  /** RFC 2047: encoded words, none of which cuts a character, on a line each. */
  static String words(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    int bytes = 0;
    for (int at = 0; at < text.length(); ) {
      String one = Character.toString(text.codePointAt(at));
      int length = one.getBytes(StandardCharsets.UTF_8).length;
      if (bytes + length > WORD_BYTES) {
        words.add(word(word.toString()));
        word.setLength(0);
        bytes = 0;
      }
      word.append(one);
      bytes += length;
      at += one.length();
    }
    words.add(word(word.toString()));
    return String.join(END + " ", words);
  }

  private static String word(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "=?UTF-8?B?" + Base64.getEncoder().encodeToString(bytes) + "?=";
  }

  /** RFC 2231: the name in percent signs, in numbered pieces, none of which cuts a byte. */
  static String fileName(String name) {
    StringBuilder encoded = new StringBuilder();
    StringBuilder all = new StringBuilder();
    int piece = 0;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      if (encoded.length() >= NAME_CHARACTERS) {
        all.append(piece(piece++, encoded));
      }
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-._".indexOf(c) >= 0);
      encoded.append(plain ? String.valueOf(c) : String.format("%%%02X", (int) c));
    }
    return all + piece(piece, encoded);
  }

  private static String piece(int number, StringBuilder encoded) {
    String text = (number == 0 ? "UTF-8''" : "") + encoded;
    encoded.setLength(0);
    return ";" + END + " filename*" + number + "*=" + text;
  }
}
