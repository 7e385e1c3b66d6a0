package dev.gouji.cli;

import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The program: {@link #main} only exits, {@link #run} does the work. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    // No library may count years from Buddha or write other digits: in Thailand zip entries had
    // dates of their own.
    Locale.setDefault(Locale.ROOT);
    Charset console = consoleCharset();
    PrintStream out =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, console);
    PrintStream err =
        new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, console);
    if (!canOpenChineseNames()) {
      err.println(
          "gouji: this locale cannot open files with Chinese names; start gouji with ./gouji or"
              + " gouji.bat, or set LC_ALL=C.UTF-8");
      System.exit(ExitCode.USAGE);
    }
    System.exit(run(args, new Terminal(out, err, System.console() != null)));
  }

  /**
   * Runs one command.
   *
   * @return the exit code, see {@link ExitCode}
   */
  static int run(String[] args, Terminal terminal) {
    return new Commands(terminal).run(args);
  }

  /** Where text goes to a person it is in their console's charset. */
  private static Charset consoleCharset() {
    if (System.console() != null) {
      return System.console().charset();
    }
    Charset native17 =
        Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
    return native17.canEncode() && native17.newEncoder().canEncode('勾')
        ? native17
        : StandardCharsets.UTF_8;
  }

  /**
   * Java 17 opens files by the locale's charset; in the C locale Chinese names are lost. Windows
   * has them in Unicode, whatever its language.
   */
  private static boolean canOpenChineseNames() {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return true;
    }
    String names = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
    return Charset.forName(names).newEncoder().canEncode('勾');
  }
}
