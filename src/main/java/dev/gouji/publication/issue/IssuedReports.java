package dev.gouji.publication.issue;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvText;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.digest.Digests;
import dev.gouji.publication.word.ReportDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was said in the reports that lie in a year's folder when they were made. Whether they still
 * say what is accepted is told by what would be said now; what people write into the files since
 * then does not matter.
 */
public final class IssuedReports {
  /** Where it is kept, in the folder of the year. */
  static final String FILE = "data/reports.csv";

  private static final List<String> HEADER = List.of("unit_code", "name", "sha256");

  /** What was said of one unit. */
  private record Said(String name, String sha256) {}

  private IssuedReports() {}

  /** The file with these reports, and the others that it lists already. */
  static byte[] with(List<Issue> issues, Path year) {
    Map<String, Said> all = new TreeMap<>(read(year));
    for (Issue issue : issues) {
      all.put(issue.code(), new Said(issue.name(), digest(issue)));
    }
    CsvText csv = new CsvText(HEADER);
    all.forEach((code, said) -> csv.row(List.of(code, said.name(), said.sha256())));
    return csv.bytes();
  }

  private static String digest(Issue issue) {
    return Digests.of(ReportDocument.write(issue.report()));
  }

  /** Whether reports of a year were made. */
  public static boolean areIn(Path year) {
    return Files.isRegularFile(year.resolve(FILE));
  }

  /**
   * The names of those whose report says something else than what is accepted now, or of whom
   * nothing is accepted any more.
   *
   * @param folder the folder of the year
   */
  public static List<String> stale(FinishedYear year, Path folder) {
    List<String> stale = new ArrayList<>();
    for (Map.Entry<String, Said> one : read(folder).entrySet()) {
      Said said = one.getValue();
      boolean same =
          Issue.now(year, one.getKey(), said.name())
              .filter(now -> digest(now).equals(said.sha256()))
              .isPresent();
      if (!same) {
        stale.add(said.name());
      }
    }
    return stale;
  }

  /** What is kept by code; nothing if it cannot be read, as if no report had been made. */
  private static Map<String, Said> read(Path year) {
    Map<String, Said> all = new LinkedHashMap<>();
    if (!areIn(year)) {
      return all;
    }
    try {
      for (CsvRow row : CsvReader.read(Files.readAllBytes(year.resolve(FILE)))) {
        if (!row.cell(0).equals(HEADER.get(0))) {
          String name = CsvText.original(row.cell(1));
          all.put(CsvText.original(row.cell(0)), new Said(name, row.cell(2)));
        }
      }
    } catch (IOException | CsvUnreadableException e) {
      return new LinkedHashMap<>();
    }
    return all;
  }
}
