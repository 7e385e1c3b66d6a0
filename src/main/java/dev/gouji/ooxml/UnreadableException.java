package dev.gouji.ooxml;

/** The bytes cannot be read as what they should be. */
public final class UnreadableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UnreadableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public UnreadableException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  /** Why and what to do, in Chinese, fit for the screen. */
  public String reason() {
    return reason;
  }
}
