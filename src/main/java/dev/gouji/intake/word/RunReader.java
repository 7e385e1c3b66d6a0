package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;

/** Reads what stands inside a paragraph. */
final class RunReader {
  /** What reads the paragraphs and tables of a text box. */
  interface Boxes {
    void read(XmlReader xml) throws XMLStreamException;
  }

  private final WordStyles styles;
  private final Boxes boxes;

  /** For each field that is open whether it still says what it is, which is not shown. */
  private final Deque<Boolean> fields = new ArrayDeque<>();

  RunReader(WordStyles styles, Boxes boxes) {
    this.styles = styles;
    this.boxes = boxes;
  }

  /** Reads one child of a paragraph, or of what may wrap runs in it. */
  void inline(XmlReader xml, CellText into, String style) throws XMLStreamException {
    switch (Names.of(xml)) {
      case "r" -> run(xml, into, style);
      case "del", "moveFrom" -> {
        // A format tracked inside properties is no such element, so text has gone here.
        into.doubt(CellText.TRACKED);
        xml.skip();
      }
      case "ins", "moveTo" -> {
        into.doubt(CellText.TRACKED);
        each(xml, into, style);
      }
      case "hyperlink", "smartTag", "customXml", "fldSimple", "sdtContent", "dir", "bdo" ->
          each(xml, into, style);
      case "sdt" -> each(xml, into, style);
      case "choices" -> choice(xml, into, style);
      case "math" -> equation(xml, into);
      default -> xml.skip();
    }
  }

  private void each(XmlReader xml, CellText into, String style) throws XMLStreamException {
    while (xml.nextChild()) {
      inline(xml, into, style);
    }
  }

  /** The first of several ways to write the same is the one that programs of today show. */
  private void choice(XmlReader xml, CellText into, String style) throws XMLStreamException {
    boolean first = true;
    while (xml.nextChild()) {
      if (first) {
        each(xml, into, style);
      } else {
        xml.skip();
      }
      first = false;
    }
  }

  private void run(XmlReader xml, CellText into, String style) throws XMLStreamException {
    RunLook look = styles.look(RunLook.PLAIN, style);
    while (xml.nextChild()) {
      if (Names.of(xml).equals("rPr")) {
        look = styles.look(RunLook.read(xml), style);
      } else {
        piece(xml, into, look);
      }
    }
  }

  private void piece(XmlReader xml, CellText into, RunLook look) throws XMLStreamException {
    boolean shown = fields.stream().noneMatch(instruction -> instruction);
    switch (Names.of(xml)) {
      case "t" -> into.run(shown ? xml.text() : skipped(xml), look);
      case "tab", "ptab" -> into.run(shown ? "\t" + skipped(xml) : skipped(xml), look);
      case "br", "cr" -> into.run(shown ? "\n" + skipped(xml) : skipped(xml), look);
      case "noBreakHyphen" -> into.run("-" + skipped(xml), look);
      case "sym" -> doubt(xml, into, CellText.SYMBOL);
      case "footnoteReference", "endnoteReference" -> doubt(xml, into, CellText.FOOTNOTE);
      case "drawing", "pict", "object" -> drawing(xml, into);
      case "choices" -> alternative(xml, into);
      case "fldChar" -> field(xml, into);
      case "ruby" -> ruby(xml, into, look);
      case "delText" -> doubt(xml, into, CellText.TRACKED);
      default -> xml.skip();
    }
  }

  private static String skipped(XmlReader xml) throws XMLStreamException {
    xml.skip();
    return "";
  }

  private static void doubt(XmlReader xml, CellText into, String why) throws XMLStreamException {
    into.doubt(why);
    xml.skip();
  }

  private static void equation(XmlReader xml, CellText into) throws XMLStreamException {
    into.doubt(CellText.EQUATION);
    xml.skip();
  }

  private void field(XmlReader xml, CellText into) throws XMLStreamException {
    switch (Names.attribute(xml, "fldCharType")) {
      case "begin" -> fields.push(true);
      case "separate" -> {
        if (!fields.isEmpty()) {
          fields.pop();
          fields.push(false);
        }
      }
      default -> {
        if (!fields.isEmpty()) {
          fields.pop();
        }
      }
    }
    while (xml.nextChild()) {
      boolean form = Names.of(xml).equals("ffData");
      while (form && xml.nextChild()) {
        if (Names.of(xml).equals("ddList")) {
          into.doubt(CellText.CHOICE);
        }
        xml.skip();
      }
      if (!form) {
        xml.skip();
      }
    }
  }

  private void ruby(XmlReader xml, CellText into, RunLook look) throws XMLStreamException {
    while (xml.nextChild()) {
      boolean base = Names.of(xml).equals("rubyBase");
      while (base && xml.nextChild()) {
        inline(xml, into, look.style());
      }
      if (!base) {
        xml.skip();
      }
    }
  }

  private void alternative(XmlReader xml, CellText into) throws XMLStreamException {
    boolean first = true;
    while (xml.nextChild()) {
      if (first) {
        drawing(xml, into);
      } else {
        xml.skip();
      }
      first = false;
    }
  }

  /** A picture, or a shape with text in it. */
  private void drawing(XmlReader xml, CellText into) throws XMLStreamException {
    into.doubt(box(xml) ? CellText.TEXT_BOX : CellText.PICTURE);
  }

  private boolean box(XmlReader xml) throws XMLStreamException {
    boolean found = false;
    while (xml.nextChild()) {
      if (Names.of(xml).equals("txbxContent")) {
        boxes.read(xml);
        found = true;
      } else {
        found |= box(xml);
      }
    }
    return found;
  }
}
