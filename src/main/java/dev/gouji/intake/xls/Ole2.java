package dev.gouji.intake.xls;

import dev.gouji.intake.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Looks into an OLE2 file just far enough to tell what it is. The names of its streams stand in
 * records of 128 bytes at multiples of 128; following the file's own chains is left to the process
 * that can be killed.
 */
final class Ole2 {
  private static final int RECORD = 128;
  private static final int NAME_LENGTH = 64;
  private static final int TYPE = 66;
  private static final int STORAGE = 1;
  private static final int STREAM = 2;
  private static final String RESEND = "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";

  private Ole2() {}

  /** Refuses all but a workbook of Excel 97 or later. */
  static void refuseOthers(byte[] bytes) throws UnreadableException {
    Set<String> names = names(bytes);
    if (names.contains("EncryptedPackage") || names.contains("EncryptionInfo")) {
      throw new UnreadableException("文件设有打开密码，不能读取。请去掉密码（另存时清空密码）后重新报送。");
    }
    if (names.contains("Workbook")) {
      return;
    }
    if (names.contains("Book")) {
      throw new UnreadableException("这是很旧的 Excel 格式（Excel 95 及以前），不能读取。" + RESEND);
    }
    if (names.contains("WordDocument")) {
      throw new UnreadableException("这是 Word 文档，不是表格，不能读取。请填写下发的 .xlsx 表后报送。");
    }
    throw new UnreadableException("这不是表格文件，不能读取。" + RESEND);
  }

  private static Set<String> names(byte[] bytes) {
    Set<String> names = new LinkedHashSet<>();
    for (int at = 0; at + RECORD <= bytes.length; at += RECORD) {
      int length = (bytes[at + NAME_LENGTH] & 0xFF) | (bytes[at + NAME_LENGTH + 1] & 0xFF) << 8;
      int type = bytes[at + TYPE];
      boolean named = (type == STORAGE || type == STREAM) && length > 2 && length <= NAME_LENGTH;
      if (named && bytes[at + length - 2] == 0 && bytes[at + length - 1] == 0) {
        names.add(new String(bytes, at, length - 2, StandardCharsets.UTF_16LE));
      }
    }
    return names;
  }
}
