package dev.gouji.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.testkit.Gouji;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the inbox is listed once, with a reason, and never waited for. */
@DisabledOnOs(OS.WINDOWS)
class OddPathsTest {
  private static final int DEEP = 1_000;
  private static final String LOOKUP = "${jndi:ldap:x}";

  @TempDir private Path folder = Path.of("");

  @Test
  void pipesDevicesLinksDepthAndOddNamesAreAnsweredInASentence()
      throws IOException, InterruptedException {
    Path inbox = Files.createDirectories(folder.resolve("in"));
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve("canary.csv"), "field,value\r\nproactive.fees,424242\r\n");
    Path pipe = inbox.resolve("pipe.xlsx");
    assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());
    Files.createSymbolicLink(inbox.resolve("device.xlsx"), Path.of("/dev/zero"));
    Files.createSymbolicLink(inbox.resolve("out.csv"), outside.resolve("canary.csv"));
    Files.createSymbolicLink(inbox.resolve("outside"), outside);
    Files.createSymbolicLink(inbox.resolve("round"), inbox);
    Files.createSymbolicLink(inbox.resolve("nowhere"), inbox.resolve("gone"));
    Path deep = inbox.resolve("d/".repeat(DEEP));
    Files.createDirectories(deep);
    Files.writeString(deep.resolve("x.txt"), "x");
    Files.writeString(Files.createDirectories(inbox.resolve(LOOKUP)).resolve(LOOKUP), "x");
    Files.writeString(inbox.resolve("=1+1.xlsx"), "x");
    Files.writeString(inbox.resolve("<b>&.xlsx"), "x");
    Gouji.run(
        new BatchOptions(
            inbox,
            folder.resolve("out"),
            Optional.of(2024),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            2));
    Map<String, String> listed = new TreeMap<>();
    List<Map<String, String>> status =
        Gouji.csv(folder.resolve("out").resolve("2024").resolve("data").resolve("status.csv"));
    for (Map<String, String> row : status) {
      assertTrue(!row.get("reason").isEmpty(), row::toString);
      listed.put(row.get("file"), row.get("outcome"));
    }
    assertEquals(status.size(), listed.size());
    TreeMap<String, String> expected = new TreeMap<>();
    List.of("pipe.xlsx", "device.xlsx", "out.csv", "outside", "round", "nowhere")
        .forEach(name -> expected.put(name, "skipped"));
    List.of("d/".repeat(DEEP) + "x.txt", LOOKUP + "/" + LOOKUP, "'=1+1.xlsx", "<b>&.xlsx")
        .forEach(name -> expected.put(name, "refused"));
    assertEquals(expected, listed);
    for (byte[] written : Gouji.contents(folder.resolve("out")).values()) {
      assertTrue(!new String(written, java.nio.charset.StandardCharsets.UTF_8).contains("424242"));
    }
  }
}
