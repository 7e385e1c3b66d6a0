package dev.gouji.intake.locate;

import dev.gouji.form.Form;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.TableModel;
import java.util.List;

/** Finds the tables of one edition in workbooks; for several threads. */
public final class Locator {
  private final Form form;
  private final LabelKeys labels;
  private final List<TableModel> models;

  public Locator(Form form) {
    this.form = form;
    this.labels = new LabelKeys(form);
    this.models = form.tables().stream().map(table -> new TableModel(table, labels)).toList();
  }

  public Form form() {
    return form;
  }

  /** Whether a text is a label of the edition. */
  public boolean knows(String text) {
    String key = labels.key(text);
    return models.stream().anyMatch(model -> model.keys().contains(key));
  }

  /** How many national tables the edition has. */
  public int nationalTables() {
    return (int) models.stream().filter(model -> model.table().national()).count();
  }

  /** Seeks every table of the edition on the sheets. */
  public Located locate(List<Sheet> sheets) {
    return new TableSearch(form, labels, models, sheets).located();
  }
}
