package dev.gouji.report.mark.note;

/** The workbook cannot be marked safely; the message says why, in Chinese. */
public final class UnsafeException extends Exception {
  public UnsafeException(String why) {
    super(why, null, false, false);
  }

  public String why() {
    return String.valueOf(getMessage());
  }
}
