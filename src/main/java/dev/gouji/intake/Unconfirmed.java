package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.locate.Located;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a PDF says in the table that no sum guards. A PDF whose fonts bear a false table of
 * characters shows one digit and stores another, and nothing tells; so somebody must look.
 */
final class Unconfirmed {
  private static final String TABLE = "proactive";

  /** The fields of the table that a sentence of the report may state too. */
  private static final Map<String, String> STATED_AS =
      Map.of(
          "proactive.normative.issued", "figures.normative_issued",
          "proactive.normative.repealed", "figures.normative_repealed",
          "proactive.normative.in_force", "figures.normative_in_force");

  private Unconfirmed() {}

  /** What was found, with the question to confirm the table unless the text agrees. */
  static Located told(Located located) {
    List<Map.Entry<Field, RawCell>> open =
        located.cells().entrySet().stream()
            .filter(cell -> cell.getKey().table().equals(TABLE))
            .filter(cell -> cell.getValue().content() instanceof Content.Number)
            .filter(cell -> !isStated(cell, located))
            .sorted(Comparator.comparing(cell -> cell.getKey().index()))
            .toList();
    if (open.isEmpty()) {
      return located;
    }
    Field first = open.get(0).getKey();
    RawCell at = open.get(0).getValue();
    String numbers =
        open.stream()
            .map(
                cell -> cell.getKey().shortName() + " " + Contents.shown(cell.getValue().content()))
            .collect(Collectors.joining("、"));
    List<Remark> remarks = new ArrayList<>(located.remarks());
    remarks.add(new Remark("I-PDF", Location.at(at.sheet(), at.cell(), first), numbers, ""));
    return located.with(located.cells(), remarks);
  }

  private static boolean isStated(Map.Entry<Field, RawCell> cell, Located located) {
    return Optional.ofNullable(STATED_AS.get(cell.getKey().id()))
        .flatMap(id -> located.form().find(id))
        .flatMap(figure -> Optional.ofNullable(located.cells().get(figure)))
        .filter(figure -> figure.content().equals(cell.getValue().content()))
        .isPresent();
  }
}
