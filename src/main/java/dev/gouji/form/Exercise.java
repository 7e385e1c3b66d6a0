package dev.gouji.form;

import java.util.Map;

/**
 * A workbook for training with one fault planted.
 *
 * @param code the code of the unit that is said to have sent it
 * @param name its name
 * @param values what is filled in by field id; a national number that is not named is 0
 * @param rule the rule or reading fault that tells the fault
 * @param place the field at which it is told
 * @param planted what was done wrong, in Chinese
 */
public record Exercise(
    String code,
    String name,
    Map<String, String> values,
    String rule,
    Field place,
    String planted) {
  public Exercise {
    values = Map.copyOf(values);
  }
}
