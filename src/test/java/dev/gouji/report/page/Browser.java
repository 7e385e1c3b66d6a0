package dev.gouji.report.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Headless Chromium, started anew for each page. */
final class Browser {
  private static final List<String> START =
      List.of(
          "chromium",
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--hide-scrollbars",
          "--virtual-time-budget=5000");

  private final Path folder;

  Browser(Path folder) {
    this.folder = folder;
  }

  /** The page as it stands after its script has run. */
  String dom(Path page) throws IOException, InterruptedException {
    return run(page, "--dump-dom");
  }

  void picture(Path page, Path png, int width, int height)
      throws IOException, InterruptedException {
    run(page, "--screenshot=" + png, "--window-size=" + width + "," + height);
  }

  void print(Path page, Path pdf) throws IOException, InterruptedException {
    run(page, "--print-to-pdf=" + pdf, "--no-pdf-header-footer");
  }

  private String run(Path page, String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(START);
    command.add("--user-data-dir=" + Files.createTempDirectory(folder, "profile"));
    command.addAll(List.of(options));
    command.add(page.toUri().toASCIIString());
    Path out = Files.createTempFile(folder, "out", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("the browser did not end");
    }
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
