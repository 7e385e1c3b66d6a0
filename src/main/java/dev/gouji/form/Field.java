package dev.gouji.form;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One value that the form asks for.
 *
 * @param id the stable name, such as {@code requests.received.natural_person}
 * @param index the position in form order over all tables, from 0
 * @param table the id of the table it stands in
 * @param label the printed labels that lead to it, outermost first, joined by {@code /}
 * @param rowName what the row is called in a sentence, such as 新收; empty if the table has one row
 * @param columnName what the column is called in a sentence, such as 自然人; empty if irregular
 * @param wanted what may stand in it and what it is for
 * @param computed whether the template fills it by formula
 * @param national whether it is one of the cells of the national tables, which are consolidated
 * @param sheet the sheet of the template it stands on
 * @param area its cells on that sheet; the value stands in the top left one
 */
public record Field(
    String id,
    int index,
    String table,
    String label,
    String rowName,
    String columnName,
    Wanted wanted,
    boolean computed,
    boolean national,
    String sheet,
    CellRange area) {
  /** What it may hold. */
  public FieldType type() {
    return wanted.type();
  }

  /** The words allowed, for {@link FieldType#CHOICE}; otherwise empty. */
  public List<String> choices() {
    return wanted.choices();
  }

  /** What the clerk is told when the cell is entered; may be empty. */
  public String hint() {
    return wanted.hint();
  }

  /** The smallest number allowed; empty if any is. */
  public Optional<BigDecimal> min() {
    return wanted.min();
  }

  /** Whether it tells this about the whole return. */
  public boolean is(Role role) {
    return wanted.role().equals(Optional.of(role));
  }

  /** What it tells about the whole return; empty if nothing. */
  public Optional<Role> role() {
    return wanted.role();
  }

  /** Where the value stands in the template. */
  public CellAddress cell() {
    return area.first();
  }

  /** Equal fields have one index; hashing all components would be felt in every lookup. */
  @Override
  public int hashCode() {
    return index;
  }

  /** As records compare, but quick for the common case of one and the same object. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Field field
            && index == field.index
            && id.equals(field.id)
            && label.equals(field.label)
            && rowName.equals(field.rowName)
            && columnName.equals(field.columnName)
            && wanted.equals(field.wanted)
            && computed == field.computed
            && national == field.national
            && table.equals(field.table)
            && sheet.equals(field.sheet)
            && area.equals(field.area));
  }

  /** Whether it is a part of the report's prose; words of the cover are none. */
  public boolean isProse() {
    return wanted.purpose() == Purpose.PROSE;
  }

  /** Whether it is one of the optional key figures, taken from the unit's own books. */
  public boolean isKeyFigure() {
    return wanted.purpose() == Purpose.KEY_FIGURE;
  }

  public boolean isNumeric() {
    return type().isNumeric();
  }

  /** What the field is called in a sentence, such as 新收·自然人. */
  public String shortName() {
    if (rowName.isEmpty()) {
      return columnName;
    }
    return columnName.isEmpty() ? rowName : rowName + "·" + columnName;
  }
}
