package dev.gouji.report.paper;

import java.util.Arrays;
import java.util.List;

/** A table on official paper: the first row is repeated on each page. */
public final class PaperTable {
  private static final int POINTS = 11;

  /** The width between the margins, in twips. */
  private static final int WIDTH = PaperXml.WIDTH - PaperXml.LEFT - PaperXml.RIGHT;

  private final PaperXml xml;
  private final List<Integer> widths;

  /**
   * Starts a table.
   *
   * @param shares how the width is shared among the columns
   */
  public PaperTable(OfficialPaper paper, int... shares) {
    int sum = Arrays.stream(shares).sum();
    widths = Arrays.stream(shares).mapToObj(share -> WIDTH * share / sum).toList();
    xml = paper.table(widths);
  }

  public void head(String... texts) {
    xml.beginRow(0, true);
    for (int i = 0; i < widths.size(); i++) {
      cell(i, texts[i], OfficialPaper.HEADING, "center");
    }
    xml.endRow();
  }

  public void row(List<String> texts) {
    row(0, texts);
  }

  /**
   * A row of a form to fill in by hand.
   *
   * @param height at least, in twips
   */
  public void row(int height, List<String> texts) {
    xml.beginRow(height, false);
    for (int i = 0; i < widths.size(); i++) {
      boolean narrow = widths.get(i) < WIDTH / 6;
      cell(i, texts.get(i), OfficialPaper.BODY, narrow ? "center" : "left");
    }
    xml.endRow();
  }

  private void cell(int column, String text, String font, String alignment) {
    xml.cell(widths.get(column), Paragraph.inCell(text, font, POINTS, alignment));
  }
}
