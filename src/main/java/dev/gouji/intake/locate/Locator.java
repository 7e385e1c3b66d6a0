package dev.gouji.intake.locate;

import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.TableModel;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tables of one edition in workbooks; for several threads. What it takes is prepared when
 * it is first asked for: most inboxes hold returns of one edition only.
 */
public final class Locator {
  private final Form form;
  private Optional<Prepared> prepared = Optional.empty();

  public Locator(Form form) {
    this.form = form;
  }

  /** The tables as they are compared. */
  private record Prepared(LabelKeys labels, List<TableModel> models) {
    static Prepared of(Form form) {
      LabelKeys labels = new LabelKeys(form);
      return new Prepared(
          labels, form.tables().stream().map(table -> new TableModel(table, labels)).toList());
    }
  }

  private synchronized Prepared prepared() {
    if (prepared.isEmpty()) {
      prepared = Optional.of(Prepared.of(form));
    }
    return prepared.get();
  }

  public Form form() {
    return form;
  }

  /** Whether a text is a label of the edition. */
  public boolean knows(String text) {
    String key = prepared().labels().key(text);
    return prepared().models().stream().anyMatch(model -> model.keys().contains(key));
  }

  /** How many national tables the edition has. */
  public int nationalTables() {
    return (int) form.tables().stream().filter(Table::national).count();
  }

  /** Seeks every table of the edition on the sheets. */
  public Located locate(List<Sheet> sheets) {
    return new TableSearch(form, prepared().labels(), prepared().models(), sheets).located();
  }
}
