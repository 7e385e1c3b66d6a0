package dev.gouji.intake.pdf;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.TableBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The pages of a PDF as one text: without what each page repeats, tables over two pages as one. */
final class PdfText {
  /** In tenths of a point: 2.5 points. */
  private static final int TOLERANCE = 25;

  /** Part of a page at its top and at its foot where page numbers and the like stand. */
  private static final float MARGIN = 0.1f;

  /** The same, for the first and the last thing on a page: official papers have wide margins. */
  private static final float WIDE_MARGIN = 0.15f;

  private final Paragraphs lines;
  private final List<Block> blocks = new ArrayList<>();
  private final List<List<TableBuilder.Given>> open = new ArrayList<>();
  private float left;
  private float right;

  private PdfText(List<List<PageTables.Piece>> pages) {
    lines = new Paragraphs(pages);
  }

  static List<Block> of(List<Ink> pages) {
    List<List<PageTables.Piece>> pieces = pages.stream().map(PageTables::of).toList();
    PdfText text = new PdfText(pieces);
    Map<String, Integer> repeated = repeated(pages, pieces);
    for (int page = 0; page < pages.size(); page++) {
      for (PageTables.Piece piece : pieces.get(page)) {
        text.add(piece, isAtEdge(piece, pieces.get(page), pages.get(page)), repeated);
      }
    }
    text.close();
    text.endParagraph();
    return text.blocks;
  }

  /** How many pages bear the same line at their edge, whatever its numbers. */
  private static Map<String, Integer> repeated(
      List<Ink> pages, List<List<PageTables.Piece>> pieces) {
    Map<String, Integer> counts = new HashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      Ink ink = pages.get(page);
      List<PageTables.Piece> all = pieces.get(page);
      all.stream()
          .filter(piece -> isAtEdge(piece, all, ink))
          .flatMap(piece -> piece.line().stream())
          .map(line -> shape(line.text()))
          .distinct()
          .forEach(shape -> counts.merge(shape, 1, Integer::sum));
    }
    return counts;
  }

  private static boolean isAtEdge(PageTables.Piece piece, List<PageTables.Piece> all, Ink page) {
    float top = piece.equals(all.get(0)) ? WIDE_MARGIN : MARGIN;
    float foot = piece.equals(all.get(all.size() - 1)) ? WIDE_MARGIN : MARGIN;
    return piece.bottom() < top * page.height() || piece.top() > (1 - foot) * page.height();
  }

  private static String shape(String line) {
    return line.replaceAll("[0-9]+", "#").replaceAll("\\s+", "");
  }

  private void add(PageTables.Piece piece, boolean edge, Map<String, Integer> repeated) {
    piece.table().ifPresent(this::table);
    piece.line().ifPresent(line -> line(line, edge, repeated));
  }

  private void line(Lines.Line line, boolean edge, Map<String, Integer> repeated) {
    boolean number = line.text().matches("[\\s\\p{Pd}—–·.第页共/0-9]+");
    if (edge && (number || repeated.getOrDefault(shape(line.text()), 0) > 1)) {
      return;
    }
    close();
    lines.add(line).ifPresent(paragraph -> blocks.add(new Block.Line(paragraph)));
  }

  private void endParagraph() {
    lines.end().ifPresent(paragraph -> blocks.add(new Block.Line(paragraph)));
  }

  private void table(PageTable table) {
    endParagraph();
    boolean goesOn =
        !open.isEmpty()
            && Math.abs(left - table.left()) < 2 * Grid.NEAR
            && Math.abs(right - table.right()) < 2 * Grid.NEAR;
    if (!goesOn) {
      close();
    }
    List<List<TableBuilder.Given>> rows = table.rows();
    open.addAll(goesOn ? rows.subList(repeatedHead(rows), rows.size()) : rows);
    left = table.left();
    right = table.right();
  }

  /** How many rows of words a page repeats from the head of the table. */
  private int repeatedHead(List<List<TableBuilder.Given>> rows) {
    int same = 0;
    while (same < Math.min(rows.size(), open.size())
        && words(rows.get(same))
        && texts(rows.get(same)).equals(texts(open.get(same)))) {
      same++;
    }
    return same;
  }

  private static boolean words(List<TableBuilder.Given> row) {
    return row.stream()
        .allMatch(
            cell ->
                cell.text().isBlank() || cell.text().codePoints().anyMatch(Character::isLetter));
  }

  private static List<String> texts(List<TableBuilder.Given> row) {
    return row.stream().map(cell -> cell.text().replaceAll("\\s+", "")).toList();
  }

  private void close() {
    if (open.isEmpty()) {
      return;
    }
    TableBuilder builder = new TableBuilder(TOLERANCE);
    for (List<TableBuilder.Given> row : open) {
      builder.startRow();
      row.forEach(builder::add);
    }
    blocks.add(builder.build());
    blocks.add(new Block.Break());
    open.clear();
  }
}
