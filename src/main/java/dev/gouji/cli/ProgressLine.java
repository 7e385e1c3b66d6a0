package dev.gouji.cli;

import dev.gouji.run.Progress;
import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;

/** How far a stage is, how fast it goes and how long it still takes, on one line of a terminal. */
final class ProgressLine implements Progress {
  /** Wipes the line out; old consoles know no other way. */
  static final String BLANK = "\r" + " ".repeat(64) + "\r";

  private static final long EVERY_NANOS = 100_000_000L;
  private static final double SECOND = 1e9;

  /** From here on characters take two columns. */
  private static final int FIRST_WIDE = 0x2E80;

  /** Before that, the first few say nothing about the rest. */
  private static final double TELLING_SECONDS = 2;

  private final PrintStream err;
  private final LongSupplier nanos;
  private String stage = "";
  private long begun;
  private long last;
  private int width;

  /**
   * A line.
   *
   * @param nanos a clock that only goes forward
   */
  ProgressLine(PrintStream err, LongSupplier nanos) {
    this.err = err;
    this.nanos = nanos;
  }

  @Override
  public synchronized void at(String stage, int done, int of) {
    long now = nanos.getAsLong();
    if (!stage.equals(this.stage)) {
      this.stage = stage;
      begun = now;
    } else if (done != of && now - last <= EVERY_NANOS) {
      return;
    }
    last = now;
    String text = stage + " " + done + "/" + of + speed(done, of, (now - begun) / SECOND);
    int before = width;
    width = text.chars().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    err.print("\r" + text + " ".repeat(Math.max(0, before - width)));
    err.flush();
  }

  private static String speed(int done, int of, double seconds) {
    if (done == of || seconds < TELLING_SECONDS) {
      return "";
    }
    double perSecond = done / seconds;
    String rate = perSecond >= 10 ? String.valueOf(Math.round(perSecond)) : tenths(perSecond);
    return "，每秒 " + rate + " 个，还要约 " + time((of - done) / perSecond);
  }

  private static String tenths(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private static String time(double seconds) {
    return seconds < 90 ? Math.round(seconds) + " 秒" : Math.round(seconds / 60) + " 分钟";
  }
}
