package dev.gouji.fault;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Something in this program that was not foreseen, at one step with one file.
 *
 * @param file the file's path relative to the inbox
 * @param step what was being done
 * @param cause what was thrown
 */
public record Fault(String file, Step step, Throwable cause) {
  /** What is done with one file. */
  public enum Step {
    READ("读取"),
    CHECK("校验"),
    MARK("标注"),
    FRESH("另做退回表"),
    NOTICE("写通知"),
    SEND("备发");

    private final String chinese;

    Step(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }

  private static final String OURS = "dev.gouji.";
  private static final int MAX_FRAMES = 60;

  /** What was thrown, in one line. */
  public String what() {
    String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
    return (cause.getClass().getName() + message).replaceAll("\\s+", " ");
  }

  /** The innermost place of ours, as class and line; empty if none of ours is in the stack. */
  public String place() {
    return Arrays.stream(cause.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith(OURS))
        .findFirst()
        .map(frame -> frame.getClassName() + ":" + frame.getLineNumber())
        .orElse("");
  }

  /** The whole stack for whoever mends it; the same for the same input. */
  public String stack() {
    return what()
        + "\n"
        + Arrays.stream(cause.getStackTrace())
            .limit(MAX_FRAMES)
            .map(frame -> "  at " + frame + "\n")
            .collect(Collectors.joining());
  }
}
