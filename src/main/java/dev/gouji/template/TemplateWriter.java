package dev.gouji.template;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.look.FormulaStart;
import dev.gouji.roster.Office;
import dev.gouji.roster.Unit;
import dev.gouji.template.formula.FormulaText;
import dev.gouji.template.formula.Places;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes the workbook that is handed out. It is built once for each kind of template; a unit's copy
 * differs only in a few cells. Safe to use from several threads.
 */
public final class TemplateWriter {
  /** Longer words than a roster's would not fit into the lines that quote them. */
  private static final int MAX_WORDS = 255;

  /** What templates have in common that differ only in a few cells. */
  private record Kind(Knowledge knowledge, int year) {}

  private final Form form;
  private final Office office;
  private final Map<Field, Field> carriedOver;
  private final Map<Kind, byte[]> blueprints = new HashMap<>();
  private final Results results = new Results();
  private final Map<Unit, UnitStencil> stencils = new HashMap<>();

  /** Writes workbooks that do not say who collects them. */
  public TemplateWriter(Form form) {
    this(form, Office.UNKNOWN);
  }

  /** Writes workbooks that say to whom and by when they go back. */
  public TemplateWriter(Form form, Office office) {
    this.form = form;
    this.office = office;
    this.carriedOver = CarriedOver.of(form);
  }

  /** The blank template of the edition. */
  public byte[] blank() {
    return blueprint(Knowledge.NOTHING, form.edition().firstYear()).clone();
  }

  /**
   * A unit's own template: its code, name and year filled in, and what it carried over at the end
   * of last year.
   *
   * @param prior the unit's numbers of last year, in the order of this form's fields; empty for a
   *     unit that is compared with nothing
   */
  public byte[] forUnit(Unit unit, int year, Optional<Values> prior) {
    return prior.isEmpty() && UnitStencil.fits(unit)
        ? stencil(unit).madeOut(unit, year)
        : madeOut(unit, year, prior);
  }

  /**
   * A unit's own template with what it reported filled in again, for a sender whose own file cannot
   * carry marks.
   *
   * @param values what was read; what could not be read stays blank
   */
  public byte[] refilled(Unit unit, int year, Optional<Values> prior, Values values) {
    return madeOut(unit, year, prior, workbook -> fill(workbook, values));
  }

  private void fill(XSSFWorkbook workbook, Values values) {
    for (Field field : form.fields()) {
      Value value = values.of(field);
      if (!field.computed() && value instanceof Value.Number number) {
        cell(workbook, field).setCellValue(number.value().doubleValue());
      } else if (!field.computed() && value instanceof Value.Text words) {
        text(cell(workbook, field), words.value(), Pen.MAX_TEXT);
      }
    }
  }

  private synchronized UnitStencil stencil(Unit unit) {
    Unit stand = UnitStencil.unit(unit);
    UnitStencil known = stencils.get(stand);
    if (known == null) {
      known = new UnitStencil(madeOut(stand, UnitStencil.year(), Optional.empty()));
      stencils.put(stand, known);
    }
    return known;
  }

  /** The long way: loads the template, types, calculates and saves. */
  byte[] madeOut(Unit unit, int year, Optional<Values> prior) {
    return madeOut(unit, year, prior, this::lockCover);
  }

  /**
   * Who sends it and for which year is not to be typed over. Where a return is filled in again it
   * stays open: that may be what is to be mended.
   */
  private void lockCover(XSSFWorkbook workbook) {
    Stream.of(Role.CODE, Role.NAME, Role.YEAR)
        .map(form::role)
        .forEach(
            field -> {
              XSSFCellStyle style = workbook.createCellStyle();
              style.cloneStyleFrom(cell(workbook, field).getCellStyle());
              style.setLocked(true);
              style.setFillPattern(FillPatternType.NO_FILL);
              cell(workbook, field).setCellStyle(style);
            });
  }

  private byte[] madeOut(
      Unit unit, int year, Optional<Values> prior, Consumer<XSSFWorkbook> completion) {
    Knowledge knowledge = prior.isPresent() ? Knowledge.UNIT_AND_PRIOR : Knowledge.UNIT;
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(new ByteArrayInputStream(blueprint(knowledge, year)))) {
      cover(workbook, unit, year);
      stamp(workbook, unit, year);
      attributes(workbook.getSheet(Sheets.LISTS), unit);
      prior.ifPresent(values -> prior(workbook, values));
      completion.accept(workbook);
      return saved(workbook);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@code <code>_<name>.xlsx}, fit for every file system, different for different codes. */
  public static String fileName(Unit unit) {
    return stem(unit) + ".xlsx";
  }

  /** The file name without extension, for names that say more about the unit's file. */
  public static String stem(Unit unit) {
    return FileNames.stem(unit);
  }

  /** The text without anything that a file name must not hold; never empty. */
  public static String safe(String text) {
    return FileNames.safe(text);
  }

  private synchronized byte[] blueprint(Knowledge knowledge, int year) {
    return blueprints.computeIfAbsent(
        new Kind(knowledge, year),
        kind -> {
          try (XSSFWorkbook workbook =
              Blueprint.workbook(form, office, kind.knowledge(), kind.year())) {
            return saved(workbook);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /** Stores the results of all formulas too: previews and phones do not calculate. */
  private byte[] saved(XSSFWorkbook workbook) {
    // POI calculates texts in the language of the machine unless it is told which one to use.
    LocaleUtil.setUserLocale(Locale.SIMPLIFIED_CHINESE);
    try {
      results.store(workbook);
      return StableDocument.bytes(workbook);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  private void cover(XSSFWorkbook workbook, Unit unit, int year) {
    text(cell(workbook, form.role(Role.CODE)), unit.code(), MAX_WORDS);
    name(cell(workbook, form.role(Role.NAME)), unit.name());
    cell(workbook, form.role(Role.YEAR)).setCellValue(year);
  }

  /** The whole name is seen, however long it is. */
  private static void name(XSSFCell cell, String name) {
    text(cell, name, MAX_WORDS);
    double width = cell.getSheet().getColumnWidth(cell.getColumnIndex()) / 256.0;
    double needed = TextHeight.points(name, width, Look.ENTRY_CELL.size());
    if (needed > cell.getRow().getHeightInPoints()) {
      cell.getRow().setHeightInPoints((float) needed);
    }
  }

  private static void stamp(XSSFWorkbook workbook, Unit unit, int year) {
    XSSFSheet sheet = workbook.getSheet(Sheets.STAMP);
    text(
        Pen.cell(sheet, new CellAddress(Sheets.STAMP_KEYS.indexOf("unit"), 1)),
        unit.code(),
        MAX_WORDS);
    Pen.cell(sheet, new CellAddress(Sheets.STAMP_KEYS.indexOf("year"), 1)).setCellValue(year);
  }

  private static void attributes(XSSFSheet sheet, Unit unit) {
    for (Expr.Attribute attribute : Expr.Attribute.values()) {
      String word =
          switch (attribute) {
            case MAY_ISSUE_REGULATIONS -> unit.mayIssueRegulations();
            case CATEGORY -> unit.category();
            case STATUS -> unit.status().chinese();
          };
      text(Pen.cell(sheet, Places.attribute(attribute)), word, MAX_WORDS);
    }
  }

  private void prior(XSSFWorkbook workbook, Values values) {
    XSSFSheet sheet = workbook.getSheet(Sheets.PRIOR);
    for (Field field : form.fields()) {
      Value value = values.of(field);
      if (value instanceof Value.Number number) {
        Pen.cell(sheet, Places.prior(field)).setCellValue(number.value().doubleValue());
      } else if (value instanceof Value.Text words && !field.isProse()) {
        text(Pen.cell(sheet, Places.prior(field)), words.value(), Pen.MAX_TEXT);
      } else if (value instanceof Value.Blank && field.isNumeric()) {
        Pen.cell(sheet, Places.prior(field)).setCellValue(FormulaText.BLANK_LAST_YEAR);
      }
    }
    carriedOver.forEach(
        (field, last) ->
            values
                .number(last)
                .ifPresent(number -> cell(workbook, field).setCellValue(number.doubleValue())));
  }

  private static XSSFCell cell(XSSFWorkbook workbook, Field field) {
    return Pen.cell(workbook.getSheet(field.sheet()), field.cell());
  }

  private static void text(XSSFCell cell, String text, int maxLength) {
    if (text.isEmpty()) {
      return;
    }
    cell.setCellValue(Pen.storable(text, maxLength));
    if (FormulaStart.isAt(text)) {
      XSSFCellStyle style = cell.getSheet().getWorkbook().createCellStyle();
      style.cloneStyleFrom(cell.getCellStyle());
      style.setQuotePrefixed(true);
      cell.setCellStyle(style);
    }
  }
}
