package dev.gouji.look;

/** Text that a spreadsheet would take for a formula when somebody enters it again. */
public final class FormulaStart {
  private static final String SIGNS = "=+-@\t\r\n＝＋－＠";

  private FormulaStart() {}

  /** Whether a cell that holds the text must be marked as text. */
  public static boolean isAt(String text) {
    return !text.isEmpty() && SIGNS.indexOf(text.charAt(0)) >= 0;
  }
}
