package dev.gouji.testkit;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvText;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.roster.Roster;
import dev.gouji.roster.RosterReader;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the inbox kept under {@code input/}: four published returns of 2021, two of practice units,
 * the roster and the office's data. Each return is the unit's own template, filled with {@code
 * /sample/<code>.csv}; a national cell that is not named there is 0, as it was published.
 */
public final class SampleInbox {
  /** The report year of the returns. */
  public static final int YEAR = 2021;

  /** The year of the district's report in the layout of 2014. */
  private static final int OLD_YEAR = 2017;

  private static final List<String> REPORTED =
      List.of("WH-LG-01", "WH-LG-02", "WH-WD-01", "WH-WD-02", "WH-YL-01", "WH-YL-02");
  private static final Instant SAVED = Instant.parse("2022-01-28T02:00:00Z");

  private SampleInbox() {}

  /** Writes the inbox into a folder, {@code input} unless one is named. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length == 0 ? "input" : args[0]);
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.toAbsolutePath().getParent());
      Files.write(path, file.getValue());
    }
  }

  /** Every file of the inbox by its path below {@code input/}. */
  public static Map<String, byte[]> files() {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("单位名录.csv", asFile(Published.csv("/sample/units.csv")));
    files.put("设置.csv", asFile(Published.csv("/sample/office.csv")));
    Form form = Editions.form2021();
    TemplateWriter writer = new TemplateWriter(form);
    for (String code : REPORTED) {
      Unit unit = roster().find(code).orElseThrow();
      byte[] template = writer.forUnit(unit, YEAR, Optional.empty());
      files.put(
          YEAR + "/" + TemplateWriter.fileName(unit),
          Filler.fill(template, form, values(form, code), SAVED));
    }
    Unit district = roster().find("WH-LG").orElseThrow();
    files.put(OLD_YEAR + "/" + TemplateWriter.fileName(district), old(district));
    return files;
  }

  /**
   * The district's report of 2017, which is prose: what its sentences state is filled in, each with
   * its sentence in {@code /sample/WH-LG-2017.csv}; the rest stays blank.
   */
  private static byte[] old(Unit district) {
    Form form = Editions.form("2014");
    CsvTable csv = Published.csv("/sample/WH-LG-2017.csv");
    Map<String, String> values = new LinkedHashMap<>();
    csv.rows().forEach(row -> values.put(csv.cell(row, "field"), csv.cell(row, "value")));
    byte[] template = new TemplateWriter(form).forUnit(district, OLD_YEAR, Optional.empty());
    return Filler.fill(template, form, values, Instant.parse("2018-02-28T02:00:00Z"));
  }

  /** The roster of the inbox. */
  public static Roster roster() {
    CsvTable csv = Published.csv("/sample/units.csv");
    List<CsvRow> rows = new ArrayList<>(List.of(new CsvRow(1, csv.header())));
    rows.addAll(csv.rows());
    try {
      return RosterReader.read(csv.name(), rows);
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a unit typed: the national cells, 0 where nothing else is said, and what its file adds.
   */
  public static Map<String, String> values(Form form, String code) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Field field : form.nationalNumbers()) {
      if (!field.computed()) {
        values.put(field.id(), "0");
      }
    }
    values.putAll(Published.values("/sample/" + code + ".csv"));
    return values;
  }

  private static byte[] asFile(CsvTable csv) {
    CsvText text = new CsvText(csv.header());
    csv.rows().forEach(row -> text.row(padded(row.cells(), csv.header().size())));
    return text.bytes();
  }

  private static List<String> padded(List<String> cells, int columns) {
    List<String> padded = new ArrayList<>(cells);
    while (padded.size() < columns) {
      padded.add("");
    }
    return padded;
  }
}
