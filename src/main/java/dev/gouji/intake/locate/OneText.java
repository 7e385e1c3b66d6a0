package dev.gouji.intake.locate;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Sheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.TableModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A label and its value in one text, such as {@code 填报单位：某某局}.
 *
 * @param at where the text stands
 * @param value what follows the colon
 */
record OneText(CellAddress at, String value) {
  /** Two such in one line are set apart by more than one space. */
  private static final Pattern APART = Pattern.compile("[\\r\\n]+|[ \\t\\u00a0]{2,}|\\u3000+");

  private static final int LONGEST = 200;

  /** Those of each label of the table, by the label's key, in reading order. */
  static Map<String, List<OneText>> of(TableModel model, Sheet sheet, LabelKeys keyOf) {
    Map<String, List<OneText>> found = new HashMap<>();
    for (int row = 0; row < sheet.rows(); row++) {
      for (int column = 0; column < sheet.columns(); column++) {
        String text = sheet.cell(row, column).text();
        if (text.length() <= LONGEST && colon(text) >= 0) {
          for (String piece : APART.split(text)) {
            note(piece, new CellAddress(row, column), model, keyOf, found);
          }
        }
      }
    }
    return found;
  }

  private static void note(
      String piece,
      CellAddress at,
      TableModel model,
      LabelKeys keyOf,
      Map<String, List<OneText>> found) {
    int colon = colon(piece);
    if (colon <= 0) {
      return;
    }
    String key = keyOf.key(piece.substring(0, colon));
    String value = piece.substring(colon + 1).strip();
    if (model.keys().contains(key) && !value.isEmpty()) {
      found.computeIfAbsent(key, k -> new ArrayList<>()).add(new OneText(at, value));
    }
  }

  private static int colon(String text) {
    int full = text.indexOf('：');
    int half = text.indexOf(':');
    return full < 0 ? half : half < 0 ? full : Math.min(full, half);
  }
}
