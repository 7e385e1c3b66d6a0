package dev.gouji.report.page;

import java.nio.file.*;
import org.junit.jupiter.api.*;

@Tag("interop")
class PicturesTest {
  @Test
  void pictures() throws Exception {
    Path dir = Files.createDirectories(Path.of("target/page-pictures"));
    Path page = dir.resolve("总览.html").toAbsolutePath();
    Files.writeString(page, OverviewPage.html(PageSample.season().build()));
    Path tmp = Files.createTempDirectory("gouji-browser");
    Browser browser = new Browser(tmp);
    browser.picture(page, dir.resolve("wide.png").toAbsolutePath(), 1280, 4300);
    browser.picture(page, dir.resolve("phone.png").toAbsolutePath(), 500, 3000);
    browser.print(page, dir.resolve("page.pdf").toAbsolutePath());
  }
}
