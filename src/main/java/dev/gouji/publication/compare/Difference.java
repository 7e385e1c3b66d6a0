package dev.gouji.publication.compare;

/**
 * A cell or a sentence in which what is published is not what was accepted.
 *
 * @param kind in which way
 * @param field the id of the field
 * @param name what the field is called
 * @param place where it stands in the published file
 * @param accepted the accepted number; empty for a blank, or for a sentence whose rule names
 *     several
 * @param published what is published there
 * @param more what is to be said beside it, in Chinese; may be empty
 */
public record Difference(
    Kind kind,
    String field,
    String name,
    String place,
    String accepted,
    String published,
    String more) {
  /** In which way they differ. */
  public enum Kind {
    NUMBER("数不同"),
    UNREAD("读不准"),
    NOT_FOUND("没有这一格"),
    SENTENCE("文中的数不符");

    private final String chinese;

    Kind(String chinese) {
      this.chinese = chinese;
    }

    public String chinese() {
      return chinese;
    }
  }
}
