package dev.gouji.repair;

import dev.gouji.form.Field;
import java.util.Comparator;

/** Fields as they follow each other in the form. */
final class FormOrder {
  static final Comparator<Field> FIELDS = Comparator.comparingInt(Field::index);

  private FormOrder() {}
}
