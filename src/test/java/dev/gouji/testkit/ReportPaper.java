package dev.gouji.testkit;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A yearly report as agencies publish it: title, sections, and the three tables in between. */
public record ReportPaper(List<Part> parts) {
  /** A paragraph or a table. */
  public sealed interface Part {
    record Paragraph(String text) implements Part {}

    record Grid(String table, int rows, int columns, List<Box> boxes) implements Part {}
  }

  /**
   * A cell of a table.
   *
   * @param field the id of the field whose value it holds; empty for a label
   */
  public record Box(CellRange area, String text, String field) {}

  private static final List<String> HEADINGS =
      List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");

  /**
   * The same in the writing that published reports have: half-width brackets, variants of labels.
   */
  public ReportPaper inOtherWords() {
    List<Part> other = new ArrayList<>();
    for (Part part : parts) {
      if (part instanceof Part.Grid grid) {
        List<Box> boxes =
            grid.boxes().stream()
                .map(
                    box ->
                        box.field().isEmpty()
                            ? new Box(box.area(), otherWords(box.text()), "")
                            : box)
                .toList();
        other.add(new Part.Grid(grid.table(), grid.rows(), grid.columns(), boxes));
      } else {
        other.add(part);
      }
    }
    return new ReportPaper(other);
  }

  private static String otherWords(String label) {
    return label
        .replace("社会公益组织", "社会组织")
        .replace("本年废止件数", "本年度止件数")
        .replace('（', '(')
        .replace("）", ") ")
        .replaceAll("^([1-8]\\.)", "$1 ")
        .replace("，", ", ");
  }

  /** The report of a unit with these numbers. */
  public static ReportPaper of(Form form, String unit, int year, Map<String, String> values) {
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Paragraph(unit + year + "年政府信息公开工作年度报告"));
    parts.add(new Part.Paragraph("一、总体情况"));
    parts.add(new Part.Paragraph("（一）主动公开"));
    parts.add(new Part.Paragraph(year + "年，本机关通过政府网站公开各类信息。"));
    parts.add(new Part.Paragraph("（二）依申请公开"));
    parts.add(
        new Part.Paragraph("全年共收到政府信息公开申请" + values.get("requests.received.total") + "件，均按期答复。"));
    int heading = 0;
    for (Table table : form.tables()) {
      if (table.national()) {
        parts.add(new Part.Paragraph(HEADINGS.get(heading++)));
        parts.add(grid(form, table, values));
      }
    }
    parts.add(new Part.Paragraph("五、存在的主要问题及改进情况"));
    parts.add(new Part.Paragraph("公开的主动性有待加强。"));
    parts.add(new Part.Paragraph("六、其他需要报告的事项"));
    parts.add(new Part.Paragraph("本年度未收取信息处理费。"));
    return new ReportPaper(parts);
  }

  private static Part.Grid grid(Form form, Table table, Map<String, String> values) {
    List<Box> boxes = new ArrayList<>();
    for (GridCell cell : table.grid().cells()) {
      if (cell instanceof GridCell.Label label) {
        boxes.add(new Box(label.area(), label.text(), ""));
      } else if (cell instanceof GridCell.Entry entry) {
        Field field = form.field(entry.fieldId());
        boxes.add(new Box(entry.area(), values.getOrDefault(field.id(), ""), field.id()));
      }
    }
    boxes.sort(Comparator.comparing(box -> box.area().first().column()));
    return new Part.Grid(table.id(), table.grid().rows(), table.grid().columns(), boxes);
  }
}
