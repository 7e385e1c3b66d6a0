package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Chart;
import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Loads {@code figures.csv} and {@code charts.csv}; an office's copy of either replaces the
 * built-in one, as the order of the lines is what people see.
 */
final class FigureLoader {
  private static final List<String> COLUMNS =
      List.of("group", "label", "unit", "fields", "chart", "headline");
  private static final List<String> CHART_COLUMNS = List.of("id", "kind", "title");
  private static final String YES = "true";

  private final DefinitionFiles files;
  private final List<Field> national;
  private final boolean resolvable;

  /**
   * A loader for the fields of one edition.
   *
   * @param resolvable whether the fields are sound: else none is said to be missing
   */
  FigureLoader(DefinitionFiles files, Collection<Field> fields, boolean resolvable) {
    this.files = files;
    this.national = fields.stream().filter(Field::national).toList();
    this.resolvable = resolvable;
  }

  /** The charts by id, in order. */
  Map<String, Chart> charts() {
    Map<String, Chart> charts = new LinkedHashMap<>();
    for (CsvTable csv : files.last("charts.csv", CHART_COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        String kind = csv.cell(row, "kind");
        if (!kind.equals("parts") && !kind.equals("years")) {
          files.fault(csv.name(), row.line(), "图的种类「" + kind + "」不认识", "可用：parts、years");
          continue;
        }
        String id = csv.cell(row, "id");
        Chart.Kind shown = Chart.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        if (charts.put(id, new Chart(id, shown, csv.cell(row, "title"))) != null) {
          files.fault(csv.name(), row.line(), "图「" + id + "」重复", "");
        }
      }
    }
    return charts;
  }

  List<Figure> figures(Map<String, Chart> charts) {
    List<Figure> figures = new ArrayList<>();
    for (CsvTable csv : files.last("figures.csv", COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        figure(csv, row, charts, figures);
      }
    }
    return List.copyOf(figures);
  }

  private void figure(CsvTable csv, CsvRow row, Map<String, Chart> charts, List<Figure> figures) {
    String pattern = csv.cell(row, "fields");
    List<Field> fields = FieldIds.matching(pattern, national);
    String chart = csv.cell(row, "chart");
    boolean headline = csv.cell(row, "headline").equals(YES);
    if (!resolvable) {
      return;
    }
    if (fields.isEmpty()) {
      files.fault(
          csv.name(), row.line(), "「" + pattern + "」不是国家表格里的任何指标", "可用 gouji fields 查看全部指标");
      return;
    }
    if (!chart.isEmpty() && !charts.containsKey(chart)) {
      files.fault(csv.name(), row.line(), "没有图「" + chart + "」", "在 charts.csv 里加上，或改正图的编号");
    }
    if (headline && fields.size() > 1) {
      files.fault(csv.name(), row.line(), "headline 为 true 的一行只能是一个指标", "");
    }
    if (csv.cell(row, "label").isEmpty()) {
      files.fault(csv.name(), row.line(), "label 不能为空", "");
    }
    figures.add(
        new Figure(
            csv.cell(row, "group"),
            csv.cell(row, "label"),
            csv.cell(row, "unit"),
            fields,
            chart,
            headline));
  }
}
