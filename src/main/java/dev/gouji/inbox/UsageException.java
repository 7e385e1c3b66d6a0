package dev.gouji.inbox;

/** The run cannot start: wrong use or unreadable configuration; nothing was written (exit 2). */
public class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public UsageException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What is wrong and how to mend it, in Chinese. */
  public String reason() {
    return reason;
  }
}
