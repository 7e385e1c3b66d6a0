package dev.gouji.intake.word;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.ooxml.SafeXml;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

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

  static List<Block> read(XMLStreamReader xml, WordStyles styles, Numbering numbering)
      throws XMLStreamException {
    BodyReader reader = new BodyReader(styles, numbering);
    while (SafeXml.nextChild(xml)) {
      if (Names.of(xml).equals("body")) {
        reader.container(xml);
      } else {
        SafeXml.skip(xml);
      }
    }
    return reader.blocks;
  }

  private void container(XMLStreamReader xml) throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
      block(xml);
    }
  }

  private void block(XMLStreamReader xml) throws XMLStreamException {
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
      default -> SafeXml.skip(xml);
    }
  }

  private void firstOf(XMLStreamReader xml) throws XMLStreamException {
    boolean first = true;
    while (SafeXml.nextChild(xml)) {
      if (first) {
        container(xml);
      } else {
        SafeXml.skip(xml);
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
  private List<Block> paragraph(XMLStreamReader xml, CellText text) throws XMLStreamException {
    List<Block> outer = blocks;
    blocks = new ArrayList<>();
    ParagraphLook look = ParagraphLook.PLAIN;
    while (SafeXml.nextChild(xml)) {
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

  private void table(XMLStreamReader xml) throws XMLStreamException {
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

  private void rows(XMLStreamReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
      switch (Names.of(xml)) {
        case "tr" -> row(xml, table, inside);
        case "tblGrid" -> table.grid(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> rows(xml, table, inside);
        default -> SafeXml.skip(xml);
      }
    }
  }

  private void row(XMLStreamReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    table.startRow();
    cells(xml, table, inside);
    table.endRow();
  }

  private void cells(XMLStreamReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
      switch (Names.of(xml)) {
        case "tc" -> cell(xml, table, inside);
        case "trPr" -> table.rowProperties(xml);
        case "sdt", "sdtContent", "customXml", "ins", "moveTo" -> cells(xml, table, inside);
        default -> SafeXml.skip(xml);
      }
    }
  }

  private void cell(XMLStreamReader xml, TableReader table, List<Block> inside)
      throws XMLStreamException {
    if (++cells > Document.MOST_CELLS) {
      throw new TooMuchException();
    }
    table.startCell(xml.getLocation().getCharacterOffset());
    List<Block> outer = blocks;
    blocks = new ArrayList<>();
    CellText text = new CellText();
    content(xml, table, text);
    chars += text.length();
    inside.addAll(blocks);
    blocks = outer;
    table.endCell(text.text(), text.why());
  }

  private void content(XMLStreamReader xml, TableReader table, CellText text)
      throws XMLStreamException {
    while (SafeXml.nextChild(xml)) {
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
        default -> SafeXml.skip(xml);
      }
    }
  }

  /** More than any report has. */
  static final class TooMuchException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
