package dev.gouji.form;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Window;
import java.util.List;

/**
 * The names by which the workbook handed out, the workbook returned and the reader know each other:
 * sheets beside the tables, and the headings of the columns that are read back.
 */
public final class Sheets {
  /** The filling guide, first sheet of the template. */
  public static final String GUIDE = "填报说明";

  /** The live self-check, last visible sheet of the template. */
  public static final String SELF_CHECK = "自检";

  /** The hidden stamp: keys in column A, values in column B. */
  public static final String STAMP = "_gouji";

  /** The hidden drop-down lists and self-check cells of the template. */
  public static final String LISTS = "_lists";

  /** Last year's numbers for the self-check, hidden; only in a prefilled template. */
  public static final String PRIOR = "_prior";

  /** The first sheet of a returned workbook. */
  public static final String RETURN_NOTE = "退回说明";

  /** How the return note begins, by which it is known where it stands in a document. */
  public static final String NOTE_TITLE = RETURN_NOTE + "：";

  /** The line behind the return note in a document. */
  public static final String END_OF_NOTE = "（退回说明到此为止，报告正文从下一页开始）";

  /** Hidden in a returned workbook: how the marked cells looked before. */
  public static final String MARKS = "_gouji_marks";

  /** Where on it stands the round as which the workbook comes back. */
  public static final CellAddress MARKS_ROUND = new CellAddress(0, 1);

  /** Heading over the ids of rules, hidden on the self-check and on the return note. */
  public static final String RULE_HEADING = "规则";

  /** Heading over how weighty a line is, on both. */
  public static final String SEVERITY_HEADING = "程度";

  /** Heading over the cells in which a unit explains, on both; other words may follow it. */
  public static final String EXPLANATION_HEADING = "说明";

  /** Heading over how each rule came out, on the self-check. */
  public static final String STATE_HEADING = "状态";

  /** How the state of a rule begins that does not hold. */
  public static final String STATE_FAILED = "不符";

  /** The state of a rule that does not hold where the unit gave its reason. */
  public static final String STATE_EXPLAINED = "已说明";

  /** Heading over how to mend what was found, on the return note. */
  public static final String REMEDY_HEADING = "怎么改";

  /** How a line begins on the return note that suggests a number. */
  public static final String SUGGESTION = "建议值（仅供核对）：";

  /** Heading over the fingerprints on the return note. */
  public static final String FINGERPRINT_HEADING = "核对码";

  /** Label left of the number of the round that the returned workbook will be. */
  public static final String NEXT_ROUND_LABEL = "报回时为第几轮";

  /**
   * First line of every cell comment that marks a finding; tells our comments from the sender's.
   */
  public static final String MARK_AUTHOR = "勾稽";

  /** The keys of the stamp, in order. */
  public static final List<String> STAMP_KEYS =
      List.of("edition", "layout", "unit", "year", "round");

  /** What the stamp of summary tables says instead of a digest of the layout. */
  public static final String SUMMARY = "汇总表";

  /** The sheet of summary tables that says whose they are. */
  public static final String WHO = "报送信息";

  private static final String SUMS = "汇总";

  /** Whether a sheet of summary tables is read as a return: the sums, and whose they are. */
  public static boolean isOfSummary(String sheet) {
    return sheet.startsWith(SUMS) || sheet.equals(WHO);
  }

  /** Self-check and return note have a row for each finding. */
  private static final Window LIST_WINDOW = new Window(5000, 64);

  private static final Window STAMP_WINDOW = new Window(64, 8);

  /**
   * What the sheets made of a document begin with; a document has no cell addresses that people
   * could see.
   */
  public static final String DOCUMENT = "文档";

  /** The sheet made of a document's text. */
  public static final String DOCUMENT_TEXT = DOCUMENT + "正文";

  /**
   * How our advice about a wrong cell ends, as a pattern: what stands behind it is the unit's own.
   */
  public static final String END_OF_ADVICE = "(建议值仅供核对。|请对照台账[^。]*核对。|各数不必重填。)";

  private Sheets() {}

  /** What is kept of a sheet of this name, where tables are sought in {@code tables}. */
  public static Window window(String sheet, Window tables) {
    if (sheet.equals(STAMP)) {
      return STAMP_WINDOW;
    }
    return sheet.equals(SELF_CHECK) || sheet.equals(RETURN_NOTE) ? LIST_WINDOW : tables;
  }
}
