package dev.gouji.report.workbook.sheet;

import dev.gouji.look.FormulaStart;
import java.math.BigDecimal;
import java.util.Optional;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;

/** A row that is written from left to right. */
public final class Line {
  private static final double LINE_HEIGHT = 14;
  private static final double MAX_HEIGHT = 409;

  private final Columns columns;
  private final SheetStyles styles;
  private final Row row;
  private int column;
  private int lines = 1;

  Line(Columns columns, SheetStyles styles, Row row) {
    this.columns = columns;
    this.styles = styles;
    this.row = row;
  }

  int column() {
    return column;
  }

  int index() {
    return row.getRowNum();
  }

  /** Text, whatever it is: it never becomes a formula or a link. */
  public Line text(String text, Style style) {
    String fit = CellText.fit(text);
    lines = Math.max(lines, CellText.lines(fit, columns.width(column)));
    Cell cell = row.createCell(column++);
    cell.setCellStyle(FormulaStart.isAt(fit) ? styles.quoted(style) : styles.of(style));
    if (!fit.isEmpty()) {
      cell.setCellValue(fit);
    }
    return this;
  }

  /** One text over several columns. */
  public Line spanned(String text, Style style, int columns) {
    int first = column;
    text(text, style);
    lines = Math.max(1, CellText.lines(text, this.columns.width(first, columns)));
    for (int i = 1; i < columns; i++) {
      empty(style);
    }
    this.columns.merge(index(), index(), first, first + columns - 1);
    return this;
  }

  public Line empty(Style style) {
    row.createCell(column++).setCellStyle(styles.of(style));
    return this;
  }

  Line skip(int columns) {
    column += columns;
    return this;
  }

  public Line number(int number) {
    return number(number, Style.COUNT);
  }

  public Line number(int number, Style style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(styles.of(style));
    cell.setCellValue(number);
    return this;
  }

  /** A number, or an empty cell where nothing is known. */
  public Line number(Optional<BigDecimal> number, Style style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(styles.of(style));
    number.ifPresent(n -> cell.setCellValue(n.doubleValue()));
    return this;
  }

  /** A formula of ours with the number that it has now; without one it shows nothing. */
  public Line formula(String formula, Optional<BigDecimal> value, Style style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(styles.of(style));
    cell.setCellFormula(formula);
    if (value.isPresent()) {
      cell.setCellValue(value.get().doubleValue());
    } else {
      cell.setCellValue("");
    }
    return this;
  }

  /** A formula of ours with the text that it has now. */
  public Line textFormula(String formula, String value, Style style) {
    Cell cell = row.createCell(column++);
    cell.setCellStyle(styles.of(style));
    cell.setCellFormula(formula);
    cell.setCellValue(value);
    return this;
  }

  /** A cell of ours that shows another one behind some words, over several columns. */
  public Line spannedFormula(String cell, String before, String value, int columns) {
    int first = column;
    textFormula("\"" + before + "\"&" + cell, before + value, Style.NOTE);
    for (int i = 1; i < columns; i++) {
      empty(Style.NOTE);
    }
    this.columns.merge(index(), index(), first, first + columns - 1);
    return height(18);
  }

  /** Text that opens a file; the address must be ours and encoded. */
  public Line link(String text, String address) {
    text(text, Style.LINK);
    Hyperlink link =
        columns.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.FILE);
    link.setAddress(address);
    row.getCell(column - 1).setHyperlink(link);
    return this;
  }

  public Line height(double points) {
    row.setHeightInPoints((float) Math.min(MAX_HEIGHT, points));
    return this;
  }

  /** As high as its longest text needs. */
  public Line fit() {
    return height(Math.max(18, lines * LINE_HEIGHT + 4));
  }
}
