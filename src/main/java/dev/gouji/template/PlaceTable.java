package dev.gouji.template;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.template.formula.Judging;
import dev.gouji.template.formula.Reference;
import dev.gouji.template.formula.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where each verdict on the hidden sheet belongs: a line for each block of cells judged alike, and
 * what their rows and columns are called. A line for each cell would be most of the workbook.
 */
final class PlaceTable {
  /** The names of rows and columns, each list in one piece. */
  private static final int NAMES = 3;

  private static final int FIRST_COLUMN = 5;

  /** What is known of a block. */
  private enum Of {
    /** The number of its first verdict, counted over all rules from 1. */
    START("起"),
    COLUMNS("列数"),
    SHEET("表"),
    ROW("首行"),
    COLUMN("首列"),
    /** Where the names of its rows begin, and those of its columns. */
    ROW_NAMES("行名"),
    COLUMN_NAMES("列名");

    private final String heading;

    Of(String heading) {
      this.heading = heading;
    }

    int column() {
      return FIRST_COLUMN + List.of(values()).indexOf(this);
    }
  }

  private record Block(Run run, int start) {}

  private final List<Block> blocks = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  /** Adds the next block. */
  void add(Run run) {
    blocks.add(new Block(run, 1 + blocks.stream().mapToInt(b -> b.run().judged().size()).sum()));
  }

  void write(HiddenCells cells) {
    gatherNames();
    cells.text(0, NAMES, "行列名");
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        cells.text(1 + i, NAMES, names.get(i));
      }
    }
    for (Of column : Of.values()) {
      cells.text(0, column.column(), column.heading);
    }
    for (int i = 0; i < blocks.size(); i++) {
      write(cells, 1 + i, blocks.get(i));
    }
  }

  /** The longest first: shorter ones are often part of them. */
  private void gatherNames() {
    List<List<String>> lists =
        blocks.stream()
            .flatMap(block -> Stream.of(block.run().rowNames(), block.run().columnNames()))
            .sorted(Comparator.comparingInt((List<String> list) -> list.size()).reversed())
            .toList();
    for (List<String> list : lists) {
      if (Collections.indexOfSubList(names, list) < 0) {
        names.addAll(list);
      }
    }
  }

  private void write(HiddenCells cells, int row, Block block) {
    Reference place = block.run().first().place();
    cells.number(row, Of.START.column(), block.start());
    cells.number(row, Of.COLUMNS.column(), block.run().columns());
    cells.text(row, Of.SHEET.column(), place.sheet());
    cells.number(row, Of.ROW.column(), place.range().first().row() + 1);
    cells.number(row, Of.COLUMN.column(), place.range().first().column() + 1);
    cells.number(row, Of.ROW_NAMES.column(), start(block.run().rowNames()));
    cells.number(row, Of.COLUMN_NAMES.column(), start(block.run().columnNames()));
  }

  private int start(List<String> list) {
    return Collections.indexOfSubList(names, list) + 1;
  }

  /** Which block the verdict of a number belongs to. */
  String block(String number) {
    return "MATCH(" + number + "," + all(Of.START) + ",1)";
  }

  /**
   * The cell that a verdict is about, as D6.
   *
   * @param number the cell with the number of the verdict
   * @param block the cell with its block
   */
  String cell(String number, String block) {
    return "ADDRESS(%s+%s,%s+%s,4)"
        .formatted(
            of(Of.ROW, block), down(number, block), of(Of.COLUMN, block), right(number, block));
  }

  /** What the self-check calls that cell, with its table. */
  String caption(String number, String block, String cell) {
    String rowName = name(of(Of.ROW_NAMES, block) + "+" + down(number, block));
    String columnName = name(of(Of.COLUMN_NAMES, block) + "+" + right(number, block));
    return "%s&IF(%s=\"%s\",\"\",\" \"&%s)&\"　\"&%s&%s"
        .formatted(of(Of.SHEET, block), rowName, Judging.ALL_CELLS, cell, rowName, columnName);
  }

  /** The table in whose sheet that cell stands, as the self-check asks for it. */
  String sheet(String block) {
    return "INDEX(" + range(Of.SHEET).fixedFrom(Sheets.SELF_CHECK) + "," + block + ")";
  }

  private String down(String number, String block) {
    return "INT((" + number + "-" + of(Of.START, block) + ")/" + of(Of.COLUMNS, block) + ")";
  }

  private String right(String number, String block) {
    return "MOD(" + number + "-" + of(Of.START, block) + "," + of(Of.COLUMNS, block) + ")";
  }

  private String name(String index) {
    Reference all =
        new Reference(
            Sheets.LISTS,
            new CellRange(new CellAddress(1, NAMES), new CellAddress(names.size(), NAMES)));
    return "INDEX(" + all.fixedFrom(Sheets.LISTS) + "," + index + ")";
  }

  private String of(Of column, String block) {
    return "INDEX(" + all(column) + "," + block + ")";
  }

  private String all(Of column) {
    return range(column).fixedFrom(Sheets.LISTS);
  }

  private Reference range(Of column) {
    return new Reference(
        Sheets.LISTS,
        new CellRange(
            new CellAddress(1, column.column()), new CellAddress(blocks.size(), column.column())));
  }
}
