package dev.gouji.intake.locate;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Remark;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was found of one edition in a workbook.
 *
 * @param form the edition
 * @param cells the cell of each field whose place is certain
 * @param remarks what was noticed
 * @param nationalTables how many national tables were found
 * @param nationalCells how many national cells have a certain place
 * @param asIssued whether every table stands as in the form
 * @param contradiction why nobody can say whose return it is, in Chinese; empty if that is clear
 */
public record Located(
    Form form,
    Map<Field, RawCell> cells,
    List<Remark> remarks,
    int nationalTables,
    int nationalCells,
    boolean asIssued,
    Optional<String> contradiction) {
  public Located {
    cells = Map.copyOf(cells);
    remarks = List.copyOf(remarks);
  }

  /** The same with other cells and remarks. */
  public Located with(Map<Field, RawCell> otherCells, List<Remark> otherRemarks) {
    return new Located(
        form, otherCells, otherRemarks, nationalTables, nationalCells, asIssued, contradiction);
  }
}
