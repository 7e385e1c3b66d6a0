package dev.gouji.testkit;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.template.StableDocument;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Fills a template as a clerk would: types values, lets the formulas calculate, saves. */
public final class Filler {
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final String CORE = "docProps/core.xml";

  private Filler() {}

  /**
   * The template with these values, saved at the fixed date.
   *
   * @param values by field id: a plain number for a numeric field becomes a number; anything else,
   *     and a number after an apostrophe, becomes text; an empty value clears the cell; a value for
   *     a computed field is typed over its formula
   */
  public static byte[] fill(byte[] template, Form form, Map<String, String> values) {
    return fill(template, form, values, StableDocument.DATE);
  }

  /** The same, saved at a given time. */
  public static byte[] fill(
      byte[] template, Form form, Map<String, String> values, Instant modified) {
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template))) {
      for (Field field : form.fields()) {
        Optional.ofNullable(values.get(field.id()))
            .ifPresent(value -> type(cell(workbook, field), field, value));
      }
      values.keySet().forEach(form::field);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      byte[] saved = StableDocument.bytes(workbook);
      return modified.equals(StableDocument.DATE) ? saved : savedAt(saved, modified);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void type(XSSFCell cell, Field field, String value) {
    if (field.computed()) {
      cell.removeFormula();
    }
    if (value.isEmpty()) {
      cell.setBlank();
    } else if (field.isNumeric() && NUMBER.matcher(value).matches()) {
      cell.setCellValue(Double.parseDouble(value));
    } else {
      cell.setCellValue(value.startsWith("'") ? value.substring(1) : value);
    }
  }

  /** The cell of a field, made if it is not there. */
  public static XSSFCell cell(XSSFWorkbook workbook, Field field) {
    XSSFSheet sheet = workbook.getSheet(field.sheet());
    XSSFRow row = sheet.getRow(field.cell().row());
    XSSFCell cell = row.getCell(field.cell().column());
    return cell == null ? row.createCell(field.cell().column()) : cell;
  }

  private static byte[] savedAt(byte[] zip, Instant modified) throws IOException {
    String time = modified.truncatedTo(ChronoUnit.SECONDS).toString();
    String core =
        Zips.text(zip, CORE)
            .replaceAll("(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)", "$1" + time + "$2");
    return StableDocument.withFixedTimes(
        Zips.with(zip, CORE, core.getBytes(StandardCharsets.UTF_8)));
  }
}
