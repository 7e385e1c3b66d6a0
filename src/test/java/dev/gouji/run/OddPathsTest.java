package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gouji.form.Form;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Whatever lies in the inbox is listed once, with a reason, and never waited for. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "no named pipes, no devices among files")
class OddPathsTest {
  private static final int DEEP = 1_000;
  private static final String LOOKUP = "${jndi:ldap:x}";

  private static final Form FORM = RuleCase.form();

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

  private Path inbox;

  private void twoUnits() throws IOException {
    inbox = Files.createDirectories(folder.resolve("in"));
    Files.writeString(inbox.resolve("单位名录.csv"), "单位代码,单位名称\nA,甲局\nB,乙局\n");
    send(inbox.resolve("a.xlsx"), "A", "甲局", "1");
    send(Files.createDirectories(inbox.resolve("科室")).resolve("b.xlsx"), "B", "乙局", "1");
  }

  private static void send(Path file, String code, String name, String licensing)
      throws IOException {
    Map<String, String> values = new TreeMap<>();
    FORM.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    values.put("proactive.licensing", licensing);
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted(code, name), 2021, Optional.empty());
    Files.write(file, Filler.fill(template, FORM, values));
  }

  private Map<String, String> outcomes() {
    Map<String, String> outcomes = new TreeMap<>();
    Gouji.csv(folder.resolve("out/2021/data/status.csv"))
        .forEach(row -> outcomes.put(row.get("file"), row.get("outcome")));
    return outcomes;
  }

  @Test
  void anInboxThatIsALinkIsReadAsTheFolderItLeadsTo() throws IOException {
    twoUnits();
    Path link = Files.createSymbolicLink(folder.resolve("收件箱"), inbox);
    Gouji.run(link, folder.resolve("out"), 1);
    assertEquals(
        Map.of("a.xlsx", "accepted", "科室/b.xlsx", "accepted", "单位名录.csv", "skipped"), outcomes());
  }

  @Test
  void aFolderThatCannotBeListedIsNeverTakenForAnEmptyOne() throws Exception {
    twoUnits();
    assertEquals(0, withoutPrivileges());
    Set<PosixFilePermission> all = Files.getPosixFilePermissions(inbox);
    Map<String, byte[]> before = Gouji.contents(folder.resolve("out"));
    for (String mode : List.of("---------", "--x--x--x")) {
      Files.setPosixFilePermissions(inbox, PosixFilePermissions.fromString(mode));
      try {
        assertEquals(2, withoutPrivileges("--year", "2021"), mode);
      } finally {
        Files.setPosixFilePermissions(inbox, all);
      }
    }
    assertEquals(before.keySet(), Gouji.contents(folder.resolve("out")).keySet());
    assertEquals("accepted", outcomes().get("科室/b.xlsx"), "the good output is still there");
    Files.setPosixFilePermissions(
        inbox.resolve("科室"), PosixFilePermissions.fromString("--x--x--x"));
    try {
      assertEquals(1, withoutPrivileges());
      assertEquals("accepted", outcomes().get("科室/b.xlsx"), "a year that would lose a unit stays");
      assertEquals(1, withoutPrivileges("--year", "2021"));
    } finally {
      Files.setPosixFilePermissions(inbox.resolve("科室"), all);
    }
    assertEquals("refused", outcomes().get("科室"));
    assertEquals("accepted", outcomes().get("a.xlsx"));
  }

  /** The import in a process of its own, in which permissions hold even for the superuser. */
  private int withoutPrivileges(String... more) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    if (System.getProperty("user.name", "").equals("root")) {
      assumeTrue(Files.isExecutable(Path.of("/usr/bin/setpriv")), "no way to drop privileges");
      words.addAll(List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search"));
    }
    words.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            "dev.gouji.cli.Main",
            "import",
            "--in",
            inbox.toString(),
            "--out",
            folder.resolve("out").toString()));
    words.addAll(List.of(more));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("said.txt").toFile());
    return builder.start().waitFor();
  }

  @Test
  void namesThatAreNoTextAreToldApartAndEachUnitGetsItsOwnFileBack() throws Exception {
    inbox = Files.createDirectories(folder.resolve("in"));
    send(folder.resolve("a"), "A", "甲局", "1");
    send(folder.resolve("b"), "B", "乙局", "-1");
    send(folder.resolve("c"), "C", "丙局", "-1");
    String script =
        "cp a in/$(printf '\\274\\327').xlsx && cp b in/$(printf '\\322\\322').xlsx"
            + " && cp c in/%D2%D2.xlsx";
    Process copy = new ProcessBuilder("sh", "-c", script).directory(folder.toFile()).start();
    assertEquals(0, copy.waitFor());
    Gouji.run(inbox, folder.resolve("out"), 2);
    Map<String, String> back = new TreeMap<>();
    Gouji.csv(folder.resolve("out/2021/data/status.csv"))
        .forEach(row -> back.put(row.get("file"), row.get("returned_file")));
    TreeMap<String, String> expected = new TreeMap<>();
    expected.put("%BC%D7.xlsx", "");
    expected.put("%D2%D2.xlsx", "退回/C_丙局_第1轮.xlsx");
    expected.put("%D2%D2.xlsx_2", "退回/B_乙局_第1轮.xlsx");
    assertEquals(expected, back);
  }
}
