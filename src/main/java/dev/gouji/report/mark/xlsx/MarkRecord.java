package dev.gouji.report.mark.xlsx;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.XmlNode;
import dev.gouji.report.mark.opc.XmlTree;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers how marked cells looked before, on a hidden sheet: a cell of it refers to each marked
 * cell and wears the style that the marked cell had. Whatever program saves the workbook again
 * keeps the two together, though it numbers styles anew, and a sender who renames a sheet or
 * inserts a row does not part them either. Beside the first stands the round as which the file
 * comes back, in case the sender throws the note away that says so.
 */
public final class MarkRecord {
  public static final String SHEET = Sheets.MARKS;

  /** Where the round stands. */
  public static final CellAddress ROUND = Sheets.MARKS_ROUND;

  private MarkRecord() {}

  /**
   * A marked cell.
   *
   * @param place where it is
   * @param style the style it had before the mark
   */
  public record Entry(Place place, int style) {}

  public static String xml(List<Entry> entries, int nextRound) {
    StringBuilder xml = new StringBuilder(NoteSheet.HEAD).append("<sheetData>");
    for (int row = 0; row < Math.max(1, entries.size()); row++) {
      xml.append("<row r=\"").append(row + 1).append("\">");
      if (row < entries.size()) {
        Entry entry = entries.get(row);
        xml.append(String.format(Locale.ROOT, "<c r=\"A%d\" s=\"%d\"><f>", row + 1, entry.style))
            .append(XmlChars.formula(entry.place.fixed()))
            .append("</f></c>");
      }
      if (row == ROUND.row()) {
        xml.append("<c r=\"")
            .append(ROUND.a1())
            .append("\"><v>")
            .append(nextRound)
            .append("</v></c>");
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  /** The style each marked cell had, by place, from the record of an earlier round. */
  public static Map<Place, Integer> read(String xml) throws UnsafeException {
    Map<Place, Integer> styles = new HashMap<>();
    for (XmlNode cell : XmlTree.parse(xml).all("c")) {
      String formula = cell.child("f").map(f -> f.text).orElse("");
      place(formula).ifPresent(place -> styles.put(place, cell.number("s", 0)));
    }
    return styles;
  }

  /** The place that a formula of the record refers to; empty once it refers to none. */
  public static Optional<Place> place(String formula) {
    int bang = formula.lastIndexOf('!');
    if (bang < 1) {
      return Optional.empty();
    }
    String sheet = formula.substring(0, bang);
    if (sheet.length() > 2 && sheet.startsWith("'") && sheet.endsWith("'")) {
      sheet = sheet.substring(1, sheet.length() - 1).replace("''", "'");
    }
    String name = sheet;
    return CellAddress.parse(formula.substring(bang + 1).replace("$", ""))
        .map(at -> new Place(name, at));
  }
}
