package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/**
 * What a run's properties say of how it is shown; empty where they say nothing.
 *
 * @param style the character style; may be empty
 * @param hidden whether it is hidden
 * @param apart whether it is struck out, raised or lowered
 * @param faint whether it is white or too small to be seen
 */
record RunLook(
    String style, Optional<Boolean> hidden, Optional<Boolean> apart, Optional<Boolean> faint) {
  static final RunLook PLAIN =
      new RunLook("", Optional.empty(), Optional.empty(), Optional.empty());

  /** In half points; nobody reads type of a point or two. */
  private static final int TOO_SMALL = 5;

  boolean isHidden() {
    return hidden.orElse(false);
  }

  boolean isApart() {
    return apart.orElse(false);
  }

  boolean isFaint() {
    return faint.orElse(false);
  }

  /** These properties, and where they say nothing the others. */
  RunLook over(RunLook other) {
    return new RunLook(
        style.isEmpty() ? other.style : style,
        hidden.or(() -> other.hidden),
        apart.or(() -> other.apart),
        faint.or(() -> other.faint));
  }

  /** Reads run properties and goes behind them. */
  static RunLook read(XmlReader xml) throws XMLStreamException {
    String style = "";
    Optional<Boolean> hidden = Optional.empty();
    Optional<Boolean> apart = Optional.empty();
    Optional<Boolean> faint = Optional.empty();
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "rStyle" -> style = Names.value(xml);
        case "vanish", "webHidden", "specVanish" -> hidden = either(hidden, Names.isOn(xml));
        case "strike", "dstrike" -> apart = either(apart, Names.isOn(xml));
        case "vertAlign" -> apart = either(apart, !Names.value(xml).equals("baseline"));
        case "position" -> apart = either(apart, Names.number(Names.value(xml), 0) != 0);
        case "color" -> faint = either(faint, Names.value(xml).equalsIgnoreCase("FFFFFF"));
        case "sz" -> faint = either(faint, Names.number(Names.value(xml), 21) <= TOO_SMALL);
        default -> {
          // Fonts, languages and the like.
        }
      }
      xml.skip();
    }
    return new RunLook(style, hidden, apart, faint);
  }

  private static Optional<Boolean> either(Optional<Boolean> before, boolean now) {
    return Optional.of(now || before.orElse(false));
  }
}
