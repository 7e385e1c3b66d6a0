package dev.gouji.intake.xlsx;

import dev.gouji.intake.UnreadableException;
import dev.gouji.intake.sheet.DateFormats;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The only thing wanted of the styles: which cell formats show a date. */
final class DateStyles {
  /** No program lets a workbook have near so many. */
  private static final int MOST_FORMATS = 10_000;

  private DateStyles() {}

  /** The numbers of the cell formats that show a date or time; not to be changed. */
  static BitSet read(Parts parts, String name) throws UnreadableException {
    return parts.alike().dates().read(parts, name, DateStyles::read);
  }

  private static BitSet read(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    Map<String, Boolean> own = Map.of();
    while (SafeXml.nextChild(xml)) {
      switch (xml.getLocalName()) {
        case "numFmts" -> own = ownFormats(xml);
        case "cellXfs" -> {
          return dateStyles(xml, own);
        }
        default -> SafeXml.skip(xml);
      }
    }
    return new BitSet();
  }

  /** Whether each format defined in the file shows a date, by its number. */
  private static Map<String, Boolean> ownFormats(XMLStreamReader xml)
      throws XMLStreamException, UnreadableException {
    Map<String, Boolean> isDate = new HashMap<>();
    while (SafeXml.nextChild(xml)) {
      boolean date = DateFormats.isDate(SafeXml.attribute(xml, "formatCode"));
      // Of two definitions a date is the one to be careful about.
      isDate.merge(SafeXml.attribute(xml, "numFmtId"), date, Boolean::logicalOr);
      SafeXml.skip(xml);
      if (isDate.size() > MOST_FORMATS) {
        throw SheetReader.odd("数字格式超过 " + MOST_FORMATS + " 种");
      }
    }
    return isDate;
  }

  private static BitSet dateStyles(XMLStreamReader xml, Map<String, Boolean> own)
      throws XMLStreamException {
    BitSet dates = new BitSet();
    for (int i = 0; SafeXml.nextChild(xml); i++) {
      String format = SafeXml.attribute(xml, "numFmtId");
      // A definition in the file goes before the built-in one of that number.
      Boolean isDate = own.get(format);
      if (isDate == null ? isBuiltinDate(format) : isDate) {
        dates.set(i);
      }
      SafeXml.skip(xml);
    }
    return dates;
  }

  private static boolean isBuiltinDate(String format) {
    boolean number = !format.isEmpty() && format.length() <= 3;
    for (int i = 0; number && i < format.length(); i++) {
      number = format.charAt(i) >= '0' && format.charAt(i) <= '9';
    }
    return number && DateFormats.isDate(Integer.parseInt(format));
  }
}
