package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Field;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.template.TemplateWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** A row without a label that was deleted is told apart from one that was not filled. */
class LostRowTest {
  private static final Field FIRST = Filled.FORM.field("review.upheld");
  private static final byte[] ISSUED = new TemplateWriter(Filled.FORM).blank();

  private static Received.Read changed(Consumer<Sheet> change) {
    return IntakeTest.read(
        Filled.changed(ISSUED, workbook -> change.accept(workbook.getSheet(FIRST.sheet()))));
  }

  private static List<String> missing(Received.Read read) {
    return read.remarks().stream()
        .filter(remark -> remark.id().equals("I-MISSING"))
        .map(Remark::expected)
        .toList();
  }

  @Test
  void aRowThatWasNotFilledIsBlank() {
    Received.Read read = changed(sheet -> {});
    assertEquals(List.of(), missing(read));
    assertEquals(Content.BLANK, read.cells().get(FIRST).content());
  }

  @Test
  void aRowThatWasEmptiedDownToItsFormulasIsMissing() {
    Received.Read read =
        changed(
            sheet -> {
              Row row = sheet.getRow(FIRST.cell().row());
              row.forEach(cell -> cell.setBlank());
            });
    assertLost(read);
  }

  @Test
  void aRowThatWasDeletedIsMissing() {
    Received.Read read =
        changed(
            sheet -> {
              int at = FIRST.cell().row();
              sheet.removeRow(sheet.getRow(at));
              if (sheet.getLastRowNum() > at) {
                sheet.shiftRows(at + 1, sheet.getLastRowNum(), -1);
              }
            });
    assertLost(read);
  }

  private static void assertLost(Received.Read read) {
    assertEquals(List.of("表头下的数据行"), missing(read));
    Map<Field, RawCell> cells = read.cells();
    assertEquals(Optional.empty(), Optional.ofNullable(cells.get(FIRST)));
    assertEquals(
        15, Filled.FORM.nationalNumbers().stream().filter(f -> !cells.containsKey(f)).count());
  }
}
