package dev.gouji.intake.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.SheetBuilder;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Streams one worksheet and keeps the cells inside the window. */
final class SheetReader {
  /** Rows of fewer points, and columns of fewer characters, are not seen. */
  private static final double LEAST_HEIGHT = 2;

  private static final double LEAST_WIDTH = 0.5;
  private static final int MOST_DIGITS = 20;

  private static final int MAX_ROW = 1 << 20;
  private static final int MAX_COLUMN = 1 << 14;
  private static final int MOST_MERGES = 4_000;

  /** What comes behind the merged cells in every worksheet: nothing there is wanted. */
  private static final Set<String> BEHIND =
      Set.of(
          "phoneticPr",
          "conditionalFormatting",
          "dataValidations",
          "hyperlinks",
          "printOptions",
          "pageMargins",
          "pageSetup",
          "headerFooter",
          "drawing",
          "legacyDrawing",
          "extLst");

  private final SheetBuilder builder;
  private final Window window;

  /** Columns that the sheet says something about. */
  private final BitSet described = new BitSet();

  private boolean rowsHidden;
  private boolean columnsHidden;
  private final CellReader cells;
  private final Map<Integer, BitSet> seen = new HashMap<>();
  private int row = -1;
  private int column = -1;
  private int merges;

  private SheetReader(RawSheet sheet, Window window, int maxChars) {
    this.builder = sheet.builder();
    this.window = window;
    this.cells = new CellReader(sheet, maxChars);
  }

  static RawSheet read(Parts parts, String part, SheetBuilder builder, Window window)
      throws UnreadableException {
    return parts.read(
        part,
        xml -> {
          RawSheet sheet = new RawSheet(builder);
          new SheetReader(sheet, window, parts.limits().cellChars()).worksheet(xml);
          return sheet;
        });
  }

  private void worksheet(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    String space = xml.getNamespaceURI();
    if (!xml.getLocalName().equals("worksheet") || !Spaces.isMain(String.valueOf(space))) {
      throw OddPart.odd("工作表的格式不认识");
    }
    while (SafeXml.nextChild(xml)) {
      String name = xml.getLocalName();
      if (!xml.getNamespaceURI().equals(space)) {
        SafeXml.skip(xml);
      } else if (name.equals("sheetFormatPr")) {
        defaults(xml);
      } else if (name.equals("cols")) {
        columns(xml);
      } else if (name.equals("sheetData")) {
        hideOtherColumns();
        rows(xml, space);
      } else if (name.equals("mergeCells")) {
        merges(xml);
      } else if (BEHIND.contains(name)) {
        return;
      } else {
        SafeXml.skip(xml);
      }
    }
  }

  /** What rows and columns are that say nothing of themselves. */
  private void defaults(XMLStreamReader xml) throws XMLStreamException {
    boolean ownHeight = SafeXml.isTrue(SafeXml.attribute(xml, "customHeight"));
    rowsHidden =
        SafeXml.isTrue(SafeXml.attribute(xml, "zeroHeight"))
            || (ownHeight && isBelow(SafeXml.attribute(xml, "defaultRowHeight"), LEAST_HEIGHT));
    columnsHidden = isBelow(SafeXml.attribute(xml, "defaultColWidth"), LEAST_WIDTH);
    SafeXml.skip(xml);
  }

  private void columns(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    while (SafeXml.nextChild(xml)) {
      String width = SafeXml.attribute(xml, "width");
      boolean hidden =
          SafeXml.isTrue(SafeXml.attribute(xml, "hidden"))
              || (width.isEmpty() ? columnsHidden : isBelow(width, LEAST_WIDTH));
      int first = number(SafeXml.attribute(xml, "min"), MAX_COLUMN) - 1;
      int last = Math.min(number(SafeXml.attribute(xml, "max"), MAX_COLUMN), window.columns()) - 1;
      if (first <= last) {
        described.set(first, last + 1);
        if (hidden) {
          builder.hideColumns(first, last);
        }
      }
      SafeXml.skip(xml);
    }
  }

  private void hideOtherColumns() {
    if (columnsHidden) {
      for (int at = described.nextClearBit(0);
          at < window.columns();
          at = described.nextClearBit(at + 1)) {
        builder.hideColumns(at, at);
      }
    }
  }

  private void rows(XMLStreamReader xml, String space)
      throws XMLStreamException, UnreadableException {
    while (SafeXml.nextChild(xml)) {
      boolean isRow = xml.getLocalName().equals("row") && space.equals(xml.getNamespaceURI());
      if (!isRow) {
        SafeXml.skip(xml);
        continue;
      }
      row(xml, space);
    }
  }

  private void row(XMLStreamReader xml, String space)
      throws XMLStreamException, UnreadableException {
    row = rowNumber(SafeXml.attribute(xml, "r"));
    if (row >= window.rows()) {
      SafeXml.skip(xml);
      return;
    }
    if (isHidden(SafeXml.attribute(xml, "hidden"), SafeXml.attribute(xml, "ht"))) {
      builder.hideRow(row);
    }
    column = -1;
    BitSet before = seen.getOrDefault(row, new BitSet());
    BitSet now = new BitSet();
    while (SafeXml.nextChild(xml)) {
      if (xml.getLocalName().equals("c") && space.equals(xml.getNamespaceURI())) {
        cell(xml, now);
      } else {
        SafeXml.skip(xml);
      }
    }
    noteRow(before, now);
  }

  /** A row without a number follows the one before it. */
  private int rowNumber(String number) throws UnreadableException {
    int found = number.isEmpty() ? row + 1 : number(number, MAX_ROW) - 1;
    if (found >= MAX_ROW) {
      throw OddPart.odd("行号超出范围");
    }
    return found;
  }

  /** Two rows with one number: which of them counts is anybody's guess, for all their cells. */
  private void noteRow(BitSet before, BitSet now) {
    if (!before.isEmpty() && !now.isEmpty()) {
      before.stream().forEach(at -> builder.twice(row, at));
      now.stream().forEach(at -> builder.twice(row, at));
    }
    now.or(before);
    seen.put(row, now);
  }

  private void cell(XMLStreamReader xml, BitSet now)
      throws XMLStreamException, UnreadableException {
    column = columnNumber(SafeXml.attribute(xml, "r"));
    if (!window.contains(row, column)) {
      SafeXml.skip(xml);
      return;
    }
    if (now.get(column)) {
      builder.twice(row, column);
    }
    now.set(column);
    cells.read(xml, new CellAddress(row, column));
  }

  /** A cell without an address follows the one before it. */
  private int columnNumber(String reference) throws UnreadableException {
    int found = column + 1;
    if (!reference.isEmpty()) {
      Optional<CellAddress> at = CellAddress.parse(reference);
      if (at.isEmpty()) {
        throw OddPart.odd("格号 " + shortened(reference) + " 不对");
      }
      if (at.get().row() != row) {
        throw OddPart.odd("格号 " + reference + " 与所在的行不符");
      }
      found = at.get().column();
    }
    if (found >= MAX_COLUMN) {
      throw OddPart.odd("列号超出范围");
    }
    return found;
  }

  private void merges(XMLStreamReader xml) throws XMLStreamException, UnreadableException {
    while (SafeXml.nextChild(xml)) {
      Optional<CellRange> range = range(SafeXml.attribute(xml, "ref"));
      if (range.isPresent() && inWindow(range.get().first())) {
        builder.merge(range.get());
        if (++merges > MOST_MERGES) {
          throw OddPart.odd("合并单元格超过 " + MOST_MERGES + " 处");
        }
      }
      SafeXml.skip(xml);
    }
  }

  private boolean inWindow(CellAddress at) {
    return window.contains(at.row(), at.column());
  }

  private static Optional<CellRange> range(String ref) {
    int colon = ref.indexOf(':');
    if (colon < 0) {
      return Optional.empty();
    }
    Optional<CellAddress> first = CellAddress.parse(ref.substring(0, colon));
    Optional<CellAddress> last = CellAddress.parse(ref.substring(colon + 1));
    boolean sound =
        first.isPresent()
            && last.isPresent()
            && last.get().row() >= first.get().row()
            && last.get().column() >= first.get().column();
    return sound ? Optional.of(new CellRange(first.get(), last.get())) : Optional.empty();
  }

  private boolean isHidden(String said, String height) {
    if (!said.isEmpty()) {
      return SafeXml.isTrue(said) || isBelow(height, LEAST_HEIGHT);
    }
    return height.isEmpty() ? rowsHidden : isBelow(height, LEAST_HEIGHT);
  }

  /** Whether something is so small that nobody sees it; what is not said is not small. */
  private static boolean isBelow(String measure, double least) {
    try {
      return !measure.isEmpty()
          && measure.length() <= MOST_DIGITS
          && Double.parseDouble(measure) < least;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static int number(String text, int most) throws UnreadableException {
    boolean digits = !text.isEmpty() && text.length() <= 7;
    int number = 0;
    for (int i = 0; digits && i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9';
      number = number * 10 + (c - '0');
    }
    if (!digits || number < 1 || number > most) {
      throw OddPart.odd("行号或列号 " + shortened(text) + " 不对");
    }
    return number;
  }

  private static String shortened(String text) {
    return text.length() <= 20 ? text : text.substring(0, 20) + "…";
  }
}
