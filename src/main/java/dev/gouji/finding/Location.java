package dev.gouji.finding;

import dev.gouji.form.Field;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import java.util.Optional;

/**
 * Where in a return something is.
 *
 * @param sheet the sheet's name in the sender's file; empty if it concerns no sheet
 * @param cell the cell in the sender's file
 * @param field the field; empty if it concerns none
 */
public record Location(String sheet, Optional<CellAddress> cell, Optional<Field> field) {
  /** The file as a whole. */
  public static final Location FILE = new Location("", Optional.empty(), Optional.empty());

  public static Location at(String sheet, CellAddress cell, Field field) {
    return new Location(sheet, Optional.of(cell), Optional.of(field));
  }

  public static Location at(String sheet, CellAddress cell) {
    return new Location(sheet, Optional.of(cell), Optional.empty());
  }

  public static Location of(Field field) {
    return new Location("", Optional.empty(), Optional.of(field));
  }

  /**
   * Such as {@code D15}; in a document, which shows no addresses, such as 第5行“自然人”列. Empty if there
   * is no cell.
   */
  public String a1() {
    return sheet.startsWith(Sheets.DOCUMENT)
        ? cell.map(this::inWords).orElse("")
        : cell.map(CellAddress::a1).orElse("");
  }

  private String inWords(CellAddress at) {
    String line = "第" + (at.row() + 1) + "行";
    if (sheet.equals(Sheets.DOCUMENT_TEXT)) {
      return line;
    }
    String column = field.map(Field::columnName).orElse("");
    return line + (column.isEmpty() ? "第" + (at.column() + 1) + "格" : "“" + column + "”列");
  }

  public String fieldId() {
    return field.map(Field::id).orElse("");
  }

  /** Such as 三、依申请公开 D15; empty if it concerns no sheet. */
  public String text() {
    return (sheet + " " + a1()).strip();
  }

  /** For people, who are told where to look in any case. */
  public String place() {
    return text().isEmpty() ? "整份报表" : text();
  }
}
