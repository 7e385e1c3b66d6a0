package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import javax.xml.stream.XMLStreamException;

/**
 * What a paragraph's properties say.
 *
 * @param style the paragraph style; may be empty
 * @param numbered the list it belongs to
 * @param joins whether its end was deleted, so that it goes on with the next one
 */
record ParagraphLook(String style, Numbered numbered, boolean joins) {
  static final ParagraphLook PLAIN = new ParagraphLook("", Numbered.UNSAID, false);

  /** Reads paragraph properties and goes behind them. */
  static ParagraphLook read(XmlReader xml) throws XMLStreamException {
    String style = "";
    Numbered numbered = Numbered.UNSAID;
    boolean joins = false;
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "pStyle" -> {
          style = Names.value(xml);
          xml.skip();
        }
        case "numPr" -> numbered = numbered(xml);
        case "rPr" -> joins = isDeleted(xml);
        default -> xml.skip();
      }
    }
    return new ParagraphLook(style, numbered, joins);
  }

  private static Numbered numbered(XmlReader xml) throws XMLStreamException {
    String list = "";
    int level = 0;
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "numId" -> list = Names.value(xml);
        case "ilvl" -> level = Names.number(Names.value(xml), 0);
        default -> {
          // Changes of numbering, which change nothing that is read.
        }
      }
      xml.skip();
    }
    return new Numbered(list, level);
  }

  private static boolean isDeleted(XmlReader xml) throws XMLStreamException {
    boolean deleted = false;
    while (xml.nextChild()) {
      String name = Names.of(xml);
      deleted |= name.equals("del") || name.equals("moveFrom");
      xml.skip();
    }
    return deleted;
  }
}
