package dev.gouji.form;

import java.util.List;

/**
 * How a number of another edition's layout stands for a field of this one, as {@code layouts.csv}
 * says. Fields of one id need no conversion.
 *
 * @param edition the id of the other edition
 * @param field the field of this edition
 * @param from ids of fields of the other edition
 * @param how what the numbers say about the field
 */
public record Conversion(String edition, Field field, List<String> from, How how) {
  /** What a number says. */
  public enum How {
    /** The field is the sum of the others. */
    SUM,
    /** The field is a part of the other: only a 0 there says what stands here. */
    ZERO
  }

  public Conversion {
    from = List.copyOf(from);
  }
}
