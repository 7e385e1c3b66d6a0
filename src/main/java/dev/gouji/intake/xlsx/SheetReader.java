package dev.gouji.intake.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.SheetBuilder;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

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

  static RawSheet read(Parts parts, WorkbookPart.SheetEntry entry, Window window)
      throws UnreadableException {
    return parts.read(
        entry.part(),
        xml -> {
          RawSheet sheet = new RawSheet(new SheetBuilder(entry.name(), entry.hidden()));
          new SheetReader(sheet, window, parts.limits().cellChars()).worksheet(xml);
          return sheet;
        });
  }

  private void worksheet(XmlReader xml) throws XMLStreamException, UnreadableException {
    String space = xml.space();
    if (!xml.name().equals("worksheet") || !Spaces.isMain(space)) {
      throw OddPart.odd("工作表的格式不认识");
    }
    while (xml.nextChild()) {
      String name = xml.name();
      if (!xml.space().equals(space)) {
        xml.skip();
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
        xml.skip();
      }
    }
  }

  /** What rows and columns are that say nothing of themselves. */
  private void defaults(XmlReader xml) throws XMLStreamException {
    boolean ownHeight = SafeXml.isTrue(xml.attribute("customHeight"));
    rowsHidden =
        SafeXml.isTrue(xml.attribute("zeroHeight"))
            || (ownHeight && isBelow(xml.attribute("defaultRowHeight"), LEAST_HEIGHT));
    columnsHidden = isBelow(xml.attribute("defaultColWidth"), LEAST_WIDTH);
    xml.skip();
  }

  private void columns(XmlReader xml) throws XMLStreamException, UnreadableException {
    while (xml.nextChild()) {
      String width = xml.attribute("width");
      boolean hidden =
          SafeXml.isTrue(xml.attribute("hidden"))
              || (width.isEmpty() ? columnsHidden : isBelow(width, LEAST_WIDTH));
      int first = number(xml.attribute("min"), MAX_COLUMN) - 1;
      int last = Math.min(number(xml.attribute("max"), MAX_COLUMN), window.columns()) - 1;
      if (first <= last) {
        described.set(first, last + 1);
        if (hidden) {
          builder.hideColumns(first, last);
        }
      }
      xml.skip();
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

  private void rows(XmlReader xml, String space) throws XMLStreamException, UnreadableException {
    while (xml.nextChild()) {
      boolean isRow = xml.name().equals("row") && space.equals(xml.space());
      if (!isRow) {
        xml.skip();
        continue;
      }
      row(xml, space);
    }
  }

  private void row(XmlReader xml, String space) throws XMLStreamException, UnreadableException {
    row = rowNumber(xml.attribute("r"));
    if (row >= window.rows()) {
      xml.skip();
      return;
    }
    if (isHidden(xml.attribute("hidden"), xml.attribute("ht"))) {
      builder.hideRow(row);
    }
    column = -1;
    BitSet before = seen.getOrDefault(row, new BitSet());
    BitSet now = new BitSet();
    while (xml.nextChild()) {
      if (xml.name().equals("c") && space.equals(xml.space())) {
        cell(xml, now);
      } else {
        xml.skip();
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

  private void cell(XmlReader xml, BitSet now) throws XMLStreamException, UnreadableException {
    column = columnNumber(xml.attribute("r"));
    if (!window.contains(row, column)) {
      xml.skip();
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

  private void merges(XmlReader xml) throws XMLStreamException, UnreadableException {
    while (xml.nextChild()) {
      Optional<CellRange> range = range(xml.attribute("ref"));
      if (range.isPresent() && inWindow(range.get().first())) {
        builder.merge(range.get());
        if (++merges > MOST_MERGES) {
          throw OddPart.odd("合并单元格超过 " + MOST_MERGES + " 处");
        }
      }
      xml.skip();
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
