package dev.gouji.report.paper;

import com.ctc.wstx.osgi.OutputFactoryProviderImpl;
import dev.gouji.report.workbook.sheet.CellText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The body of a letter as WordprocessingML, written straight through. A letter goes to every unit
 * whose return goes back, and building a document model for each costs as much as reading the
 * return.
 */
final class PaperXml {
  /** The width of the sheet and of its margins, in twips. */
  static final int WIDTH = 11906;

  static final int LEFT = 1587;
  static final int RIGHT = 1474;

  private static final String SPACE =
      "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final XMLOutputFactory FACTORY =
      new OutputFactoryProviderImpl().createOutputFactory();

  /** What programs leave where nothing is said. */
  private static final int USUAL_MARGIN = 108;

  /**
   * What a cell covers.
   *
   * @param columns how many columns
   * @param oneLine whether its text is never broken
   */
  record Span(int columns, Rows rows, boolean oneLine) {
    static final Span ONE = new Span(1, Rows.ONE, false);
  }

  /** Whether a cell covers more rows than its own. */
  enum Rows {
    ONE,
    FIRST_OF_MORE,
    CONTINUED
  }

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter xml;

  PaperXml() {
    try {
      xml = FACTORY.createXMLStreamWriter(bytes, "UTF-8");
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("w", "document", SPACE);
      xml.writeNamespace("w", SPACE);
      xml.writeNamespace("r", RELATIONSHIPS);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    open("body");
  }

  void paragraph(Paragraph paragraph) {
    open("p");
    open("pPr");
    flag("keepNext", paragraph.keepNext());
    flag("pageBreakBefore", paragraph.newPage());
    spacing(paragraph);
    if (paragraph.indent() > 0) {
      empty("ind", "firstLine", String.valueOf(paragraph.indent()));
    } else if (paragraph.right() > 0) {
      empty("ind", "right", String.valueOf(paragraph.right()));
    }
    empty("jc", "val", paragraph.alignment());
    close();
    run(paragraph);
    close();
  }

  private void spacing(Paragraph paragraph) {
    String before = String.valueOf(paragraph.before());
    String after = String.valueOf(paragraph.after());
    if (paragraph.line() == 0) {
      empty("spacing", "before", before, "after", after);
    } else {
      String line = String.valueOf(paragraph.line());
      empty("spacing", "before", before, "after", after, "line", line, "lineRule", "exact");
    }
  }

  private void run(Paragraph paragraph) {
    String font = paragraph.font();
    open("r");
    open("rPr");
    empty("rFonts", "ascii", font, "hAnsi", font, "eastAsia", font, "cs", font);
    empty("sz", "val", String.valueOf(2 * paragraph.points()));
    if (paragraph.marked()) {
      empty("highlight", "val", "yellow");
    }
    // Without it lines break as in Western text.
    empty("lang", "eastAsia", "zh-CN");
    close();
    String[] lines = CellText.clean(paragraph.text()).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        empty("br");
      }
      open("t");
      words(lines[i]);
      close();
    }
    close();
  }

  /** Begins a table as wide as its columns. */
  void beginTable(List<Integer> widths) {
    beginTable(widths, USUAL_MARGIN);
  }

  /**
   * Begins a table as wide as its columns.
   *
   * @param margin the space left and right of what stands in a cell, in twips
   */
  void beginTable(List<Integer> widths, int margin) {
    open("tbl");
    open("tblPr");
    int whole = widths.stream().mapToInt(Integer::intValue).sum();
    empty("tblW", "w", String.valueOf(whole), "type", "dxa");
    empty("jc", "val", "center");
    open("tblBorders");
    for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
      empty(side, "val", "single", "sz", "4");
    }
    close();
    empty("tblLayout", "type", "fixed");
    open("tblCellMar");
    for (String side : List.of("left", "right")) {
      empty(side, "w", String.valueOf(margin), "type", "dxa");
    }
    close();
    close();
    open("tblGrid");
    widths.forEach(width -> empty("gridCol", "w", String.valueOf(width)));
    close();
  }

  /**
   * Begins a row, which is never torn apart.
   *
   * @param height at least, in twips; 0 for as high as its text
   * @param repeated whether it stands at the head of every page
   */
  void beginRow(int height, boolean repeated) {
    open("tr");
    open("trPr");
    empty("cantSplit");
    if (height > 0) {
      empty("trHeight", "val", String.valueOf(height));
    }
    flag("tblHeader", repeated);
    close();
  }

  void cell(int width, Paragraph paragraph) {
    cell(width, Span.ONE, paragraph);
  }

  /**
   * A cell that may cover several columns and rows.
   *
   * @param width of all its columns, in twips
   */
  void cell(int width, Span span, Paragraph paragraph) {
    open("tc");
    open("tcPr");
    empty("tcW", "w", String.valueOf(width), "type", "dxa");
    if (span.columns() > 1) {
      empty("gridSpan", "val", String.valueOf(span.columns()));
    }
    switch (span.rows()) {
      case ONE -> {
        // Nothing to say.
      }
      case FIRST_OF_MORE -> empty("vMerge", "val", "restart");
      case CONTINUED -> empty("vMerge");
    }
    flag("noWrap", span.oneLine());
    empty("vAlign", "val", "center");
    close();
    paragraph(paragraph);
    close();
  }

  void endRow() {
    close();
  }

  void endTable() {
    close();
  }

  /** Ends the letter: A4 with the margins of official papers and page numbers below. */
  byte[] end() {
    open("sectPr");
    try {
      xml.writeEmptyElement("w", "footerReference", SPACE);
      xml.writeAttribute("w", SPACE, "type", "default");
      xml.writeAttribute("r", RELATIONSHIPS, "id", "footer");
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    empty("pgSz", "w", String.valueOf(WIDTH), "h", "16838");
    String left = String.valueOf(LEFT);
    String right = String.valueOf(RIGHT);
    empty(
        "pgMar", "top", "2098", "right", right, "bottom", "1984", "left", left, "header", "851",
        "footer", "1400", "gutter", "0");
    try {
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
    return bytes.toByteArray();
  }

  private void flag(String name, boolean set) {
    if (set) {
      empty(name);
    }
  }

  private void open(String name) {
    try {
      xml.writeStartElement("w", name, SPACE);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void close() {
    try {
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Writes an element that has only attributes, given as names and values in turn. */
  private void empty(String name, String... attributes) {
    try {
      xml.writeEmptyElement("w", name, SPACE);
      for (int i = 0; i < attributes.length; i += 2) {
        xml.writeAttribute("w", SPACE, attributes[i], attributes[i + 1]);
      }
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  private void words(String text) {
    try {
      xml.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "space", "preserve");
      xml.writeCharacters(text);
    } catch (XMLStreamException e) {
      throw failed(e);
    }
  }

  /** Into memory nothing fails but by our own fault. */
  private static UncheckedIOException failed(XMLStreamException e) {
    return new UncheckedIOException(new IOException(e));
  }
}
