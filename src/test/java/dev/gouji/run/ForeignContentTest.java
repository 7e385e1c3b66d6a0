package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An inbox in which everything that people can write is an attack: nothing of it is live in what we
 * write, nothing from beside the inbox is in it, and nothing is written beside the output.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs({OS.LINUX, OS.MAC})
class ForeignContentTest {
  private static final Form FORM = RuleCase.form();
  private static final String SECRET = "SECRET-OF-THE-MACHINE";
  private static final String CALC = "=cmd|' /C calc'!A0";
  private static final String LINK = "=HYPERLINK(\"http://canary.invalid/x\",\"点我\")";
  private static final String MARKUP = "</script><img src=x onerror=alert(\"canary\")><!--";
  private static final List<String> UNITS =
      List.of(CALC, LINK, MARKUP, "@SUM(1)", "../../上级", "＝1+1");
  private static final Pattern EXTERNAL =
      Pattern.compile("Target=\"([^\"]*)\" TargetMode=\"External\"");
  private static final Pattern FORMULA = Pattern.compile("<f[^>]*>([^<]*)</f>");
  private static final Pattern RISKY = Pattern.compile("[=+@\\t\\r＝＋＠-].*", Pattern.DOTALL);
  private static final Pattern PLAIN_NUMBER = Pattern.compile("[-+][0-9.]+");

  @TempDir static Path folder;
  private Path input;
  private Path year;

  @BeforeAll
  void everythingIsHostile() throws IOException {
    input = Files.createDirectories(folder.resolve("input"));
    year = folder.resolve("output/2021");
    Path secret = Files.writeString(folder.resolve("secret.txt"), SECRET);
    Files.createSymbolicLink(input.resolve("link.csv"), secret);
    configuration();
    for (int i = 0; i < UNITS.size(); i++) {
      byte[] template =
          new TemplateWriter(FORM)
              .forUnit(Unit.unlisted(code(i), UNITS.get(i)), 2021, Optional.empty());
      send(i, 1, template, Instant.parse("2022-01-10T08:00:00Z"));
      send(i, 2, template, Instant.parse("2022-01-20T08:00:00Z"));
    }
    Files.write(input.resolve(LINK.replace("/", "") + ".xlsx"), reference());
    Files.write(input.resolve("entity.xlsx"), entity(secret));
    Files.write(input.resolve("@bundle.zip"), bundle());
    Files.writeString(input.resolve("<img src=x onerror=alert(1)>\n=1+1.xlsx"), "无");
    Gouji.run(input, folder.resolve("output"), 2);
  }

  private void configuration() throws IOException {
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码,联系人,电话\n");
    for (int i = 0; i < UNITS.size(); i++) {
      roster.append(row(code(i), UNITS.get(i), "", CALC, LINK));
    }
    roster.append(row("+9", MARKUP, "", MARKUP, "@SUM(1)"));
    Files.writeString(input.resolve("单位名录.csv"), roster);
    Files.writeString(
        input.resolve("设置.csv"), "发文机关,联系人,电话,截止日期\n" + row(CALC, LINK, MARKUP, "2022-01-31"));
    Files.writeString(
        input.resolve("规则停用.csv"),
        "规则编号,单位代码,处理,理由,决定人,日期\n" + row("X-T3", "", "停用", LINK, MARKUP, CALC));
  }

  private static String row(String... cells) {
    List<String> quoted = new ArrayList<>();
    for (String cell : cells) {
      quoted.add('"' + cell.replace("\"", "\"\"") + '"');
    }
    return String.join(",", quoted) + "\n";
  }

  private static String code(int i) {
    return "=" + i + "+1/../x";
  }

  /** A return with attacks in its words, its numbers, its formulas and the names of its sheets. */
  private void send(int i, int round, byte[] template, Instant saved) throws IOException {
    Map<String, String> values = new HashMap<>();
    FORM.nationalNumbers().stream()
        .filter(field -> !field.computed())
        .forEach(field -> values.put(field.id(), "0"));
    values.put("proactive.licensing", i % 2 == 0 ? CALC : MARKUP);
    values.put("proactive.penalty", String.valueOf(round));
    values.put("proactive.coercion", "１２件");
    values.put("requests.received.business", "5");
    values.put("text.problems", LINK + round);
    values.put("text.other", MARKUP);
    byte[] filled = Filler.fill(template, FORM, values, saved);
    Files.write(input.resolve("+" + i + "-" + round + ".xlsx"), renamed(filled));
  }

  private static byte[] renamed(byte[] workbook) throws IOException {
    String part = "xl/workbook.xml";
    String sheet = FORM.field("proactive.licensing").sheet();
    String text =
        Zips.text(workbook, part).replace("name=\"" + sheet + "\"", "name=\"=1+1 &lt;b>\"");
    return Zips.with(workbook, part, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A number that comes from a program. */
  private static byte[] reference() throws IOException {
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted("+9", MARKUP), 2021, Optional.empty());
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      Filler.cell(workbook, FORM.field("proactive.licensing"))
          .setCellFormula("HYPERLINK(\"http://canary.invalid\",\"1\")");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  /** A workbook that asks for a file beside the inbox. */
  private static byte[] entity(Path secret) {
    byte[] template =
        new TemplateWriter(FORM).forUnit(Unit.unlisted(code(0), CALC), 2021, Optional.empty());
    String part = "xl/sharedStrings.xml";
    String text =
        Zips.text(template, part)
            .replaceFirst(
                "<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst")
            .replaceFirst("<t([^>]*)>", "<t$1>&x;");
    return Zips.with(template, part, text.getBytes(StandardCharsets.UTF_8));
  }

  private byte[] bundle() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (String name : List.of("../../../escaped.xlsx", "/tmp/=escaped.csv", "C:\\escaped.txt")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("field,value\n".getBytes(StandardCharsets.UTF_8));
      }
    }
    return out.toByteArray();
  }

  /**
   * What we wrote for other people than the sender: 退回/ has the sender's own words and formulas,
   * and 待发送/ the same workbooks.
   */
  private Map<String, String> ours() {
    Map<String, String> texts = new TreeMap<>();
    Gouji.contents(year)
        .forEach(
            (name, bytes) -> {
              boolean senders = name.startsWith("待发送/") && name.contains(".xls");
              if (!name.startsWith("退回/") && !senders) {
                texts.put(name, new String(bytes, StandardCharsets.UTF_8));
              }
            });
    return texts;
  }

  @Test
  void noFormulaAndNoLinkIsForeign() {
    int formulas = 0;
    int links = 0;
    for (Map.Entry<String, String> part : ours().entrySet()) {
      String where = part.getKey();
      if (where.endsWith(".rels")) {
        Matcher target = EXTERNAL.matcher(part.getValue());
        while (target.find()) {
          links++;
          assertTrue(
              target
                  .group(1)
                  .matches("(%E9%80%80%E5%9B%9E|%E5%BE%85%E5%8F%91%E9%80%81)/[A-Za-z0-9._~%-]+"),
              where);
        }
      }
      if (where.contains(".xlsx!")) {
        assertFalse(where.contains("externalLink") || where.contains("vba"), where);
        Matcher formula = FORMULA.matcher(part.getValue());
        while (formula.find()) {
          formulas++;
          assertFalse(formula.group(1).matches(".*(canary|cmd|HYPERLINK\\().*"), formula.group());
        }
      }
      if (where.contains(".docx!")) {
        assertFalse(part.getValue().matches("(?s).*<w:(hyperlink|instrText|object)\\b.*canary.*"));
      }
    }
    assertTrue(links > UNITS.size(), "only " + links + " links were looked at");
    assertTrue(formulas > 100, "only " + formulas + " formulas were looked at");
  }

  @Test
  void noCellOfACsvFileStartsAFormula() {
    int cells = 0;
    for (String name : ours().keySet()) {
      if (name.endsWith(".csv")) {
        for (Map<String, String> row : Gouji.csv(year.resolve(name))) {
          for (String cell : row.values()) {
            cells++;
            boolean harmless =
                !RISKY.matcher(cell).matches() || PLAIN_NUMBER.matcher(cell).matches();
            assertTrue(harmless, name + ": " + cell);
          }
        }
      }
    }
    assertTrue(cells > 100, "only " + cells + " cells were looked at");
  }

  @Test
  void noMarkupOnThePageIsForeign() throws IOException {
    String page = Files.readString(year.resolve("总览.html"));
    for (String part : List.of("<img", "<!--", "<b>", "href=\"http", "href=\"//", "javascript:")) {
      assertFalse(page.contains(part), part);
    }
    assertTrue(page.contains("canary"), "the attack is told as text");
    Matcher link = Pattern.compile("(?:href|src)=\"([^\"#]+)\"").matcher(page);
    int links = 0;
    while (link.find()) {
      links++;
      String path = java.net.URI.create(link.group(1)).getPath();
      Path target = year.resolve(path).normalize();
      boolean folder = target.startsWith(year.resolve("待发送")) && Files.isDirectory(target);
      assertTrue(target.startsWith(year) && (folder || Files.isRegularFile(target)), link.group(1));
    }
    assertTrue(links > UNITS.size(), "only " + links + " links were looked at");
  }

  @Test
  void namesOfFilesAreCleaned() throws IOException {
    int returned = 0;
    try (var walk = Files.walk(year)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        assertTrue(name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}~.$][^/\\\\:*?\"<>|\\p{Cntrl}]*"), name);
        assertFalse(name.contains(".."), name);
        boolean sent = file.startsWith(year.resolve("待发送"));
        assertTrue(year.relativize(file).getNameCount() <= (sent ? 3 : 2), name);
        String parent = file.getParent().getFileName().toString();
        assertTrue(
            parent.matches("[^/\\\\:*?\"<>|\\p{Cntrl}~.$][^/\\\\:*?\"<>|\\p{Cntrl}]*"), parent);
        returned += file.getParent().endsWith("退回") ? 1 : 0;
      }
    }
    assertEquals(UNITS.size() + 1, returned);
  }

  @Test
  void nothingFromBesideTheInboxIsInTheOutput() {
    Gouji.contents(year)
        .forEach(
            (name, bytes) ->
                assertFalse(
                    new String(bytes, StandardCharsets.UTF_8).contains(SECRET), name + " has it"));
  }

  @Test
  void nothingIsWrittenBesideTheOutput() throws IOException {
    try (var entries = Files.list(folder)) {
      assertEquals(
          List.of("input", "output", "secret.txt"),
          entries.map(path -> path.getFileName().toString()).sorted().toList());
    }
    try (var entries = Files.list(folder.resolve("output"))) {
      assertEquals(
          List.of(".gouji.lock", "2021"),
          entries.map(path -> path.getFileName().toString()).sorted().toList());
    }
    assertEquals(SECRET, Files.readString(folder.resolve("secret.txt")));
  }
}
