package dev.gouji.intake.xlsx;

import dev.gouji.intake.UnreadableException;
import dev.gouji.intake.sheet.DateFormats;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The only thing wanted of the styles: which cell formats show a date. */
final class DateStyles {
  private DateStyles() {}

  /** The numbers of the cell formats that show a date or time. */
  static BitSet read(Parts parts, String name) throws UnreadableException {
    return parts.read(name, DateStyles::read);
  }

  private static BitSet read(XMLStreamReader xml) throws XMLStreamException {
    Set<String> own = Set.of();
    while (SafeXml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "numFmts" -> own = ownDateFormats(xml);
        case "cellXfs" -> {
          return dateStyles(xml, own);
        }
        default -> SafeXml.skip(xml);
      }
    }
    return new BitSet();
  }

  private static Set<String> ownDateFormats(XMLStreamReader xml) throws XMLStreamException {
    Set<String> dates = new HashSet<>();
    while (SafeXml.nextChild(xml)) {
      if (DateFormats.isDate(SafeXml.attribute(xml, "formatCode"))) {
        dates.add(SafeXml.attribute(xml, "numFmtId"));
      } else {
        dates.add("not " + SafeXml.attribute(xml, "numFmtId"));
      }
      SafeXml.skip(xml);
    }
    return dates;
  }

  private static BitSet dateStyles(XMLStreamReader xml, Set<String> own) throws XMLStreamException {
    BitSet dates = new BitSet();
    for (int i = 0; SafeXml.nextChild(xml); i++) {
      String format = SafeXml.attribute(xml, "numFmtId");
      // A definition in the file goes before the built-in one of that number.
      if (own.contains(format) || (!own.contains("not " + format) && isBuiltinDate(format))) {
        dates.set(i);
      }
      SafeXml.skip(xml);
    }
    return dates;
  }

  private static boolean isBuiltinDate(String format) {
    return format.matches("[0-9]{1,3}") && DateFormats.isDate(Integer.parseInt(format));
  }
}
