package dev.gouji.report.data;

import dev.gouji.check.CheckedReturn;
import dev.gouji.csv.CsvStream;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.RawCell;
import dev.gouji.look.Numbers;
import dev.gouji.repair.Cause;
import dev.gouji.repair.Change;
import dev.gouji.repair.Group;
import dev.gouji.repair.Repair;
import dev.gouji.repair.Slip;
import dev.gouji.year.Account;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;

/**
 * repairs.csv: for each cause that the relations tell of, every smallest repair that is shown, one
 * row for each cell. Causes are numbered as on the return note, alternatives by likelihood.
 */
public final class RepairFile {
  private static final List<String> COLUMNS =
      List.of(
          "unit_code",
          "file",
          "cause",
          "alternatives",
          "alternative",
          "sheet",
          "cell",
          "field",
          "found",
          "suggested",
          "slip",
          "rules");

  private RepairFile() {}

  /** Writes the repairs of every return that is not accepted. */
  public static void write(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, COLUMNS)) {
      for (CheckedReturn checked : year.judged()) {
        List<Cause> causes = checked.diagnosis().causes();
        for (int i = 0; i < causes.size(); i++) {
          if (causes.get(i).group().isPresent()) {
            cause(checked, i + 1, causes.get(i).group().get(), csv);
          }
        }
      }
    }
  }

  private static void cause(CheckedReturn checked, int number, Group group, CsvStream csv)
      throws IOException {
    String rules =
        group.relations().stream()
            .map(relation -> relation.substring(0, relation.indexOf(' ')))
            .distinct()
            .collect(Collectors.joining(" "));
    for (int i = 0; i < group.repairs().size(); i++) {
      Repair repair = group.repairs().get(i);
      for (Change change : repair.changes()) {
        Location place = place(checked, change.field());
        csv.row(
            List.of(
                checked.of().unit().code(),
                checked.of().file(),
                String.valueOf(number),
                String.valueOf(group.alternatives()),
                String.valueOf(i + 1),
                place.sheet(),
                place.a1(),
                change.field().id(),
                change.found().map(Numbers::plain).orElse(""),
                Numbers.plain(change.suggested()),
                repair.slip().equals(Slip.NONE) ? change.slip().id() : repair.slip().id(),
                rules));
      }
    }
  }

  private static Location place(CheckedReturn checked, Field field) {
    RawCell raw = checked.of().source().cells().get(field);
    return raw == null ? Location.of(field) : Location.at(raw.sheet(), raw.cell(), field);
  }
}
