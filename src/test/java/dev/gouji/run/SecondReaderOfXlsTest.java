package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.ConsistentReturns;
import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.LibreOffice;
import dev.gouji.testkit.SecondReader.Spot;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of .xls workbooks, python3-xlrd finds there too. */
@Tag("interop")
class SecondReaderOfXlsTest {
  private static final int FILLED = 6;
  private static final Form FORM = Editions.form2021();

  @TempDir private Path folder = Path.of("");

  @Test
  void theSecondReaderFindsEveryValueOfAcceptedXls() throws Exception {
    Path inbox = Files.createDirectories(folder.resolve("in"));
    List<byte[]> workbooks = LibreOffice.saveAsXls(folder, filled());
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码,类别,可制定规章\r\n");
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < workbooks.size(); i++) {
      files.add(Files.write(inbox.resolve("U" + i + ".xls"), workbooks.get(i)));
      roster.append("U").append(i).append(",单位").append(i).append(",,,是\r\n");
    }
    Files.writeString(inbox.resolve("单位名录.csv"), roster);
    Gouji.run(inbox, folder.resolve("out"), 2);
    Path data = folder.resolve("out/2024/data");
    List<Map<String, String>> status = Gouji.csv(data.resolve("status.csv"));
    assertEquals(FILLED, status.stream().filter(SecondReaderOfXlsTest::isAccepted).count());

    Map<String, Map<Spot, String>> second = secondReader(files);
    int compared = 0;
    for (Map<String, String> value : Gouji.csv(data.resolve("values.csv"))) {
      Field field = FORM.field(value.get("field"));
      Spot at = new Spot(field.sheet(), field.cell().row(), field.cell().column());
      String there = second.get(value.get("unit_code") + ".xls").getOrDefault(at, "");
      assertEquals(there, value.get("value"), value.toString());
      compared++;
    }
    assertTrue(compared >= FILLED * 200, compared + " values");
    assertEquals(List.of(), differencesOfCells(files, second));
  }

  private static boolean isAccepted(Map<String, String> row) {
    return row.get("outcome").equals("accepted");
  }

  private static List<byte[]> filled() {
    TemplateWriter writer = new TemplateWriter(FORM);
    List<byte[]> filled = new ArrayList<>();
    for (int seed = 0; seed < FILLED; seed++) {
      Unit unit = new Unit("U" + seed, "单位" + seed, "", "", "是", Unit.Status.NORMAL, "", "", "");
      Map<String, String> values = new LinkedHashMap<>(ConsistentReturns.full(FORM, seed, true));
      values.keySet().removeIf(id -> FORM.field(id).computed());
      filled.add(Filler.fill(writer.forUnit(unit, 2024, Optional.empty()), FORM, values));
    }
    return filled;
  }

  /** Texts too, cover and prose included. */
  private static List<String> differencesOfCells(
      List<Path> files, Map<String, Map<Spot, String>> second) throws Exception {
    Intake intake = new Intake(Forms.load(Optional.empty()), Limits.DEFAULTS);
    List<String> differences = new ArrayList<>();
    for (Path file : files) {
      String name = file.getFileName().toString();
      Received.Read read = (Received.Read) intake.read(file, name);
      for (Map.Entry<Field, RawCell> entry : read.cells().entrySet()) {
        RawCell cell = entry.getValue();
        Spot at = new Spot(cell.sheet(), cell.cell().row(), cell.cell().column());
        String ours = Contents.shown(cell.content());
        String theirs = second.get(name).getOrDefault(at, "");
        if (!ours.equals(theirs)) {
          differences.add(name + " " + entry.getKey().id() + ": " + ours + ", is " + theirs);
        }
      }
    }
    return differences;
  }

  private Map<String, Map<Spot, String>> secondReader(List<Path> files) throws Exception {
    Path script = Path.of(SecondReaderOfXlsTest.class.getResource("/intake/xls_cells.py").toURI());
    List<String> command =
        new ArrayList<>(List.of("/usr/bin/python3", "-X", "utf8", script.toString()));
    files.forEach(file -> command.add(file.toString()));
    String said = LibreOffice.run(command);
    Map<String, Map<Spot, String>> cells = new HashMap<>();
    List<CsvRow> rows = CsvReader.read(said.getBytes(StandardCharsets.UTF_8));
    for (CsvRow row : rows.subList(1, rows.size())) {
      Spot at = new Spot(row.cell(1), Integer.parseInt(row.cell(2)), Integer.parseInt(row.cell(3)));
      String file = Path.of(row.cell(0)).getFileName().toString();
      cells.computeIfAbsent(file, f -> new HashMap<>()).put(at, plain(row.cell(4)));
    }
    return cells;
  }

  /** Numbers as they are shown, to 15 digits. */
  private static String plain(String value) {
    return value.matches("-?[0-9]+\\.[0-9]+(e[+-]?[0-9]+)?")
        ? Contents.shown(Contents.number(new BigDecimal(value)))
        : value;
  }
}
