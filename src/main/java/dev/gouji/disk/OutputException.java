package dev.gouji.disk;

import java.util.Collection;
import java.util.stream.Collectors;

/** The run could not finish; the old output is untouched (exit 3). */
public final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  static final String UNTOUCHED = "原有结果没有改动";

  private final String reason;

  public OutputException(String reason, Throwable cause) {
    super(reason, cause);
    this.reason = reason;
  }

  public OutputException(String reason) {
    super(reason);
    this.reason = reason;
  }

  /** The same after some years were put in place, which the sentence must not deny. */
  public OutputException after(Collection<Integer> years) {
    if (years.isEmpty()) {
      return this;
    }
    String done = years.stream().map(String::valueOf).collect(Collectors.joining("、"));
    return new OutputException(
        "已换上 " + done + " 年度的新结果；" + reason.replace(UNTOUCHED, "其他年度的" + UNTOUCHED), this);
  }

  /** What happened and what to do, in Chinese. */
  public String reason() {
    return reason;
  }
}
