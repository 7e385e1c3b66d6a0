package dev.gouji.intake.xls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.child.WorkerProcess;
import dev.gouji.grid.Book;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.UnreadableException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

class XlsFileTest {
  private static final Window WINDOW = new Window(50, 20);

  static {
    // The library tells the console of each of the damaged files.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "off");
  }

  private static byte[] workbook() throws IOException {
    return workbook(row -> {});
  }

  private static byte[] workbook(Consumer<Row> change) throws IOException {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      var sheet = workbook.createSheet("表");
      Row row = sheet.createRow(1);
      row.createCell(0).setCellValue(" 文字 ");
      row.createCell(1).setCellValue(0.1 + 0.2);
      row.createCell(2).setCellValue(true);
      row.createCell(3).setCellErrorValue((byte) 7);
      row.createCell(4).setCellFormula("SUM(B2:B2)*2");
      row.createCell(25).setCellValue(9);
      CellStyle date = workbook.createCellStyle();
      date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
      row.createCell(5).setCellValue(45000);
      row.getCell(5).setCellStyle(date);
      CellStyle percent = workbook.createCellStyle();
      percent.setDataFormat(workbook.createDataFormat().getFormat("0%"));
      row.createCell(6).setCellValue(12);
      row.getCell(6).setCellStyle(percent);
      Font struck = workbook.createFont();
      struck.setStrikeout(true);
      HSSFRichTextString rich = new HSSFRichTextString("1215");
      rich.applyFont(0, 2, struck);
      row.createCell(7).setCellValue(rich);
      change.accept(row);
      sheet.addMergedRegion(new CellRangeAddress(2, 3, 0, 1));
      sheet.setColumnHidden(2, true);
      sheet.createRow(4).setZeroHeight(true);
      workbook.createSheet("藏");
      workbook.setSheetHidden(1, true);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static Book say(byte[] bytes) throws IOException, UnreadableException {
    return XlsWire.read(XlsWorker.say(bytes, WINDOW));
  }

  @Test
  void everyKindOfCellComesThrough() throws IOException, UnreadableException {
    Book book = say(workbook());
    assertEquals(FileKind.XLS, book.kind());
    Sheet sheet = book.sheets().get(0);
    assertEquals(new Content.Text(" 文字 "), sheet.cell(1, 0).content());
    assertEquals(new Content.Number(new BigDecimal("0.3")), sheet.cell(1, 1).content());
    assertEquals(new Content.Bool(true), sheet.cell(1, 2).content());
    assertEquals(new Content.Error("#DIV/0!"), sheet.cell(1, 3).content());
    assertEquals(Optional.of("SUM(B2:B2)*2"), sheet.cell(1, 4).formula());
    assertEquals(Display.Kind.DATE, sheet.cell(1, 5).display().kind());
    assertEquals(Display.Kind.OTHER, sheet.cell(1, 6).display().kind());
    assertEquals(new Content.Text(Contents.APART + "12" + "15"), sheet.cell(1, 7).content());
    assertEquals(Cell.NONE, sheet.cell(1, 25));
    assertEquals("A3:B4", sheet.mergeAt(3, 1).orElseThrow().a1());
    assertTrue(sheet.isHidden(new CellAddress(1, 2)));
    assertTrue(sheet.isHidden(new CellAddress(4, 0)));
    assertTrue(book.sheets().get(1).isHidden());
  }

  @Test
  void aCellThatTheStreamHoldsTwiceIsTold() throws IOException, UnreadableException {
    byte[] bytes = workbook();
    assertEquals(Set.of(), say(bytes).sheets().get(0).twice());
    // A NUMBER record of 14 bytes: row, column, format, value. F2 is moved onto B2.
    int number = find(bytes, 0x03, 0x02, 14, 0, 1, 0, 5, 0);
    bytes[number + 6] = 1;
    Sheet sheet = say(bytes).sheets().get(0);
    assertEquals(Set.of(new CellAddress(1, 1)), sheet.twice());
    assertEquals(Set.of(), say(bytes).sheets().get(1).twice());
  }

  @Test
  void aCellThatIsBothBlankAndFilledIsToldButNotOneBlankTwice()
      throws IOException, UnreadableException {
    byte[] bytes = workbook(row -> IntStream.of(10, 11).forEach(row::createCell));
    int blanks = find(bytes, 0xBE, 0, 10, 0, 1, 0, 10, 0);
    bytes[blanks + 6] = 5;
    bytes[blanks + 12] = 6;
    assertEquals(
        Set.of(new CellAddress(1, 5), new CellAddress(1, 6)), say(bytes).sheets().get(0).twice());
    bytes[blanks + 6] = 12;
    bytes[blanks + 12] = 13;
    assertEquals(Set.of(), say(bytes).sheets().get(0).twice());
  }

  private static int find(byte[] in, int... what) {
    for (int at = 0; at + what.length <= in.length; at++) {
      int from = at;
      if (IntStream.range(0, what.length).allMatch(i -> in[from + i] == (byte) what[i])) {
        return at;
      }
    }
    throw new IllegalStateException("not found");
  }

  @Test
  void aPasswordIsSaidToBeOne() throws IOException {
    byte[] bytes;
    Biff8EncryptionKey.setCurrentUserPassword("abc");
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      workbook.createSheet("表").createRow(0).createCell(0).setCellValue(1);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      bytes = out.toByteArray();
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    byte[] encrypted = bytes;
    UnreadableException refused = assertThrows(UnreadableException.class, () -> say(encrypted));
    assertTrue(refused.reason().contains("密码"), refused.reason());
  }

  @Test
  void damagedFilesAreRefusedOrReadAndNothingIsThrown() throws IOException {
    byte[] good = workbook();
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      byte[] bad = good.clone();
      bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
      byte[] damaged = i % 2 == 0 ? bad : Arrays.copyOf(bad, random.nextInt(bad.length));
      try {
        say(damaged);
      } catch (UnreadableException e) {
        assertTrue(e.reason().contains("请"), e.reason());
      }
    }
  }

  @Test
  void aWorkerThatHangsIsStopped() {
    UnreadableException refused =
        assertThrows(
            UnreadableException.class,
            () -> WorkerProcess.run(new byte[9], job(SleepingWorker.class.getName(), 1)));
    assertTrue(refused.reason().contains("1 秒"), refused.reason());
  }

  @Test
  void aWorkerThatSaysTooMuchIsStopped() {
    UnreadableException refused =
        assertThrows(
            UnreadableException.class,
            () -> WorkerProcess.run(new byte[9], job(ChatteringWorker.class.getName(), 20)));
    assertTrue(refused.reason().contains("内容过多"), refused.reason());
  }

  @Test
  void aWorkerThatCannotStartIsARefusal() {
    assertThrows(
        UnreadableException.class, () -> WorkerProcess.run(new byte[9], job("no.such.Class", 20)));
  }

  private static WorkerProcess.Job job(String worker, long seconds) {
    return new WorkerProcess.Job(worker, List.of(), ".xls", "", seconds);
  }
}
