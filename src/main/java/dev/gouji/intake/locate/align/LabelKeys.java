package dev.gouji.intake.locate.align;

import dev.gouji.form.Form;
import dev.gouji.form.Labels;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import java.util.HashMap;
import java.util.Map;

/**
 * The keys under which labels of one edition are compared. The official texts are looked up,
 * because levelling each text of each file would cost more than reading the file.
 */
public final class LabelKeys {
  /** Longer texts are prose. */
  private static final int LONGEST = 120;

  private final Labels labels;
  private final Map<String, String> official;

  public LabelKeys(Form form) {
    labels = form.labels();
    Map<String, String> known = new HashMap<>();
    for (Table table : form.tables()) {
      for (GridCell.Label label : table.grid().labels()) {
        known.put(label.text(), levelled(label.text()));
      }
    }
    official = Map.copyOf(known);
  }

  /** The key of a text; empty for nothing and for prose. */
  public String key(String text) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return "";
    }
    String known = official.get(text);
    return known != null ? known : levelled(text);
  }

  /** A colon behind a label says nothing. */
  private String levelled(String text) {
    String key = labels.key(text);
    return key.endsWith(":") ? labels.key(key.substring(0, key.length() - 1)) : key;
  }
}
