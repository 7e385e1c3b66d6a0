package dev.gouji.intake;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What the first bytes of a file show it to be, whatever its name says. */
enum Nature {
  ZIP(""),
  OLE2(""),
  TEXT(""),
  OLD_XLS("这是很旧的 Excel 格式（Excel 95 及以前），不能读取。"),
  PAGE(""),
  XML("这是 XML 表格文件，不能读取。"),
  PDF(""),
  PICTURE("这是图片，不能从中读出数据。请填写下发的 .xlsx 表后报送。"),
  ARCHIVE("这是 rar、7z、gz 等压缩包，不能读取。请改用 zip 压缩，或直接发送 .xlsx 文件。"),
  RTF("这是写字板文档，不是表格，不能读取。请填写下发的 .xlsx 表后报送。"),
  UTF_16("这是 UTF-16 编码的文本，不能读取。"),
  LOCKED("文件被加密软件加密，离开本单位的电脑就打不开。请解密后重新发送。"),
  UNKNOWN("不认识的文件格式，不能读取（在本单位能打开的，可能是被加密软件加密了，请解密后重新发送）。");

  private static final int HEAD = 1024;

  /** The first bytes of a kind of file. */
  private record Start(Nature nature, int... with) {
    boolean opens(byte[] bytes) {
      for (int i = 0; i < with.length; i++) {
        if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
          return false;
        }
      }
      return true;
    }
  }

  private static final List<Start> STARTS =
      List.of(
          new Start(ZIP, 'P', 'K', 3, 4),
          new Start(ZIP, 'P', 'K', 5, 6),
          new Start(OLE2, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1),
          new Start(OLD_XLS, 0x09, 0x00),
          new Start(OLD_XLS, 0x09, 0x02),
          new Start(OLD_XLS, 0x09, 0x04),
          new Start(OLD_XLS, 0x09, 0x08),
          new Start(PDF, '%', 'P', 'D', 'F'),
          new Start(PICTURE, 0x89, 'P', 'N', 'G'),
          new Start(PICTURE, 0xFF, 0xD8, 0xFF),
          new Start(PICTURE, 'G', 'I', 'F', '8'),
          new Start(ARCHIVE, 'R', 'a', 'r', '!'),
          new Start(ARCHIVE, '7', 'z', 0xBC, 0xAF),
          new Start(ARCHIVE, 0x1F, 0x8B),
          new Start(ARCHIVE, 0xFD, '7', 'z', 'X', 'Z'),
          new Start(ARCHIVE, 'B', 'Z', 'h'),
          new Start(ARCHIVE, 0x28, 0xB5, 0x2F, 0xFD),
          new Start(ARCHIVE, 'M', 'S', 'C', 'F'),
          new Start(UTF_16, 0xFF, 0xFE),
          new Start(UTF_16, 0xFE, 0xFF));

  private final String refusal;

  Nature(String refusal) {
    this.refusal = refusal;
  }

  /** Why it is refused and what to do; empty for what may be a return. */
  String refusal() {
    boolean saysWhatToDo = refusal.isEmpty() || refusal.contains("请");
    return saysWhatToDo ? refusal : refusal + "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";
  }

  static Nature of(byte[] bytes) {
    return STARTS.stream()
        .filter(start -> start.opens(bytes))
        .map(Start::nature)
        .findFirst()
        .map(nature -> nature == UTF_16 && isWidePage(bytes) ? PAGE : nature)
        .orElseGet(() -> ofText(bytes));
  }

  /** What document-encryption clients put at the head of a file. */
  private static final List<String> LOCKS =
      List.of(
          "E-SafeNet",
          "%TSD-Header-###%",
          "DRMONE",
          "FasooSecureContainer",
          "SCDSA0",
          "DOCUMENT SAFER",
          "IP-guard",
          "CDGHEADER",
          "HDRM",
          "LdTerm",
          "ViaFile");

  private static boolean isLocked(byte[] bytes) {
    String head = new String(bytes, 0, Math.min(bytes.length, 96), StandardCharsets.ISO_8859_1);
    return LOCKS.stream().anyMatch(head::contains);
  }

  private static Nature ofText(byte[] bytes) {
    if (isLocked(bytes)) {
      return LOCKED;
    }
    int length = Math.min(bytes.length, HEAD);
    for (int i = 0; i < length; i++) {
      if (bytes[i] >= 0 && bytes[i] < ' ' && "\t\n\f\r\u001b".indexOf(bytes[i]) < 0) {
        return UNKNOWN;
      }
    }
    String head =
        new String(bytes, 0, length, StandardCharsets.ISO_8859_1)
            .replaceFirst("^\u00ef\u00bb\u00bf", "")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (head.startsWith("{\\rtf")) {
      return RTF;
    }
    return isPage(head, bytes)
        ? PAGE
        : head.startsWith("<?xml") || head.startsWith("<workbook") ? XML : TEXT;
  }

  /** A page, a piece of one as web sites' editors hold it, or a page saved as a mail. */
  private static boolean isPage(String head, byte[] bytes) {
    if (head.startsWith("<!doctype html") || head.startsWith("mime-version")) {
      return true;
    }
    if (head.startsWith("<")) {
      return head.contains("<html")
          || head.contains("<table")
          || (!head.startsWith("<?xml") && !head.startsWith("<workbook") && holds(bytes, "<table"));
    }
    return head.contains("mime-version:") && head.contains("multipart/related");
  }

  private static boolean holds(byte[] bytes, String words) {
    return new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT).contains(words);
  }

  /** Text that says in its first bytes that each of its characters has two. */
  private static boolean isWidePage(byte[] bytes) {
    int length = Math.min(bytes.length, 2 * HEAD);
    return ofText(new String(bytes, 2, length - 2, wide(bytes)).getBytes(StandardCharsets.UTF_8))
        == PAGE;
  }

  private static Charset wide(byte[] bytes) {
    return (bytes[0] & 0xFF) == 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }
}
