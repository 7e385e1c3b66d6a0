package dev.gouji.intake.xlsx;

import dev.gouji.ooxml.UnreadableException;

/** What is told of a part that no spreadsheet program would have written. */
final class OddPart {
  private OddPart() {}

  static UnreadableException odd(String what) {
    return new UnreadableException("文件内容不规范（" + what + "），请让填报单位用 WPS 或 Excel 打开，另存为 .xlsx 后重新发送。");
  }
}
