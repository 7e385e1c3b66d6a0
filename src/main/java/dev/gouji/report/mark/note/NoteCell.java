package dev.gouji.report.mark.note;

import dev.gouji.look.FormulaStart;
import java.util.OptionalInt;

/**
 * A cell of the return note.
 *
 * @param column counted from 0
 * @param lastColumn the last one it covers
 * @param text what it says; empty if it holds a number
 * @param number the number it holds
 * @param style how it looks
 * @param link the place in the workbook it leads to; empty if none
 */
public record NoteCell(
    int column, int lastColumn, String text, OptionalInt number, NoteStyle style, String link) {
  static NoteCell of(int column, String text, NoteStyle style) {
    return new NoteCell(column, column, text, OptionalInt.empty(), style, "");
  }

  static NoteCell wide(int column, int lastColumn, String text, NoteStyle style) {
    return new NoteCell(column, lastColumn, text, OptionalInt.empty(), style, "");
  }

  static NoteCell of(int column, int number, NoteStyle style) {
    return new NoteCell(column, column, "", OptionalInt.of(number), style, "");
  }

  NoteCell linkedTo(String place) {
    return new NoteCell(column, lastColumn, text, number, style, place);
  }

  /** Whether a program could take the text for a formula when it is entered again. */
  public boolean needsQuote() {
    return FormulaStart.isAt(text);
  }
}
