package dev.gouji.form.load;

import dev.gouji.form.Field;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Names fields by their ids; a star stands for letters of one part of an id, or for none. */
final class FieldIds {
  private static final char STAR = '*';
  private static final String PART = "[a-z0-9_]*";

  private FieldIds() {}

  /** The fields meant, in their own order; none if the words name nothing. */
  static List<Field> matching(String pattern, Collection<Field> fields) {
    int star = pattern.indexOf(STAR);
    if (star < 0) {
      return fields.stream().filter(field -> field.id().equals(pattern)).toList();
    }
    Pattern ids = Pattern.compile("\\Q" + pattern.replace("" + STAR, "\\E" + PART + "\\Q") + "\\E");
    // Most fields begin otherwise, and need no closer look.
    String beginning = pattern.substring(0, star);
    return fields.stream()
        .filter(field -> field.id().startsWith(beginning))
        .filter(field -> ids.matcher(field.id()).matches())
        .toList();
  }
}
