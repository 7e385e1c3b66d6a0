package dev.gouji.repair.solve;

import dev.gouji.form.Field;
import java.util.Comparator;

/** Fields as they follow each other in the form. */
public final class FormOrder {
  public static final Comparator<Field> FIELDS = Comparator.comparingInt(Field::index);

  private FormOrder() {}
}
