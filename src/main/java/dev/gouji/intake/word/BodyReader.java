package dev.gouji.intake.word;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.ooxml.XmlReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;

/** Reads the text of a document: paragraphs and tables in reading order. */
final class BodyReader {
  private final WordStyles styles;
  private final Numbering numbering;
  private final RunReader runs;
  private List<Block> blocks = new ArrayList<>();
  private int cells;
  private int chars;

  private BodyReader(WordStyles styles, Numbering numbering) {
    this.styles = styles;
    this.numbering = numbering;
    this.runs = new RunReader(styles, this::container);
  }

  static List<Block> read(XmlReader xml, WordStyles styles, Numbering numbering)
      throws XMLStreamException {
    BodyReader reader = new BodyReader(styles, numbering);
    while (xml.nextChild()) {
      if (Names.of(xml).equals("body")) {
        reader.container(xml);
      } else {
        xml.skip();
      }
    }
    return reader.blocks;
  }

  private void container(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      block(xml);
    }
  }

  private void block(XmlReader xml) throws XMLStreamException {
    switch (Names.of(xml)) {
      case "p" -> {
        CellText text = new CellText();
        List<Block> boxes = paragraph(xml, text);
        add(new Block.Line(text.text()));
        boxes.forEach(this::add);
      }
      case "tbl" -> table(xml);
      case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> container(xml);
      case "choices" -> firstOf(xml);
      default -> xml.skip();
    }
  }

  private void firstOf(XmlReader xml) throws XMLStreamException {
    boolean first = true;
    while (xml.nextChild()) {
      if (first) {
        container(xml);
      } else {
        xml.skip();
      }
      first = false;
    }
  }

  private void add(Block block) {
    blocks.add(block);
    if (block instanceof Block.Line line) {
      chars += line.text().length();
    }
    if (blocks.size() > Document.MOST_BLOCKS || chars > Document.MOST_CHARS) {
      throw new TooMuchException();
    }
  }

  /** Reads a paragraph; gives what its text boxes hold. */
  private List<Block> paragraph(XmlReader xml, CellText text) throws XMLStreamException {
    List<Block> outer = blocks;
    blocks = new ArrayList<>();
    ParagraphLook look = ParagraphLook.PLAIN;
    while (xml.nextChild()) {
      if (Names.of(xml).equals("pPr")) {
        look = ParagraphLook.read(xml);
      } else {
        runs.inline(xml, text, look.style());
      }
    }
    if (look.joins()) {
      text.doubt(CellText.TRACKED);
    }
    String number = numbering.next(look.numbered().or(styles.numbered(look.style())));
    if (!number.isEmpty()) {
      text.number(number);
    }
    List<Block> boxes = blocks;
    blocks = outer;
    return boxes;
  }

  private void table(XmlReader xml) throws XMLStreamException {
    TableReader table = new TableReader();
    List<Block> inside = new ArrayList<>();
    rows(xml, table, inside);
    boolean layout = inside.stream().anyMatch(Block.Table.class::isInstance);
    if (layout) {
      inside.forEach(this::add);
      add(new Block.Break());
    }
    if (!table.isEmpty()) {
      add(table.build());
    }
    if (layout) {
      add(new Block.Break());
    }
  }

  private void rows(XmlReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "tr" -> row(xml, table, inside);
        case "tblGrid" -> table.grid(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml, table, inside);
        default -> xml.skip();
      }
    }
  }

  private void row(XmlReader xml, TableReader table, List<Block> inside) throws XMLStreamException {
    table.startRow();
    cells(xml, table, inside);
    table.endRow();
  }

  private void cells(XmlReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "tc" -> cell(xml, table, inside);
        case "trPr" -> table.rowProperties(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> cells(xml, table, inside);
        default -> xml.skip();
      }
    }
  }

  private void cell(XmlReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    if (++cells > Document.MOST_CELLS) {
      throw new TooMuchException();
    }
    table.startCell(xml.offset());
    List<Block> outer = blocks;
    blocks = new ArrayList<>();
    CellText text = new CellText();
    content(xml, table, text);
    chars += text.length();
    inside.addAll(blocks);
    blocks = outer;
    table.endCell(text.text(), text.why());
  }

  private void content(XmlReader xml, TableReader table, CellText text) throws XMLStreamException {
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "p" -> {
          CellText line = new CellText();
          List<Block> boxes = paragraph(xml, line);
          text.line(line.text(), line.why());
          add(new Block.Line(line.text()));
          boxes.forEach(this::add);
        }
        case "tcPr" -> table.cellProperties(xml);
        case "tbl" -> {
          table(xml);
          text.doubt(CellText.NESTED);
        }
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> content(xml, table, text);
        default -> xml.skip();
      }
    }
  }

  /** More than any report has. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
