package dev.gouji.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What may stand in a field and what it is for, as {@code fields.csv} says.
 *
 * @param type what it may hold
 * @param choices the words allowed, for {@link FieldType#CHOICE}; otherwise empty
 * @param min the smallest number allowed; empty if any is
 * @param units in what an amount may be written: the first is the one of the form, the others are
 *     converted to it; empty if it is no amount
 * @param purpose what it is asked for
 * @param role what it tells about the whole return; empty if nothing
 * @param hint what the clerk is told when the cell is entered; may be empty
 */
public record Wanted(
    FieldType type,
    List<String> choices,
    Optional<BigDecimal> min,
    List<String> units,
    Purpose purpose,
    Optional<Role> role,
    String hint) {
  public Wanted {
    choices = List.copyOf(choices);
    units = List.copyOf(units);
  }

  /** A field of which {@code fields.csv} says nothing: a count of a national table, or words. */
  public static Wanted unsaid(boolean national) {
    return new Wanted(
        national ? FieldType.COUNT : FieldType.TEXT,
        List.of(),
        Optional.of(BigDecimal.ZERO),
        List.of(),
        Purpose.PLAIN,
        Optional.empty(),
        "");
  }
}
