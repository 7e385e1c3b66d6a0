package dev.gouji.csv;

/** The bytes are not a CSV text that can be read. */
public final class CsvUnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public CsvUnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** Why, in Chinese, fit for the screen. */
  public String reason() {
    return reason;
  }
}
