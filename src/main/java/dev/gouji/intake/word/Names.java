package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import java.util.Set;

/** The names of the elements and attributes of a document, in either dialect. */
final class Names {
  private static final Set<String> WORD =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");
  private static final Set<String> MATH =
      Set.of(
          "http://schemas.openxmlformats.org/officeDocument/2006/math",
          "http://purl.oclc.org/ooxml/officeDocument/math");
  private static final String CHOICES =
      "http://schemas.openxmlformats.org/markup-compatibility/2006";

  private Names() {}

  /** The name of a text element; {@code math}, {@code choices} or nothing for those of others. */
  static String of(XmlReader xml) {
    String space = xml.space();
    if (WORD.contains(space)) {
      return xml.name();
    }
    if (MATH.contains(space)) {
      return "math";
    }
    return space.equals(CHOICES) && xml.name().equals("AlternateContent") ? "choices" : "";
  }

  /** An attribute of the element it stands on; empty if it is not there. */
  static String attribute(XmlReader xml, String name) {
    for (int i = 0; i < xml.attributes(); i++) {
      if (xml.attributeName(i).equals(name) && WORD.contains(xml.attributeSpace(i))) {
        return xml.attributeValue(i);
      }
    }
    return xml.attribute(name);
  }

  static String value(XmlReader xml) {
    return attribute(xml, "val");
  }

  /** Whether a switch is on: it is if it is there and does not say otherwise. */
  static boolean isOn(XmlReader xml) {
    String value = value(xml);
    return !value.equals("0") && !value.equals("false") && !value.equals("off");
  }

  /** A whole number; what was meant is unknown if it is none. */
  static int number(String text, int otherwise) {
    try {
      return text.isEmpty() ? otherwise : (int) Math.round(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
