package dev.gouji.intake.word;

import dev.gouji.ooxml.SafeXml;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads what stands inside a paragraph. */
final class RunReader {
  /** What reads the paragraphs and tables of a text box. */
  interface Boxes {
    void read(XMLStreamReader xml) throws XMLStreamException;
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
  void inline(XMLStreamReader xml, CellText into, String style) throws XMLStreamException {
    switch (Names.of(xml)) {
      case "r" -> run(xml, into, style);
      case "del", "moveFrom" -> {
        // A format tracked inside properties is no such element, so text has gone here.
        into.doubt(CellText.TRACKED);
        SafeXml.skip(xml);
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
      default -> SafeXml.skip(xml);
    }
  }

  private void each(XMLStreamReader xml, CellText into, String style) throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
      inline(xml, into, style);
    }
  }

  /** The first of several ways to write the same is the one that programs of today show. */
  private void choice(XMLStreamReader xml, CellText into, String style) throws XMLStreamException {
    boolean first = true;
    while (SafeXml.nextChild(xml)) {
      if (first) {
        each(xml, into, style);
      } else {
        SafeXml.skip(xml);
      }
      first = false;
    }
  }

  private void run(XMLStreamReader xml, CellText into, String style) throws XMLStreamException {
    RunLook look = styles.look(RunLook.PLAIN, style);
    while (SafeXml.nextChild(xml)) {
      if (Names.of(xml).equals("rPr")) {
        look = styles.look(RunLook.read(xml), style);
      } else {
        piece(xml, into, look);
      }
    }
  }

  private void piece(XMLStreamReader xml, CellText into, RunLook look) throws XMLStreamException {
    boolean shown = fields.stream().noneMatch(instruction -> instruction);
    switch (Names.of(xml)) {
      case "t" -> into.run(shown ? SafeXml.text(xml) : skipped(xml), look);
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
      default -> SafeXml.skip(xml);
    }
  }

  private static String skipped(XMLStreamReader xml) throws XMLStreamException {
    SafeXml.skip(xml);
    return "";
  }

  private static void doubt(XMLStreamReader xml, CellText into, String why)
      throws XMLStreamException {
    into.doubt(why);
    SafeXml.skip(xml);
  }

  private static void equation(XMLStreamReader xml, CellText into) throws XMLStreamException {
    into.doubt(CellText.EQUATION);
    SafeXml.skip(xml);
  }

  private void field(XMLStreamReader xml, CellText into) throws XMLStreamException {
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
    while (SafeXml.nextChild(xml)) {
      boolean form = Names.of(xml).equals("ffData");
      while (form && SafeXml.nextChild(xml)) {
        if (Names.of(xml).equals("ddList")) {
          into.doubt(CellText.CHOICE);
        }
        SafeXml.skip(xml);
      }
      if (!form) {
        SafeXml.skip(xml);
      }
    }
  }

  private void ruby(XMLStreamReader xml, CellText into, RunLook look) throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
      boolean base = Names.of(xml).equals("rubyBase");
      while (base && SafeXml.nextChild(xml)) {
        inline(xml, into, look.style());
      }
      if (!base) {
        SafeXml.skip(xml);
      }
    }
  }

  private void alternative(XMLStreamReader xml, CellText into) throws XMLStreamException {
    boolean first = true;
    while (SafeXml.nextChild(xml)) {
      if (first) {
        drawing(xml, into);
      } else {
        SafeXml.skip(xml);
      }
      first = false;
    }
  }

  /** A picture, or a shape with text in it. */
  private void drawing(XMLStreamReader xml, CellText into) throws XMLStreamException {
    into.doubt(box(xml) ? CellText.TEXT_BOX : CellText.PICTURE);
  }

  private boolean box(XMLStreamReader xml) throws XMLStreamException {
    boolean found = false;
    while (SafeXml.nextChild(xml)) {
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
