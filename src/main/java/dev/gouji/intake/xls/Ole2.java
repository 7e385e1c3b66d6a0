package dev.gouji.intake.xls;

import dev.gouji.ooxml.UnreadableException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Looks into an OLE2 file just far enough to tell what it is. The names of its streams stand in
 * records of 128 bytes at multiples of 128; following the file's own chains is left to the process
 * that can be killed.
 */
public final class Ole2 {
  private static final int RECORD = 128;
  private static final int NAME_LENGTH = 64;
  private static final int TYPE = 66;
  private static final int HEADER = 512;
  private static final int SECTOR_SHIFT = 30;
  private static final int DIRECTORY = 48;
  private static final int FIRST_LISTED = 76;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final String RESEND = "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";

  private Ole2() {}

  /** Whether it is a document of Word 97 to 2003, or of WPS in that format. */
  public static boolean isWord(byte[] bytes) {
    Set<String> names = names(bytes);
    boolean workbook = names.contains("workbook") || names.contains("book");
    return names.contains("worddocument") && !workbook && !isCutOff(bytes);
  }

  /** Refuses all but a workbook of Excel 97 or later. */
  static void refuseOthers(byte[] bytes) throws UnreadableException {
    if (isCutOff(bytes)) {
      throw new UnreadableException("文件不完整（可能没有传完），请让填报单位重新发送。");
    }
    Set<String> names = names(bytes);
    if (names.contains("encryptedpackage") || names.contains("encryptioninfo")) {
      throw new UnreadableException("文件设有打开密码，不能读取。请去掉密码（另存时清空密码）后重新报送。");
    }
    if (names.contains("workbook")) {
      return;
    }
    if (names.contains("book")) {
      throw new UnreadableException("这是很旧的 Excel 格式（Excel 95 及以前），不能读取。" + RESEND);
    }
    throw new UnreadableException("这不是表格文件，不能读取。" + RESEND);
  }

  /** Whether the directory, or a sector that the header lists, lies behind the end. */
  private static boolean isCutOff(byte[] bytes) {
    if (bytes.length < HEADER) {
      return true;
    }
    ByteBuffer header = ByteBuffer.wrap(bytes, 0, HEADER).order(ByteOrder.LITTLE_ENDIAN);
    int shift = header.getShort(SECTOR_SHIFT);
    if (shift < 7 || shift > 16) {
      return false;
    }
    boolean cut = isBehind(header.getInt(DIRECTORY), shift, bytes.length);
    for (int at = FIRST_LISTED; at < HEADER; at += 4) {
      int sector = header.getInt(at);
      cut |= sector >= 0 && isBehind(sector, shift, bytes.length);
    }
    return cut;
  }

  private static boolean isBehind(int sector, int shift, int length) {
    return sector >= 0 && ((sector + 1L) << shift) >= length;
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = 0; at + RECORD <= bytes.length; at += RECORD) {
      int length = (bytes[at + NAME_LENGTH] & 0xFF) | (bytes[at + NAME_LENGTH + 1] & 0xFF) << 8;
      int type = bytes[at + TYPE];
      boolean named = (type == STORAGE || type == STREAM) && length > 2 && length <= NAME_LENGTH;
      if (named && bytes[at + length - 2] == 0 && bytes[at + length - 1] == 0) {
        String name = new String(bytes, at, length - 2, StandardCharsets.UTF_16LE);
        // As the format compares them.
        names.add(name.toLowerCase(Locale.ROOT));
      }
    }
    return names;
  }
}
