package dev.gouji.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Numbers;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.publication.page.ReportPage;
import dev.gouji.publication.word.ReportDocument;
import dev.gouji.received.Received;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.LibreOffice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
    List<String> command = new ArrayList<>(List.of("soffice"));
    command.add("-env:UserInstallation=" + folder.resolve("profile").toUri());
    command.addAll(List.of("--headless", "--convert-to", "pdf", "--outdir", folder.toString()));
    for (Form form : Editions.all()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        byte[] word = ReportDocument.write(report(form, Reported.random(form, seed)));
        command.add(Files.write(folder.resolve(form + "-" + seed + ".docx"), word).toString());
      }
    }
    LibreOffice.run(command);
    for (Form form : Editions.all()) {
      for (long seed = 1; seed <= SEEDS; seed++) {
        Map<String, String> written = Reported.random(form, seed);
        Values read = read(Files.readAllBytes(folder.resolve(form + "-" + seed + ".pdf")));
        String name = form + ", return " + seed;
        assertEquals(numbers(form, written), numbers(form, read), name);
        assertEquals(UNIT, read.text(form.role(Role.NAME)), name);
      }
    }
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
