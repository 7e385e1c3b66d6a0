package dev.gouji.run.earlier;

import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.report.data.DataFile;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What lies in a year's folder that some run before this one wrote.
 *
 * @param accepted the names of the units accepted there, by their codes
 * @param files the digests of the files listed there, by their names as they are written
 * @param complete whether nothing was left to do there
 */
public record EarlierResult(
    Map<String, String> accepted, Map<String, String> files, boolean complete) {
  public static final EarlierResult NONE = new EarlierResult(Map.of(), Map.of(), false);

  private static final Set<String> OPEN =
      Set.of(Outcome.RETURNED.id(), Outcome.REFUSED.id(), Outcome.MISSING.id());

  /** Empty if there is none that can be read. */
  public static Optional<EarlierResult> of(Path folder, int year) {
    Path status = folder.resolve("data/status.csv");
    if (!Files.isRegularFile(status)) {
      return Optional.empty();
    }
    Map<String, String> accepted = new TreeMap<>();
    Map<String, String> files = new HashMap<>();
    boolean[] complete = {true};
    try {
      DataFile.STATUS.each(
          status,
          row -> {
            files.put(row.get("file"), row.get("sha256"));
            complete[0] &= !OPEN.contains(row.get("outcome"));
            boolean own =
                row.get("year").equals(String.valueOf(year)) && !row.get("unit_code").isEmpty();
            if (own && row.get("outcome").equals(Outcome.ACCEPTED.id())) {
              accepted.put(row.get("unit_code"), row.get("unit_name"));
            }
          });
    } catch (IOException | CsvUnreadableException e) {
      return Optional.empty();
    }
    return Optional.of(new EarlierResult(accepted, files, complete[0]));
  }

  /** Whether a result made from returns of these units alone would lack some that it has. */
  public boolean wouldLose(Set<String> reporting) {
    return !reporting.containsAll(accepted.keySet());
  }

  /** Whether it tells already what became of the very same file. */
  public boolean tellsOf(FileOutcome file) {
    return tellsOf(file.file(), file.sha256());
  }

  public boolean tellsOf(String file, String sha256) {
    return sha256.equals(files.get(file));
  }
}
