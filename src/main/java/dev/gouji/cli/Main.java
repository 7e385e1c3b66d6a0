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
    if (!readsNamesRight()) {
      err.println(
          "gouji: 当前的语言环境读不对中文文件名，请用 ./gouji 启动，或先设置 LC_ALL=C.UTF-8"
              + " (file names are not UTF-8 in this locale)");
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
   * Java 17 opens files by the locale's charset: in the C locale Chinese names are lost, in others
   * they are read as other names. Windows has them in Unicode, whatever its language.
   */
  private static boolean readsNamesRight() {
    if (System.getProperty("os.name", "").startsWith("Windows")) {
      return true;
    }
    String names = System.getProperty("sun.jnu.encoding", StandardCharsets.UTF_8.name());
    return Charset.forName(names).equals(StandardCharsets.UTF_8);
  }
}
