package dev.gouji.report.mark;

/** The workbook cannot be marked safely; the message says why, in Chinese. */
final class UnsafeException extends Exception {
  UnsafeException(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
