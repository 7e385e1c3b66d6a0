package dev.gouji.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.rule.Facts;
import dev.gouji.check.value.Numbers;
import dev.gouji.check.value.Value;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Sheets;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The live formula of the template and the importer give one verdict on every case of every rule.
 * LibreOffice calculates all the workbooks in one run.
 */
@Tag("interop")
@ParameterizedClass
@MethodSource("dev.gouji.testkit.Editions#all")
class LiveFormulaTest {
  private static final int RULE = 3;
  private static final int FIELD = 4;
  private static final int VERDICT = 5;
  private static final int TURNED_HARD = 6;

  private final Form form;

  @TempDir private Path folder;

  LiveFormulaTest(Form form) {
    this.form = form;
  }

  /** A case with the rule it belongs to. */
  private record Trial(Rule rule, RuleCase one) {
    @Override
    public String toString() {
      return rule.id() + " " + one.name();
    }
  }

  /** The cases a template can know: no sums of other units, no old prose, nothing unread. */
  private List<Trial> trials() {
    List<Trial> trials = new ArrayList<>();
    for (Rule rule : form.rules()) {
      for (RuleCase one : RuleCase.of(form, rule.id())) {
        if (!rule.needsChildren() && !rule.needsPriorProse() && !one.set().contains("=?")) {
          trials.add(new Trial(rule, one));
        }
      }
    }
    return trials;
  }

  @Test
  void everyCaseGivesTheVerdictOfTheImporter() throws IOException, InterruptedException {
    List<Trial> trials = trials();
    Path bare = Files.createDirectories(folder.resolve("bare"));
    TemplateWriter writer = new TemplateWriter(form);
    for (int i = 0; i < trials.size(); i++) {
      Files.write(bare.resolve(i + ".xlsx"), withoutResults(filled(writer, trials.get(i).one())));
    }
    Path calculated = calculate(bare, trials.size());
    Map<String, String> differing = new HashMap<>();
    int evaluated = 0;
    for (int i = 0; i < trials.size(); i++) {
      Trial trial = trials.get(i);
      String expected = RuleCasesTest.verdict(form, trial.rule(), trial.one());
      String shown = shown(calculated.resolve(i + ".xlsx"), trial);
      evaluated += shown.equals("NOT_EVALUATED") ? 0 : 1;
      if (!shown.equals(expected)) {
        differing.put(trial.toString(), "importer " + expected + ", template " + shown);
      }
    }
    assertEquals(Map.of(), differing);
    assertTrue(evaluated > trials.size() / 2, "evaluated " + evaluated + " of " + trials.size());
  }

  /** The template with exactly what the case says, totals included. */
  private byte[] filled(TemplateWriter writer, RuleCase one) {
    Facts facts = one.facts(form);
    Map<String, String> values = new HashMap<>();
    for (Field field : form.fields()) {
      Value value = facts.own().of(field);
      if (value instanceof Value.Number number) {
        values.put(field.id(), Numbers.plain(number.value()));
      } else if (value instanceof Value.Text text) {
        values.put(field.id(), text.value());
      } else if (field.isNumeric()) {
        values.put(field.id(), value.equals(Value.MARK) ? "/" : "");
      }
    }
    return Filler.fill(writer.forUnit(facts.unit(), 2021, facts.prior()), form, values);
  }

  /** The same workbook without stored results: LibreOffice calculates only what has none. */
  private byte[] withoutResults(byte[] xlsx) {
    byte[] bare = xlsx;
    for (String part : Zips.parts(xlsx).keySet()) {
      if (part.startsWith("xl/worksheets/") && part.endsWith(".xml")) {
        String sheet = Zips.text(bare, part);
        String stripped =
            sheet
                .replaceAll("(</f>)<v>[^<]*</v>", "$1")
                .replaceAll("<c([^>]*) t=\"str\"([^>]*)><f", "<c$1$2><f");
        bare = Zips.with(bare, part, stripped.getBytes(StandardCharsets.UTF_8));
      }
    }
    return bare;
  }

  private Path calculate(Path bare, int count) throws IOException, InterruptedException {
    Path out = Files.createDirectories(folder.resolve("calculated"));
    List<String> command =
        new ArrayList<>(
            List.of(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                out.toString()));
    IntStream.range(0, count).forEach(i -> command.add(bare.resolve(i + ".xlsx").toString()));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("log.txt").toFile())
            .start();
    assertTrue(process.waitFor(15, TimeUnit.MINUTES), "LibreOffice did not end");
    assertEquals(0, process.exitValue(), Files.readString(folder.resolve("log.txt")));
    return out;
  }

  private String shown(Path file, Trial trial) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      for (Row row : workbook.getSheet(Sheets.LISTS)) {
        if (text(row, RULE).equals(trial.rule().id())
            && text(row, FIELD).equals(trial.one().place())) {
          return verdict(text(row, VERDICT), text(row, TURNED_HARD));
        }
      }
    }
    return "NOT_EVALUATED";
  }

  private String verdict(String verdict, String turnedHard) {
    return switch (verdict) {
      case "0" -> "PASS";
      case "1" -> turnedHard.equals("1") ? "HARD" : "FAIL";
      case "" -> "NOT_EVALUATED";
      default -> verdict;
    };
  }

  private String text(Row row, int column) {
    Cell cell = row.getCell(column);
    if (cell == null) {
      return "";
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> String.valueOf((int) cell.getNumericCellValue());
      case STRING -> cell.getStringCellValue();
      case ERROR -> "error";
      default -> "";
    };
  }
}
