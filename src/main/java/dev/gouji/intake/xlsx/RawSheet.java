package dev.gouji.intake.xlsx;

import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.NumberFormat;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.SheetBuilder;
import dev.gouji.ooxml.UnreadableException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A sheet whose shared strings and formats are still numbers. */
final class RawSheet {
  static final int NO_STRING = -1;

  /**
   * One kept cell.
   *
   * @param string the number of its shared string, or {@link #NO_STRING}
   */
  record Pending(
      int row, int column, int style, int string, Content content, Optional<String> formula) {}

  private final SheetBuilder builder;
  private final List<Pending> cells = new ArrayList<>();
  private long chars;

  RawSheet(SheetBuilder builder) {
    this.builder = builder;
  }

  SheetBuilder builder() {
    return builder;
  }

  void add(CellAddress at, int style, int string, Content content, Optional<String> formula)
      throws UnreadableException {
    cells.add(new Pending(at.row(), at.column(), style, string, content, formula));
    chars += content instanceof Content.Text text ? text.value().length() : 0;
    chars += formula.map(String::length).orElse(0);
    if (chars > SharedText.MOST_CHARS) {
      throw OddPart.odd("文字超过 " + SharedText.MOST_CHARS + " 字");
    }
  }

  /** How many cells and merges it keeps. */
  int size() {
    return cells.size() + builder.merges();
  }

  /** How many characters stand in the cells themselves. */
  long chars() {
    return chars;
  }

  /** Notes which shared strings it needs. */
  void collectStrings(BitSet wanted) {
    for (Pending cell : cells) {
      if (cell.string != NO_STRING) {
        wanted.set(cell.string);
      }
    }
  }

  /** Whether formats decide anything: some number has one. */
  boolean needsStyles() {
    return cells.stream()
        .anyMatch(cell -> cell.style > 0 && cell.content instanceof Content.Number);
  }

  Sheet resolve(Map<Integer, String> strings, List<NumberFormat> formats, boolean from1904)
      throws UnreadableException {
    for (Pending cell : cells) {
      Content content = cell.content;
      if (cell.string != NO_STRING) {
        String text = strings.get(cell.string);
        if (text == null) {
          throw new UnreadableException(
              "文件已损坏（缺少第 " + cell.string + " 条文字），请让填报单位用 WPS 或 Excel 打开，另存为 .xlsx 后重新发送。");
        }
        content = Contents.text(text);
      }
      Display display = Display.NUMBER;
      if (content instanceof Content.Number number && cell.style < formats.size()) {
        display = formats.get(cell.style).display(number.value(), from1904);
      }
      builder.put(cell.row, cell.column, new Cell(content, cell.formula, display));
    }
    return builder.build();
  }
}
