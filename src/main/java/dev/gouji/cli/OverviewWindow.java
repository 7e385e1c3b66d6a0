package dev.gouji.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows the page of results to whoever double-clicked; a command or a pipe opens nothing. */
final class OverviewWindow {
  private static final Logger LOG = LoggerFactory.getLogger(OverviewWindow.class);

  /** Set by the launchers where they were clicked and not typed. */
  private static final String CLICKED = "GOUJI_DESK";

  private OverviewWindow() {}

  /** Whether the program was started by a double click. */
  static boolean isClicked() {
    return System.getenv(CLICKED) != null;
  }

  static void open(Path folder) {
    Path page = folder.resolve("总览.html").toAbsolutePath();
    if (!isClicked() || !Files.isRegularFile(page)) {
      return;
    }
    try {
      new ProcessBuilder(command(page))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // The screen has said where the page is.
      LOG.debug("no program opens the page", e);
    }
  }

  private static List<String> command(Path page) {
    return System.getProperty("os.name", "").startsWith("Windows")
        ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
        : List.of("xdg-open", page.toString());
  }
}
