package dev.gouji.report.workbook.sheet;

import dev.gouji.look.FormulaStart;
import java.math.BigDecimal;
import java.util.Optional;

/** A row that is written from left to right. */
public final class Line {
  private static final double LINE_HEIGHT = 14;
  private static final double MAX_HEIGHT = 409;

  private final Columns columns;
  private final SheetStyles styles;
  private final SheetContent content;
  private final SheetRows rows;
  private final int index;
  private int column;
  private int lines = 1;

  Line(Columns columns, SheetStyles styles, SheetContent content, int index) {
    this.columns = columns;
    this.styles = styles;
    this.content = content;
    this.rows = content.rows();
    this.index = index;
    rows.begin(index);
  }

  int column() {
    return column;
  }

  int index() {
    return index;
  }

  /** Text, whatever it is: it never becomes a formula or a link. */
  public Line text(String text, Style style) {
    String fit = CellText.fit(text);
    lines = Math.max(lines, CellText.lines(fit, columns.width(column)));
    if (fit.isEmpty()) {
      return empty(style);
    }
    int look = FormulaStart.isAt(fit) ? styles.quoted(style) : styles.of(style);
    rows.text(index, column++, look, fit);
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
    content.merge(index(), index(), first, first + columns - 1);
    return this;
  }

  public Line empty(Style style) {
    rows.empty(index, column++, styles.of(style));
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
    rows.number(index, column++, styles.of(style), number);
    return this;
  }

  /** A number, or an empty cell where nothing is known. */
  public Line number(Optional<BigDecimal> number, Style style) {
    if (number.isEmpty()) {
      return empty(style);
    }
    rows.number(index, column++, styles.of(style), number.get().doubleValue());
    return this;
  }

  /** A formula of ours with the number that it has now; without one it shows nothing. */
  public Line formula(String formula, Optional<BigDecimal> value, Style style) {
    if (value.isEmpty()) {
      return textFormula(formula, "", style);
    }
    rows.formula(index, column++, styles.of(style), formula, value.get().doubleValue());
    return this;
  }

  /** A formula of ours with the text that it has now. */
  public Line textFormula(String formula, String value, Style style) {
    rows.formula(index, column++, styles.of(style), formula, value);
    return this;
  }

  /** A cell of ours that shows another one behind some words, over several columns. */
  public Line spannedFormula(String cell, String before, String value, int columns) {
    int first = column;
    textFormula("\"" + before + "\"&" + cell, before + value, Style.NOTE);
    for (int i = 1; i < columns; i++) {
      empty(Style.NOTE);
    }
    content.merge(index(), index(), first, first + columns - 1);
    return height(18);
  }

  /** Text that opens a file; the address must be ours and encoded. */
  public Line link(String text, String address) {
    text(text, Style.LINK);
    content.link(index, column - 1, address);
    return this;
  }

  public Line height(double points) {
    rows.height(index, Math.min(MAX_HEIGHT, points));
    return this;
  }

  /** As high as its longest text needs. */
  public Line fit() {
    return height(Math.max(18, lines * LINE_HEIGHT + 4));
  }
}
