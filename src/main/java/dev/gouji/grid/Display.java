package dev.gouji.grid;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the number format of a cell makes of its number.
 *
 * @param kind whether that is the number itself
 * @param shown what the sender sees, where it is not the number itself or has zeros or words before
 *     it; else empty
 * @param day the day that is shown, for a date
 */
public record Display(Kind kind, String shown, Optional<LocalDate> day) {
  /** How what is shown stands to what is stored. */
  public enum Kind {
    /** The number itself, whatever its colour, currency sign and separators. */
    NUMBER,
    /** The number and 元 behind it. */
    YUAN,
    /** The number and 万元 behind it. */
    WAN_YUAN,
    /** A date or time. */
    DATE,
    /** Another number, or none: percent, thousands left out, digits or words put in. */
    OTHER
  }

  public static final Display NUMBER = new Display(Kind.NUMBER, "", Optional.empty());
  public static final Display YUAN = new Display(Kind.YUAN, "", Optional.empty());
  public static final Display WAN_YUAN = new Display(Kind.WAN_YUAN, "", Optional.empty());

  /** The number itself, with zeros or words before it. */
  static Display number(String shown) {
    return new Display(Kind.NUMBER, shown, Optional.empty());
  }

  /** Another number than the one that is stored, or none. */
  public static Display other(String shown) {
    return new Display(Kind.OTHER, shown, Optional.empty());
  }

  public boolean isDate() {
    return kind == Kind.DATE;
  }
}
