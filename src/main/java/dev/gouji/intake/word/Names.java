package dev.gouji.intake.word;

import dev.gouji.ooxml.SafeXml;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;

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
  static String of(XMLStreamReader xml) {
    String space = String.valueOf(xml.getNamespaceURI());
    if (WORD.contains(space)) {
      return xml.getLocalName();
    }
    if (MATH.contains(space)) {
      return "math";
    }
    return space.equals(CHOICES) && xml.getLocalName().equals("AlternateContent") ? "choices" : "";
  }

  /** An attribute of the element it stands on; empty if it is not there. */
  static String attribute(XMLStreamReader xml, String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)
          && WORD.contains(String.valueOf(xml.getAttributeNamespace(i)))) {
        return xml.getAttributeValue(i);
      }
    }
    return SafeXml.attribute(xml, name);
  }

  static String value(XMLStreamReader xml) {
    return attribute(xml, "val");
  }

  /** Whether a switch is on: it is if it is there and does not say otherwise. */
  static boolean isOn(XMLStreamReader xml) {
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
