package dev.gouji.disk;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvText;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * data/outputs.csv: every file of a year's folder that gouji wrote. It bears no digests: how
 * tightly a workbook is packed depends on the JDK, and nothing in data/ may.
 */
public final class Manifest {
  public static final String PATH = "data/outputs.csv";

  private Manifest() {}

  /** The manifest of everything in a folder just built, itself not included. */
  public static byte[] of(Path folder) throws IOException {
    CsvText csv = new CsvText(List.of("file"));
    List<String> names = new ArrayList<>();
    for (Path file : Disk.tree(folder)) {
      if (Files.isRegularFile(file)) {
        names.add(folder.relativize(file).toString().replace('\\', '/'));
      }
    }
    names.sort(null);
    for (String name : names) {
      csv.row(List.of(name));
    }
    return csv.bytes();
  }

  /** The files that gouji wrote into a year's folder; none if it has no manifest. */
  static List<String> read(Path folder) throws IOException {
    Path file = folder.resolve(PATH);
    if (!Files.isRegularFile(file)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader.each(in, row -> names.add(row.cell(0)));
      // In the place of the heading: it does not list itself.
      names.set(0, PATH);
      return names;
    } catch (CsvUnreadableException e) {
      // Without a readable manifest everything counts as foreign and is kept.
      return List.of();
    }
  }
}
