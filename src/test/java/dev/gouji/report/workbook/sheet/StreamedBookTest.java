package dev.gouji.report.workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.report.workbook.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is put around and between the cells of a workbook. */
class StreamedBookTest {
  /** More than is held in memory. */
  private static final int MANY = 4_000;

  @TempDir private Path folder;

  private XSSFWorkbook written(Consumer<StreamedBook> content) throws IOException {
    Path target = folder.resolve("x.xlsx");
    StreamedBook.write(target, content);
    assertEquals(List.of(target), files());
    try (InputStream in = Files.newInputStream(target)) {
      return new XSSFWorkbook(in);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void rowsHaveTheirPlacesAndHeights() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            book -> {
              Page page = book.page("甲").widths(10).blank();
              page.line().text("a", Style.TEXT).height(30.5);
              page.line().text("b", Style.TEXT);
              page.blank().line().text("c", Style.TEXT).height(1000);
            })) {
      XSSFSheet sheet = workbook.getSheet("甲");
      assertEquals(3, sheet.getPhysicalNumberOfRows());
      assertEquals("a", sheet.getRow(1).getCell(0).getStringCellValue());
      assertEquals(30.5f, sheet.getRow(1).getHeightInPoints());
      assertFalse(sheet.getRow(2).getCTRow().getCustomHeight());
      assertEquals("c", sheet.getRow(4).getCell(0).getStringCellValue());
      assertEquals(409f, sheet.getRow(4).getHeightInPoints());
      assertEquals("A2:A5", sheet.getCTWorksheet().getDimension().getRef());
    }
  }

  @Test
  void cellsHaveTheirStylesWhateverIsInThem() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            book ->
                book.page("甲")
                    .line()
                    .text("=1", Style.TEXT)
                    .text("", Style.HARD)
                    .number(1, Style.COUNT)
                    .number(Optional.empty(), Style.AMOUNT)
                    .formula("A1", Optional.empty(), Style.FIGURE))) {
      Row row = workbook.getSheetAt(0).getRow(0);
      List<Integer> points = new ArrayList<>();
      row.forEach(
          cell ->
              points.add(
                  (int) workbook.getFontAt(cell.getCellStyle().getFontIndex()).getFontHeight()));
      assertEquals(List.of(200, 200, 200, 200, 360), points);
      assertTrue(row.getCell(0).getCellStyle().getQuotePrefixed());
      assertTrue(workbook.getFontAt(row.getCell(1).getCellStyle().getFontIndex()).getBold());
      assertEquals("#,##0", row.getCell(2).getCellStyle().getDataFormatString());
      assertEquals(CellType.BLANK, row.getCell(3).getCellType());
    }
  }

  @Test
  void aNumberBeyondAllIsAnErrorAndNoDamage() throws IOException {
    Optional<BigDecimal> beyond = Optional.of(new BigDecimal("1E400"));
    try (XSSFWorkbook workbook =
        written(
            book ->
                book.page("甲")
                    .line()
                    .number(beyond, Style.AMOUNT)
                    .formula("1E308*10", beyond, Style.AMOUNT))) {
      Row row = workbook.getSheetAt(0).getRow(0);
      assertEquals(FormulaError.DIV0.getString(), ((XSSFCell) row.getCell(0)).getErrorCellString());
      assertEquals(CellType.ERROR, row.getCell(1).getCachedFormulaResultType());
      assertEquals("1E308*10", row.getCell(1).getCellFormula());
    }
  }

  @Test
  void manyLinksAndMergedCellsAllArrive() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            book -> {
              Page page = book.page("甲").widths(10, 10);
              page.heads(List.of("一", "二")).freeze(1, 1);
              for (int i = 0; i < MANY; i++) {
                page.line().link("打开", "a_x0041_/" + i + "%20&b.xlsx").spanned("宽", Style.TEXT, 2);
              }
              page.filter(0, 2);
            })) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      List<Hyperlink> links = new ArrayList<>(sheet.getHyperlinkList());
      List<CellRangeAddress> merged = sheet.getMergedRegions();
      assertEquals(MANY, links.size());
      assertEquals(MANY, merged.size());
      for (int i = 0; i < MANY; i++) {
        assertEquals(i + 1, links.get(i).getFirstRow());
        assertEquals("a_x0041_/" + i + "%20&b.xlsx", links.get(i).getAddress());
        assertEquals(HyperlinkType.FILE, links.get(i).getType());
        assertEquals(new CellRangeAddress(i + 1, i + 1, 1, 2), merged.get(i));
      }
      assertEquals("A1:B" + (MANY + 1), sheet.getCTWorksheet().getAutoFilter().getRef());
    }
  }

  @Test
  void linksStandBesideWhatElseASheetRefersTo() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            book -> {
              Page page = book.page("甲");
              page.line().link("打开", "b.xlsx");
              page.sheet().createDrawingPatriarch();
            })) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      assertEquals("b.xlsx", sheet.getHyperlinkList().get(0).getAddress());
      assertNotNull(sheet.getDrawingPatriarch(), "the drawing is lost");
    }
  }

  @Test
  void sheetsFilledInTurnDoNotMix() throws IOException {
    try (XSSFWorkbook workbook =
        written(
            book -> {
              Page first = book.page("甲");
              Page second = book.page("乙");
              for (int i = 0; i < MANY; i++) {
                first.line().number(i);
                second.line().text("二" + i, Style.TEXT);
              }
            })) {
      for (int i = 0; i < MANY; i++) {
        assertEquals(i, workbook.getSheet("甲").getRow(i).getCell(0).getNumericCellValue());
        assertEquals("二" + i, workbook.getSheet("乙").getRow(i).getCell(0).getStringCellValue());
      }
    }
  }

  @Test
  void aRowThatIsLaidDownTakesNoMore() throws IOException {
    Path target = folder.resolve("x.xlsx");
    assertThrows(
        IllegalStateException.class,
        () ->
            StreamedBook.write(
                target,
                book -> {
                  Page page = book.page("甲");
                  Line line = page.line();
                  page.line();
                  line.number(1);
                }));
    assertEquals(List.of(), files());
  }

  @Test
  void noRowIsBeyondTheLast() throws IOException {
    Path target = folder.resolve("x.xlsx");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            StreamedBook.write(
                target,
                book -> {
                  Page page = book.page("甲");
                  while (page.room() > 0) {
                    page.blank();
                  }
                  page.line();
                }));
    assertEquals(List.of(), files());
  }

  @Test
  void nothingIsLeftOfAWorkbookThatFailed() throws IOException {
    Path target = folder.resolve("x.xlsx");
    assertThrows(
        IOException.class,
        () ->
            StreamedBook.write(
                target,
                book -> {
                  Page page = book.page("甲");
                  for (int i = 0; i < MANY; i++) {
                    page.line().text("一二三四五六七八九十", Style.TEXT);
                  }
                  throw new UncheckedIOException(new IOException("disk full"));
                }));
    assertEquals(List.of(), files());
  }

  @Test
  void anEmptySheetIsSound() throws IOException {
    try (XSSFWorkbook workbook = written(book -> book.page("甲"))) {
      assertEquals(0, workbook.getSheetAt(0).getPhysicalNumberOfRows());
    }
    assertTrue(
        Parts.of(folder.resolve("x.xlsx"))
            .get("xl/worksheets/sheet1.xml")
            .contains("<dimension ref=\"A1\"/>"));
  }
}
