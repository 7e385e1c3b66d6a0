package dev.gouji.template;

import dev.gouji.form.Edition;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Rectangles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** What the spreadsheet program says and refuses while a cell is typed; one for alike cells. */
final class EntryChecks {
  /** Cells with the same check share one, so that the sheet stays small. */
  private record Kind(
      FieldType type,
      List<String> choices,
      Optional<BigDecimal> min,
      String unit,
      String hint,
      boolean year) {
    static Kind of(Field field, Examples examples) {
      return new Kind(
          field.type(),
          field.choices(),
          field.min(),
          field.wanted().units().stream().findFirst().orElse(""),
          examples.in(field.hint()),
          field.is(Role.YEAR));
    }

    /** Such as 不小于 0 的整数. */
    String numbers() {
      String whole = type == FieldType.COUNT ? "整数" : "数";
      return min.map(least -> "不小于 " + least.toPlainString() + " 的" + whole)
          .orElse(whole + "（减少的填负数）");
    }
  }

  private static final int MAX_PROMPT = 255;
  private static final int MAX_YEAR = 2999;
  private static final int MAX_TEXT = 32000;

  /** Spreadsheets keep fifteen digits. */
  private static final BigDecimal NO_LIMIT = new BigDecimal("-999999999999999");

  private EntryChecks() {}

  static void add(XSSFSheet sheet, Form form, List<Field> fields, Examples examples) {
    Map<Kind, List<Field>> alike = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!field.computed()) {
        Kind kind = Kind.of(field, examples);
        alike.computeIfAbsent(kind, k -> new ArrayList<>()).add(field);
      }
    }
    alike.forEach((kind, group) -> add(sheet, form, kind, group));
  }

  private static void add(XSSFSheet sheet, Form form, Kind kind, List<Field> fields) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidation check = helper.createValidation(constraint(helper, form, kind), cells(fields));
    check.setEmptyCellAllowed(true);
    check.setErrorStyle(DataValidation.ErrorStyle.STOP);
    check.setShowErrorBox(true);
    check.createErrorBox("请核对", shortened(error(form.edition(), kind)));
    check.setShowPromptBox(true);
    check.createPromptBox("填写提示", shortened(prompt(kind)));
    sheet.addValidationData(check);
  }

  private static CellRangeAddressList cells(List<Field> fields) {
    CellRangeAddressList list = new CellRangeAddressList();
    List<Field> single = fields.stream().filter(f -> !f.area().isMerge()).toList();
    for (CellRange range : Rectangles.of(single.stream().map(Field::cell).toList())) {
      list.addCellRangeAddress(Pen.poi(range));
    }
    for (Field field : fields) {
      if (field.area().isMerge()) {
        list.addCellRangeAddress(Pen.poi(field.area()));
      }
    }
    return list;
  }

  private static DataValidationConstraint constraint(
      DataValidationHelper helper, Form form, Kind kind) {
    if (kind.year()) {
      String first = String.valueOf(form.edition().firstYear());
      String last = String.valueOf(Math.min(MAX_YEAR, form.edition().lastYear()));
      return helper.createNumericConstraint(
          ValidationType.INTEGER, OperatorType.BETWEEN, first, last);
    }
    return switch (kind.type()) {
      case COUNT, AMOUNT ->
          helper.createNumericConstraint(
              kind.type() == FieldType.COUNT ? ValidationType.INTEGER : ValidationType.DECIMAL,
              OperatorType.GREATER_OR_EQUAL,
              kind.min().orElse(NO_LIMIT).toPlainString(),
              null);
      case CHOICE ->
          helper.createFormulaListConstraint(ListsSheet.choiceName(form, kind.choices()));
      case TEXT ->
          helper.createTextLengthConstraint(
              OperatorType.LESS_OR_EQUAL, String.valueOf(MAX_TEXT), null);
    };
  }

  private static String prompt(Kind kind) {
    if (kind.year()) {
      return kind.hint().isEmpty() ? "四位年份" : kind.hint();
    }
    String rule =
        switch (kind.type()) {
          case COUNT -> "填" + kind.numbers() + "，没有的填 0。";
          case AMOUNT -> "填" + kind.numbers() + "，最多六位小数，没有的填 0。";
          case CHOICE -> "从下拉列表中选择。";
          case TEXT -> "";
        };
    if (kind.hint().isEmpty()) {
      return rule.isEmpty() ? "直接输入文字，没有可不填。" : rule;
    }
    return rule.isEmpty() ? kind.hint() : rule + kind.hint() + "。";
  }

  private static String error(Edition edition, Kind kind) {
    if (kind.year()) {
      String last = edition.lastYear() == Integer.MAX_VALUE ? "" : " 至 " + edition.lastYear();
      return "报告年度应是四位年份，本版式适用于 "
          + edition.firstYear()
          + last
          + " 年度"
          + (last.isEmpty() ? "及以后。" : "。");
    }
    return switch (kind.type()) {
      case COUNT -> "这里只能填" + kind.numbers() + "（如 0、12），不带单位和文字；没有的填 0。";
      case AMOUNT -> "这里只能填" + kind.numbers() + "（如 0、12.5），不带单位和文字；没有的填 0。";
      case CHOICE -> "请从下拉列表中选择：" + String.join("、", kind.choices()) + "。";
      case TEXT -> "文字太长，一格最多 " + MAX_TEXT + " 个字。";
    };
  }

  private static String shortened(String text) {
    return text.length() <= MAX_PROMPT ? text : text.substring(0, MAX_PROMPT);
  }
}
