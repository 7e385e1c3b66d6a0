package dev.gouji.report.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/**
 * A threaded comment is shown by Excel 365 in place of the words of the comment that stands in for
 * it, so ours must stand on another cell and say which one they mean.
 */
final class ThreadedCommentsTest {
  private static final String STANDS_IN = "[Threaded comment]\n\nComment:\n    请核对";

  /** A cell with free ones around it. */
  private static final CellAddress MARKED =
      Samples.FORM.field("requests.refused_by_law.research").cell();

  private static final CellAddress RIGHT = new CellAddress(MARKED.row(), MARKED.column() + 1);
  private static final CellAddress BELOW = new CellAddress(MARKED.row() + 1, MARKED.column());

  private static Finding finding(String field) {
    return Samples.finding("R5", Severity.HARD, Samples.at(field));
  }

  private static final Finding ON_MARKED = finding("requests.refused_by_law.research");
  private static final Finding ON_RIGHT = finding("requests.refused_by_law.welfare");

  /** The sample with comments at these cells, threaded ones or plain ones of the sender. */
  private static byte[] with(boolean threaded, CellAddress... cells) {
    return with(Samples.xlsx(), threaded, cells);
  }

  private static byte[] with(byte[] bytes, boolean threaded, CellAddress... cells) {
    Workbook book = MarkedReturnTest.open(bytes);
    XSSFSheet sheet = ((XSSFWorkbook) book).getSheet(Samples.REQUESTS);
    for (CellAddress at : cells) {
      ClientAnchor anchor = book.getCreationHelper().createClientAnchor();
      Comment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
      comment.setAddress(at.row(), at.column());
      comment.setAuthor(
          threaded ? "tc={00000000-0000-0000-0000-00000000000" + at.row() % 10 + "}" : "李会计");
      comment.setString(
          book.getCreationHelper().createRichTextString(threaded ? STANDS_IN : "已核对"));
    }
    return bytes(book);
  }

  private static byte[] bytes(Workbook book) {
    try (book;
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      book.write(out);
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** What is said on each cell of the sheet by us. */
  private static Map<String, String> ours(byte[] marked) {
    Map<String, String> said = new TreeMap<>();
    XSSFSheet sheet = ((XSSFWorkbook) MarkedReturnTest.open(marked)).getSheet(Samples.REQUESTS);
    sheet
        .getCellComments()
        .forEach(
            (at, comment) -> {
              if (comment.getString().getString().contains("R5")
                  || comment.getAuthor().equals(Sheets.MARK_AUTHOR)) {
                said.put(at.formatAsString(), comment.getString().getString());
              }
            });
    return said;
  }

  private static byte[] mark(byte[] bytes, Finding... findings) {
    return MarkedReturnTest.mark(bytes, FileKind.XLSX, List.of(findings));
  }

  private static String at(byte[] marked, CellAddress cell) {
    XSSFSheet sheet = ((XSSFWorkbook) MarkedReturnTest.open(marked)).getSheet(Samples.REQUESTS);
    Comment comment =
        sheet.getCellComment(new org.apache.poi.ss.util.CellAddress(cell.row(), cell.column()));
    return comment == null ? "" : comment.getString().getString();
  }

  @Test
  void ourWordsStandBesideAndSayWhichCellTheyMean() {
    byte[] marked = mark(with(true, MARKED), ON_MARKED);
    assertEquals(STANDS_IN, at(marked, MARKED));
    assertTrue(at(marked, RIGHT).startsWith("这条说的是 " + MARKED.a1()), at(marked, RIGHT));
    assertEquals(1, ours(marked).size());
  }

  @Test
  void anotherMarkOrCommentBesideIsNotTouched() {
    byte[] marked = mark(with(true, MARKED), ON_MARKED, ON_RIGHT);
    assertFalse(at(marked, RIGHT).contains("这条说的是"), at(marked, RIGHT));
    assertTrue(at(marked, BELOW).startsWith("这条说的是 " + MARKED.a1()), at(marked, BELOW));
    byte[] theirs = mark(with(with(true, MARKED), false, RIGHT), ON_MARKED);
    assertEquals("已核对", at(theirs, RIGHT));
    assertTrue(at(theirs, BELOW).startsWith("这条说的是 " + MARKED.a1()), at(theirs, BELOW));
  }

  @Test
  void wordsAreFoundAPlaceHoweverManyThreadsAreAround() {
    List<CellAddress> around = new ArrayList<>();
    for (int row = -2; row <= 2; row++) {
      for (int column = -2; column <= 2; column++) {
        around.add(new CellAddress(MARKED.row() + row, MARKED.column() + column));
      }
    }
    byte[] marked = mark(with(true, around.toArray(CellAddress[]::new)), ON_MARKED);
    around.forEach(cell -> assertEquals(STANDS_IN, at(marked, cell), cell.a1()));
    assertEquals(1, ours(marked).size(), ours(marked)::toString);
    assertTrue(ours(marked).toString().contains("这条说的是 " + MARKED.a1()), ours(marked)::toString);
  }

  @Test
  void aThreadOnACellWithoutAMarkStaysAsItIs() {
    byte[] marked = mark(with(true, BELOW), ON_MARKED);
    assertEquals(STANDS_IN, at(marked, BELOW));
    assertFalse(at(marked, MARKED).contains("这条说的是"), at(marked, MARKED));
  }

  @Test
  void theWordsBesideGoWithTheNextRound() {
    byte[] first = mark(with(true, MARKED), ON_MARKED);
    byte[] second = mark(first, ON_RIGHT);
    assertEquals(STANDS_IN, at(second, MARKED));
    assertFalse(ours(second).toString().contains("这条说的是"), ours(second)::toString);
    assertFalse(at(second, RIGHT).isEmpty());
  }
}
