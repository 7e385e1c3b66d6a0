package dev.gouji.cli;

import dev.gouji.run.Progress;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where text goes.
 *
 * @param out results
 * @param err messages and progress
 * @param interactive whether a person watches, so that progress is worth showing
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive) {
  /** CSV on standard output is UTF-8 whatever the console is. */
  void csv(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
    out.flush();
  }

  /** A progress line that rewrites itself; silent in a pipe. */
  Progress progress() {
    return interactive ? new ProgressLine(err, System::nanoTime) : Progress.NONE;
  }

  /** Ends the progress line, if there is one. */
  void progressDone() {
    if (interactive) {
      err.print(ProgressLine.BLANK);
      err.flush();
    }
  }
}
