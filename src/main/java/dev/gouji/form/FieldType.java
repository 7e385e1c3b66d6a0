package dev.gouji.form;

/** What a field may hold. */
public enum FieldType {
  /** A whole number. */
  COUNT("count"),
  /** A number with up to six decimals. */
  AMOUNT("amount"),
  /** Free text. */
  TEXT("text"),
  /** One of the words listed with the field. */
  CHOICE("choice");

  private final String id;

  FieldType(String id) {
    this.id = id;
  }

  /** The word used in definitions and in {@code gouji fields}. */
  public String id() {
    return id;
  }

  public boolean isNumeric() {
    return this == COUNT || this == AMOUNT;
  }
}
