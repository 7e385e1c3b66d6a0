package dev.gouji.batch;

/** The run could not finish; the old output is untouched (exit 3). */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String reason;

  public OutputException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  public OutputException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** What happened and what to do, in Chinese. */
  public String reason() {
    return reason;
  }
}
