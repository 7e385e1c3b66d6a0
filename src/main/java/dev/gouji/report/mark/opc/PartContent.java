package dev.gouji.report.mark.opc;

import dev.gouji.report.mark.note.UnsafeException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What a part holds. Never changed, and worked out once: returns of one template share it. */
final class PartContent {
  /** The elements of larger parts take too much room to be kept. */
  private static final int MOST_FOR_TREE = 32 * 1024;

  private static final String BOM = "\uFEFF";
  private static final char REPLACEMENT = '\uFFFD';

  private final byte[] bytes;
  private final Map<Glance, Boolean> glances = new ConcurrentHashMap<>(4);
  private volatile Optional<String> text = Optional.empty();
  private volatile Optional<XmlNode> tree = Optional.empty();

  PartContent(byte[] bytes) {
    this.bytes = bytes;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean tells(Glance glance) throws UnsafeException {
    Boolean known = glances.get(glance);
    if (known == null) {
      known = glance.at(utf8());
      glances.put(glance, known);
    }
    return known;
  }

  private byte[] utf8() throws UnsafeException {
    return charset().equals(StandardCharsets.UTF_8)
        ? bytes
        : text().getBytes(StandardCharsets.UTF_8);
  }

  String text() throws UnsafeException {
    Optional<String> known = text;
    if (known.isEmpty()) {
      known = Optional.of(decoded());
      text = known;
    }
    return known.get();
  }

  XmlNode tree() throws UnsafeException {
    Optional<XmlNode> known = tree;
    if (known.isPresent()) {
      return known.get();
    }
    XmlNode root = XmlTree.parse(text());
    if (bytes.length <= MOST_FOR_TREE) {
      tree = Optional.of(root);
    }
    return root;
  }

  private String decoded() throws UnsafeException {
    Charset charset = charset();
    try {
      String decoded = new String(bytes, charset);
      if (decoded.indexOf(REPLACEMENT) >= 0) {
        // Perhaps the sender's own, perhaps in place of what cannot be decoded.
        decoded = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      }
      return decoded.startsWith(BOM) ? decoded.substring(1) : decoded;
    } catch (CharacterCodingException e) {
      throw new UnsafeException("文件内部文字编码有误");
    }
  }

  Charset charset() throws UnsafeException {
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
      return StandardCharsets.UTF_16;
    }
    if (bytes.length > 1 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
      return StandardCharsets.UTF_16;
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, 120), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    int declared = head.indexOf("encoding=");
    boolean utf8 = declared < 0 || head.startsWith("utf-8", declared + "encoding=".length() + 1);
    if (!utf8) {
      throw new UnsafeException("文件内部文字编码不是 UTF-8");
    }
    return StandardCharsets.UTF_8;
  }
}
