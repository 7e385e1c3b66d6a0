package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.grid.Content;
import dev.gouji.grid.Display;
import dev.gouji.grid.RawCell;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** How a cell of the file becomes a raw cell. */
class CellsTest {
  private static final String FIELD = "requests.received.natural_person";
  private static final String PART = "xl/worksheets/sheet5.xml";

  private static RawCell cell(byte[] xlsx) {
    return IntakeTest.read(xlsx).cells().get(Filled.FORM.field(FIELD));
  }

  private static RawCell set(Consumer<Cell> change) {
    return cell(Filled.xlsx(workbook -> change.accept(Filled.of(workbook, FIELD))));
  }

  private static RawCell xml(UnaryOperator<String> cell) {
    return cell(
        Zips.edited(
            OddFiles.good(),
            PART,
            xml -> {
              int start = xml.indexOf("<c r=\"D6\"");
              int end = xml.indexOf("</c>", start) + 4;
              return xml.substring(0, start)
                  + cell.apply(xml.substring(start, end))
                  + xml.substring(end);
            }));
  }

  @Test
  void textIsKeptAsWritten() {
    assertEquals(new Content.Text(" １２件 "), set(c -> c.setCellValue(" １２件 ")).content());
    assertEquals(Content.BLANK, set(c -> c.setCellValue("\u3000 ")).content());
  }

  @Test
  void aFormulaHasItsStoredResult() {
    RawCell cell = xml(c -> "<c r=\"D6\"><f>1+[1]表!A1</f><v>7</v></c>");
    assertEquals(Optional.of("1+[1]表!A1"), cell.formula());
    assertEquals(new Content.Number(new BigDecimal(7)), cell.content());
  }

  @Test
  void aFormulaWithoutAStoredResultIsBlank() {
    for (String xml :
        new String[] {
          "<c r=\"D6\"><f>A1</f></c>",
          "<c r=\"D6\"><f>A1</f><v/></c>",
          "<c r=\"D6\" t=\"str\"><f>A1</f><v></v></c>"
        }) {
      RawCell cell = xml(c -> xml);
      assertEquals(Optional.of("A1"), cell.formula());
      assertEquals(Content.BLANK, cell.content());
    }
  }

  @Test
  void eachTypeOfCellIsTold() {
    assertEquals(new Content.Bool(true), xml(c -> "<c r=\"D6\" t=\"b\"><v>1</v></c>").content());
    assertEquals(
        new Content.Error("#SPILL!"), xml(c -> "<c r=\"D6\" t=\"e\"><v>#SPILL!</v></c>").content());
    assertEquals(
        new Content.Text("12\r\n3"),
        xml(c ->
                "<c r=\"D6\" t=\"inlineStr\"><is><r><t>12_x000D_\n"
                    + "</t></r><r><t>3</t></r><rPh><t>九</t></rPh></is></c>")
            .content());
    assertEquals(
        new Content.Text("2024-01-05"),
        xml(c -> "<c r=\"D6\" t=\"d\"><v>2024-01-05</v></c>").content());
    assertEquals(new Content.Text("NaN"), xml(c -> "<c r=\"D6\"><v>NaN</v></c>").content());
  }

  @Test
  void aDateIsToldByItsFormat() {
    Consumer<Cell> asDate =
        cell -> {
          Workbook workbook = cell.getSheet().getWorkbook();
          CellStyle style = workbook.createCellStyle();
          style.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\""));
          cell.setCellStyle(style);
        };
    assertEquals(Display.Kind.DATE, set(asDate).display().kind());
    assertEquals(Display.Kind.NUMBER, set(c -> {}).display().kind());
  }

  @Test
  void aPlaceIsTheSendersOwn() {
    RawCell cell = set(c -> c.getSheet().getRow(5).setZeroHeight(true));
    assertEquals("三、依申请公开", cell.sheet());
    assertEquals("D6", cell.cell().a1());
    assertTrue(cell.hidden());
  }
}
