package dev.gouji.finding;

import dev.gouji.form.Field;
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

  /** Such as {@code D15}; empty if there is no cell. */
  public String a1() {
    return cell.map(CellAddress::a1).orElse("");
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
