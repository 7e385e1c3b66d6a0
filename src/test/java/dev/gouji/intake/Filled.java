package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Filled returns for tests, made from the form itself. */
final class Filled {
  static final Forms FORMS = forms();
  static final Form FORM = FORMS.edition("2021").orElseThrow();

  private Filled() {}

  private static Forms forms() {
    try {
      return Forms.load(Optional.empty());
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The number a national field is filled with: each field another. */
  static long number(Field field) {
    return field.index() * 7L + 3;
  }

  /** Every national number of an untouched return, as plain text by field id. */
  static Map<String, String> numbers() {
    Map<String, String> numbers = new TreeMap<>();
    FORM.nationalNumbers().forEach(f -> numbers.put(f.id(), Long.toString(number(f))));
    return numbers;
  }

  /** A filled .xlsx, changed before it is saved. */
  static byte[] xlsx(Consumer<Workbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook
          .getProperties()
          .getCoreProperties()
          .setModified(Optional.of(new Date(1_700_000_000_000L)));
      return bytes(workbook, change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static byte[] xls(Consumer<Workbook> change) {
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      return bytes(workbook, change);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An .xlsx that was made before, changed. */
  static byte[] changed(byte[] xlsx, Consumer<Workbook> change) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
      change.accept(workbook);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Workbook workbook, Consumer<Workbook> change) throws IOException {
    fill(workbook);
    change.accept(workbook);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return out.toByteArray();
  }

  private static void fill(Workbook workbook) {
    // The first format of one's own: cells that name it make the styles part necessary.
    workbook.createCellStyle().setDataFormat(workbook.createDataFormat().getFormat("0.######"));
    cell(workbook.createSheet(Sheets.GUIDE), new CellAddress(0, 0)).setCellValue("填报说明");
    for (Table table : FORM.tables()) {
      Sheet sheet = workbook.createSheet(table.sheet());
      cell(sheet, new CellAddress(0, 0)).setCellValue(table.title());
      write(table, sheet, table.origin());
    }
    Sheet check = workbook.createSheet(Sheets.SELF_CHECK);
    texts(check, 2, "规则", "状态", "说明（核实类写在这里）");
    texts(check, 3, "R7", "核实", "有地方性法规授权");
    texts(check, 4, "R8", "通过", "");
    Sheet stamp = workbook.createSheet(Sheets.STAMP);
    texts(stamp, 0, "edition", "2021");
    texts(stamp, 1, "layout", FORM.layoutDigest());
    texts(stamp, 2, "unit", "T01");
    texts(stamp, 3, "year", "2024");
    cell(stamp, new CellAddress(4, 0)).setCellValue("round");
    cell(stamp, new CellAddress(4, 1)).setCellValue(1);
    workbook.setSheetHidden(workbook.getSheetIndex(stamp), true);
  }

  /** Writes labels, merges and values of a table at a place. */
  static void write(Table table, Sheet sheet, CellAddress origin) {
    for (GridCell part : table.grid().cells()) {
      CellRange area = part.area().plus(origin.row(), origin.column());
      if (area.isMerge()) {
        sheet.addMergedRegion(
            new CellRangeAddress(
                area.first().row(),
                area.last().row(),
                area.first().column(),
                area.last().column()));
      }
      if (part instanceof GridCell.Label label) {
        cell(sheet, area.first()).setCellValue(label.text());
      } else if (part instanceof GridCell.Entry entry) {
        value(cell(sheet, area.first()), FORM.field(entry.fieldId()));
      }
    }
  }

  private static void value(Cell cell, Field field) {
    switch (field.id()) {
      case "unit.code" -> cell.setCellValue("T01");
      case "unit.name" -> cell.setCellValue("测试单位");
      case "unit.year" -> cell.setCellValue(2024);
      default -> {
        if (field.national()) {
          cell.setCellValue(number(field));
          Workbook workbook = cell.getSheet().getWorkbook();
          cell.setCellStyle(workbook.getCellStyleAt(workbook.getNumCellStyles() - 1));
        }
      }
    }
  }

  static Cell cell(Sheet sheet, CellAddress at) {
    Row row =
        Optional.ofNullable(sheet.getRow(at.row())).orElseGet(() -> sheet.createRow(at.row()));
    return Optional.ofNullable(row.getCell(at.column()))
        .orElseGet(() -> row.createCell(at.column()));
  }

  static void texts(Sheet sheet, int row, String... texts) {
    for (int column = 0; column < texts.length; column++) {
      cell(sheet, new CellAddress(row, column)).setCellValue(texts[column]);
    }
  }

  /** The cell of a field in an untouched workbook. */
  static Cell of(Workbook workbook, String field) {
    Field found = FORM.field(field);
    return cell(workbook.getSheet(found.sheet()), found.cell());
  }
}
