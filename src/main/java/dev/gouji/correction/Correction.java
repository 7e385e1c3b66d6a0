package dev.gouji.correction;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One line of 订正.csv: a number that a unit confirmed by telephone to be another.
 *
 * @param line where it stands in the file
 * @param unit the unit's code
 * @param year the report year it is for; empty for the one that is collected
 * @param item 指标, as the office wrote it: its name on our papers, its id, or its place
 * @param from 原数: what must stand in the return
 * @param to 新数
 * @param confirmedBy who confirmed it
 * @param date when, as written
 */
public record Correction(
    int line,
    String unit,
    OptionalInt year,
    String item,
    BigDecimal from,
    BigDecimal to,
    String confirmedBy,
    String date) {

  /** The one field of a form that is meant; empty if none is or several may be. */
  public Optional<Field> field(Form form) {
    List<Field> meant =
        form.nationalNumbers().stream().filter(field -> isMeant(field, level(item))).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  private static boolean isMeant(Field field, String item) {
    return item.equals(level(field.id()))
        || item.equals(level(field.shortName()))
        || item.equals(level(field.sheet() + field.cell().a1()));
  }

  private static String level(String text) {
    return text.replaceAll("[\\s.．·・、,，!！]", "").toLowerCase(java.util.Locale.ROOT);
  }
}
