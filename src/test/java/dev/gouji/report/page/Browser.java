package dev.gouji.report.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final String TOOLS =
      """
      function all(s) { return Array.prototype.slice.call(document.querySelectorAll(s)); }
      function one(s) { return document.querySelector(s); }
      function set(e, v, kind) { e.value = v; e.dispatchEvent(new Event(kind, {bubbles: true})); }
      function column(id, n) {
        return all('#' + id + '-table tbody tr:not(.group):not(.empty)')
          .map(function (r) { return (r.cells[n].querySelector('.m') || r.cells[n]).textContent; })
          .join(',');
      }
      var told = [];
      function tell(t) { told.push(t); }
      function end() {
        var pre = document.createElement('pre');
        pre.id = 'told';
        pre.textContent = told.join('\\n');
        document.body.appendChild(pre);
      }
      """;

  private final Path folder;

  Browser(Path folder) {
    this.folder = folder;
  }

  /** The page as it stands after its script has run. */
  String dom(Path page) throws IOException, InterruptedException {
    return run(page, "--dump-dom");
  }

  /** What a script at the end of a copy of the page tells, line by line. */
  List<String> drive(String page, String script) throws IOException, InterruptedException {
    Path file = folder.resolve("总览.html");
    Files.writeString(
        file, page.replace("</body>", "<script>" + TOOLS + script + "</script></body>"));
    Matcher told =
        Pattern.compile("<pre id=\"told\">(.*?)</pre>", Pattern.DOTALL).matcher(dom(file));
    assertTrue(told.find(), "the script did not reach its end");
    return Arrays.asList(told.group(1).replace("&amp;", "&").split("\n", -1));
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
