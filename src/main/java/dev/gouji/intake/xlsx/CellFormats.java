package dev.gouji.intake.xlsx;

import dev.gouji.grid.NumberFormat;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The only thing wanted of the styles: what each cell format shows of a number. */
final class CellFormats {
  /** No program lets a workbook have near so many. */
  private static final int MOST_FORMATS = 10_000;

  /** The limit of Excel. */
  private static final int MOST_STYLES = 65_490;

  private CellFormats() {}

  /** What the cell formats show, by their numbers. */
  static List<NumberFormat> read(Parts parts, String name) throws UnreadableException {
    return parts.alike(parts.alike().formats(), name, CellFormats::read);
  }

  private static List<NumberFormat> read(XmlReader xml)
      throws XMLStreamException, UnreadableException {
    Map<String, NumberFormat> own = Map.of();
    while (xml.nextChild()) {
      switch (xml.name()) {
        case "numFmts" -> own = ownFormats(xml);
        case "cellXfs" -> {
          return styles(xml, own);
        }
        default -> xml.skip();
      }
    }
    return List.of();
  }

  /** What each format defined in the file shows, by its number. */
  private static Map<String, NumberFormat> ownFormats(XmlReader xml)
      throws XMLStreamException, UnreadableException {
    Map<String, NumberFormat> own = new HashMap<>();
    while (xml.nextChild()) {
      NumberFormat format = NumberFormat.of(xml.attribute("formatCode"));
      // Of two definitions the one that does not show the number itself is the one to heed.
      own.merge(
          xml.attribute("numFmtId"), format, (a, b) -> b.equals(NumberFormat.GENERAL) ? a : b);
      xml.skip();
      if (own.size() > MOST_FORMATS) {
        throw OddPart.odd("数字格式超过 " + MOST_FORMATS + " 种");
      }
    }
    return own;
  }

  private static List<NumberFormat> styles(XmlReader xml, Map<String, NumberFormat> own)
      throws XMLStreamException, UnreadableException {
    List<NumberFormat> styles = new ArrayList<>();
    while (xml.nextChild()) {
      String format = xml.attribute("numFmtId");
      // A definition in the file goes before the built-in one of that number.
      NumberFormat defined = own.get(format);
      styles.add(defined == null ? builtin(format) : defined);
      xml.skip();
      if (styles.size() > MOST_STYLES) {
        throw OddPart.odd("单元格格式超过 " + MOST_STYLES + " 种");
      }
    }
    return List.copyOf(styles);
  }

  private static NumberFormat builtin(String format) {
    boolean number = !format.isEmpty() && format.length() <= 3;
    for (int i = 0; number && i < format.length(); i++) {
      number = format.charAt(i) >= '0' && format.charAt(i) <= '9';
    }
    return number ? NumberFormat.of(Integer.parseInt(format)) : NumberFormat.GENERAL;
  }
}
