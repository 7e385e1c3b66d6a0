package dev.gouji.roster;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Labels;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The list inside a roster file: below which row it begins, and which of the rows under its
 * headings are no units. Offices put a title above it and sums, signatures and notes below.
 */
public final class RosterTable {
  static final String CODE = "单位代码";
  static final String NAME = "单位名称";

  static final String PARENT = "上级代码";
  static final String EMAIL = "邮箱";
  static final String REGULATIONS = "可制定规章";

  /** The columns by which a list is known for a roster. */
  public static final List<String> REQUIRED = List.of(CODE, NAME);

  static final List<String> OPTIONAL =
      List.of(PARENT, "类别", REGULATIONS, "状态", "并入单位", "联系人", "电话", EMAIL);

  /** How far down the headings may stand. */
  private static final int TITLE_ROWS = 20;

  private static final Pattern HINT = Pattern.compile("\\((必填|选填|可空|可不填)\\)|[*＊]");

  /** What begins a line below a list: a sum, a signature or a note. */
  private static final Pattern NOTE =
      Pattern.compile(
          "(合计|总计|共计|小计|汇总)([:(].*|[0-9]+个?单?位?)?"
              + "|(填表|制表|填报|审核|审批|复核|经办|负责|单位负责|主管|联系)人?(员|签字|签名|电话|单位)?(:.*)?"
              + "|(填表|制表|填报|编制|更新)?(日期|时间)(:.*)?"
              + "|(注|备注|说明|附注|注意)[0-9]*([:.、].*)?"
              + "|(本表|以上|全部|本区|本县|本市)?(共计?|合计|总计)[0-9]+(个|家).*");

  private RosterTable() {}

  /** Every column a roster may have, in order. */
  public static List<String> columns() {
    List<String> all = new ArrayList<>(REQUIRED);
    all.addAll(OPTIONAL);
    return List.copyOf(all);
  }

  /** The table below the row of headings, under the names that the columns have here. */
  static CsvTable of(String file, List<CsvRow> rows) {
    int at = headings(rows);
    List<CsvRow> list = new ArrayList<>();
    if (at < rows.size()) {
      CsvRow header = rows.get(at);
      list.add(new CsvRow(header.line(), header.cells().stream().map(RosterTable::name).toList()));
      list.addAll(rows.subList(at + 1, rows.size()));
    }
    return CsvTable.of(file, list);
  }

  /** Where the headings stand; the first row if no row has both of those that are needed. */
  private static int headings(List<CsvRow> rows) {
    for (int i = 0; i < Math.min(TITLE_ROWS, rows.size()); i++) {
      Set<String> names = new HashSet<>();
      rows.get(i).cells().forEach(cell -> names.add(name(cell)));
      if (names.containsAll(List.of(CODE, NAME))) {
        return i;
      }
    }
    return 0;
  }

  /** The line of the headings. */
  static int headingLine(List<CsvRow> rows) {
    return rows.isEmpty() ? 1 : rows.get(headings(rows)).line();
  }

  private static String name(String heading) {
    String bare = HINT.matcher(Labels.level(heading)).replaceAll("");
    return columns().contains(bare) ? bare : heading.strip();
  }

  /**
   * Whether a row is no unit: it has neither code nor name, or it begins as a sum, a signature or a
   * note does and has no other code.
   */
  static boolean isNote(CsvTable table, CsvRow row) {
    String code = table.cell(row, CODE).strip();
    String name = table.cell(row, NAME).strip();
    if (code.isEmpty() && name.isEmpty()) {
      return true;
    }
    boolean noted = begins(first(row)) || (code.isEmpty() && begins(name));
    return noted && (code.isEmpty() || begins(code));
  }

  private static boolean begins(String cell) {
    return NOTE.matcher(Labels.level(cell)).matches();
  }

  /** What stands first in a row. */
  static String first(CsvRow row) {
    return row.cells().stream().filter(cell -> !cell.isBlank()).findFirst().orElse("");
  }
}
