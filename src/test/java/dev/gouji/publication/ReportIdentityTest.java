package dev.gouji.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.intake.Intake;
import dev.gouji.look.Numbers;
import dev.gouji.ooxml.Limits;
import dev.gouji.publication.page.ReportPage;
import dev.gouji.publication.word.ReportDocument;
import dev.gouji.received.Received;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What a report says is what is read when it comes back: numbers, unit, year and prose. */
class ReportIdentityTest {
  private static final Intake INTAKE = new Intake(Editions.forms(), Limits.DEFAULTS);
  private static final String UNIT = "青河县某某街道办事处";
  private static final int SEEDS = 3;
  private static final int PAGE_ENDS = 12;

  @TempDir Path folder;

  private static Report report(Form form, Map<String, String> written) {
    return ReportWriter.report(form, UNIT, year(form), Reported.values(form, written));
  }

  private static int year(Form form) {
    return form.edition().firstYear() + 1;
  }

  @TestFactory
  List<DynamicTest> aReportSaysWhatWasReportedInEveryEditionAsWordAndAsPage() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Form form : Editions.all()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Map<String, String> written = Reported.random(form, seed);
        Report report = report(form, written);
        String name = form + ", return " + seed;
        byte[] word = ReportDocument.write(report);
        byte[] page = ReportPage.write(report).getBytes(StandardCharsets.UTF_8);
        tests.add(DynamicTest.dynamicTest(name + ".docx", () -> same(form, written, word)));
        tests.add(DynamicTest.dynamicTest(name + ".html", () -> same(form, written, page)));
      }
    }
    return tests;
  }

  @Test
  @Tag("interop")
  void aReportOfAnyEditionPrintedAsPdfSaysWhatWasReported() throws IOException {
    Map<String, byte[]> printed = new TreeMap<>();
    for (Form form : Editions.all()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        byte[] word = ReportDocument.write(report(form, Reported.random(form, seed)));
        printed.put(form.edition().id() + "-" + seed, word);
      }
    }
    Map<String, byte[]> pdfs = printed(printed);
    for (Form form : Editions.all()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        String name = form.edition().id() + "-" + seed;
        assertSameNumbers(form, seed, name, pdfs);
      }
    }
  }

  /**
   * A page may end anywhere: between two rows, between two lines of a label, or so near below a row
   * that a sliver of the next one is all that stands on it.
   */
  @Test
  @Tag("interop")
  void whereverAPageEndsInATableItSaysWhatWasReported() throws IOException {
    Map<String, byte[]> broken = new TreeMap<>();
    for (Form form : Editions.all()) {
      byte[] word = ReportDocument.write(report(form, Reported.random(form, 1)));
      for (int way = 0; way < PAGE_ENDS; way++) {
        broken.put(form.edition().id() + "-" + way, endingElsewhere(word, way));
      }
    }
    Map<String, byte[]> pdfs = printed(broken);
    for (Form form : Editions.all()) {
      for (int way = 0; way < PAGE_ENDS; way++) {
        assertSameNumbers(form, 1, form.edition().id() + "-" + way, pdfs);
      }
    }
  }

  /** With rows that may be cut, every second time narrow ones, the first table a little lower. */
  private static byte[] endingElsewhere(byte[] word, int way) {
    String gap =
        "<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"%d\""
            + " w:lineRule=\"exact\"/></w:pPr></w:p><w:tbl>";
    String cut = Zips.text(word, "word/document.xml").replace("<w:cantSplit/>", "");
    String narrow = cut.replace("w:w=\"6289\"", "w:w=\"1700\"");
    String lower =
        (way % 2 == 0 ? cut : narrow)
            .replaceFirst("<w:tbl>", String.format(Locale.ROOT, gap, 20 + way * 46));
    return Zips.with(word, "word/document.xml", lower.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, byte[]> printed(Map<String, byte[]> documents) throws IOException {
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
    for (Map.Entry<String, byte[]> document : documents.entrySet()) {
      Path file = folder.resolve(document.getKey() + ".docx");
      command.add(Files.write(file, document.getValue()).toString());
    }
    LibreOffice.run(command);
    Map<String, byte[]> printed = new TreeMap<>();
    for (String name : documents.keySet()) {
      printed.put(name, Files.readAllBytes(folder.resolve(name + ".pdf")));
    }
    return printed;
  }

  private static void assertSameNumbers(
      Form form, long seed, String name, Map<String, byte[]> pdfs) {
    Values read = read(pdfs.get(name));
    assertEquals(numbers(form, Reported.random(form, seed)), numbers(form, read), name);
    assertEquals(UNIT, read.text(form.role(Role.NAME)), name);
  }

  private static void same(Form form, Map<String, String> written, byte[] file) {
    Values read = read(file);
    assertEquals(numbers(form, written), numbers(form, read));
    assertEquals(UNIT, read.text(form.role(Role.NAME)));
    assertEquals(year(form), read.number(form.role(Role.YEAR)).orElseThrow().intValueExact());
    for (Field field : form.fields()) {
      String text = written.getOrDefault(field.id(), "");
      if (field.isProse()) {
        // Standard sentences stand before what the unit wrote itself.
        String end = read.text(field);
        assertEquals(text, end.substring(Math.max(0, end.length() - text.length())), field.id());
      }
    }
  }

  private static Values read(byte[] file) {
    Received.Read read = assertInstanceOf(Received.Read.class, INTAKE.read(file, "报告"));
    return Interpreter.interpret(read).values();
  }

  private static Map<String, String> numbers(Form form, Map<String, String> written) {
    Map<String, String> numbers = new TreeMap<>();
    Values values = Reported.values(form, new HashMap<>(written));
    form.nationalNumbers()
        .forEach(
            field -> numbers.put(field.id(), values.number(field).map(Numbers::plain).orElse("")));
    return numbers;
  }

  private static Map<String, String> numbers(Form form, Values values) {
    Map<String, String> numbers = new TreeMap<>();
    form.nationalNumbers()
        .forEach(
            field -> numbers.put(field.id(), values.number(field).map(Numbers::plain).orElse("")));
    return numbers;
  }
}
