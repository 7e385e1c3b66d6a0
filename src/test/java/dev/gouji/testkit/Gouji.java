package dev.gouji.testkit;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.disk.OutputException;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.inbox.UsageException;
import dev.gouji.run.Batch;
import dev.gouji.run.Progress;
import dev.gouji.run.YearReport;
import dev.gouji.testkit.openxml.OpenXml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Runs the import inside a test and reads back what it wrote. */
public final class Gouji {
  private Gouji() {}

  /** The import with the defaults of the command line. */
  public static List<YearReport> run(Path input, Path output, int threads) {
    return run(
        new BatchOptions(
            input,
            output,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            threads));
  }

  /** The import with these options; every workbook that it wrote is held against the standard. */
  public static List<YearReport> run(BatchOptions options) {
    try {
      List<YearReport> reports = new Batch(options, Progress.NONE).run();
      OpenXml.assertWhole(options.output());
      return reports;
    } catch (UsageException e) {
      throw new AssertionError(e.reason(), e);
    } catch (OutputException e) {
      throw new AssertionError(e.reason(), e);
    } catch (DefinitionException e) {
      throw new AssertionError(e.getMessage(), e);
    }
  }

  /** The records of a CSV file by column. */
  public static List<Map<String, String>> csv(Path file) {
    try {
      CsvTable csv = CsvTable.of(file.toString(), CsvReader.read(Files.readAllBytes(file)));
      return csv.rows().stream().map(row -> record(csv, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvUnreadableException e) {
      throw new AssertionError(e.reason(), e);
    }
  }

  private static Map<String, String> record(CsvTable csv, CsvRow row) {
    Map<String, String> record = new LinkedHashMap<>();
    csv.header().forEach(column -> record.put(column, csv.cell(row, column)));
    return record;
  }

  /** Every file of a folder by name; workbooks and letters as the texts of their parts. */
  public static Map<String, byte[]> contents(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    try (var walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        byte[] bytes = Files.readAllBytes(file);
        if (name.endsWith(".xlsx") || name.endsWith(".docx")) {
          Zips.parts(bytes).forEach((part, content) -> contents.put(name + "!" + part, content));
        } else {
          contents.put(name, bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return contents;
  }
}
