package dev.gouji.inbox;

import dev.gouji.correction.Correction;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.DefinitionFault;
import dev.gouji.form.load.Forms;
import dev.gouji.roster.CodeText;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads 订正.csv: numbers that units confirmed by telephone to be others. */
final class CorrectionFile {
  private static final String UNIT = "单位";
  private static final String ITEM = "指标";
  private static final String FROM = "原数";
  private static final String TO = "新数";
  private static final String BY = "确认人";
  private static final String DATE = "日期";
  private static final String YEAR = "年度";
  private static final List<String> REQUIRED = List.of(UNIT, ITEM, FROM, TO, BY, DATE);
  private static final List<String> OPTIONAL = List.of(YEAR);
  private static final String NUMBER = "[0-9]{1,12}(\\.[0-9]{1,6})?";

  private final CsvTable table;
  private final Forms forms;
  private final Optional<Roster> roster;
  private final List<DefinitionFault> faults = new ArrayList<>();

  private CorrectionFile(CsvTable table, Forms forms, Optional<Roster> roster) {
    this.table = table;
    this.forms = forms;
    this.roster = roster;
  }

  /**
   * Reads it.
   *
   * @throws DefinitionException with every line of which it is not certain what it changes
   */
  static List<Correction> read(String name, List<CsvRow> rows, Forms forms, Optional<Roster> roster)
      throws DefinitionException {
    CorrectionFile file = new CorrectionFile(CsvTable.of(name, rows), forms, roster);
    file.table.headerFaults(REQUIRED, OPTIONAL).forEach(what -> file.fault(1, what, ""));
    List<Correction> all = new ArrayList<>();
    if (file.faults.isEmpty()) {
      file.table.rows().forEach(row -> all.add(file.line(row)));
    }
    if (!file.faults.isEmpty()) {
      throw new DefinitionException(file.faults);
    }
    return all;
  }

  private Correction line(CsvRow row) {
    Correction one =
        new Correction(
            row.line(),
            unit(row),
            year(row),
            cell(row, ITEM),
            number(row, FROM),
            number(row, TO),
            cell(row, BY),
            cell(row, DATE));
    boolean known = forms.byEdition().stream().anyMatch(form -> one.field(form).isPresent());
    if (!known) {
      fault(
          row.line(),
          ITEM + "「" + one.item() + "」不认识，或者不止一格叫这个名字",
          "照《错误报告》里的「指标」写，如 本年新收·自然人；或写工作表名和单元格");
    }
    if (one.confirmedBy().isEmpty()) {
      fault(row.line(), "没有写" + BY, "写明是单位的谁在电话里确认的");
    }
    if (WrittenDate.read(one.date()).isEmpty()) {
      fault(row.line(), DATE + "「" + one.date() + "」不是日期", WrittenDate.WANTED);
    }
    if (one.from().compareTo(one.to()) == 0) {
      fault(row.line(), FROM + "和" + TO + "相同", "删去这一行，或改正其中一个");
    }
    return one;
  }

  /** The code of the unit, which may be named by its code or its name. */
  private String unit(CsvRow row) {
    String written = cell(row, UNIT);
    String code = CodeText.level(written);
    Optional<Unit> named =
        roster.flatMap(list -> list.find(code).or(() -> list.findByName(written)));
    if (written.isEmpty() || (roster.isPresent() && named.isEmpty())) {
      fault(row.line(), UNIT + "「" + written + "」不在单位名录里", "写单位代码，或名录里的全称");
    }
    return named.map(Unit::code).orElse(code);
  }

  private OptionalInt year(CsvRow row) {
    String written = cell(row, YEAR);
    if (written.isEmpty()) {
      return OptionalInt.empty();
    }
    if (!written.matches("[12][0-9]{3}年?")) {
      fault(row.line(), YEAR + "「" + written + "」不是年份", "写成四位年份，如 2025；留空是正在收的年度");
      return OptionalInt.empty();
    }
    return OptionalInt.of(Integer.parseInt(written.substring(0, 4)));
  }

  private BigDecimal number(CsvRow row, String column) {
    String written = cell(row, column);
    if (!written.matches(NUMBER)) {
      fault(row.line(), column + "「" + written + "」不是数", "只写阿拉伯数字，如 12");
      return BigDecimal.ZERO;
    }
    return new BigDecimal(written);
  }

  private String cell(CsvRow row, String column) {
    return table.cell(row, column).strip();
  }

  private void fault(int line, String what, String mend) {
    faults.add(new DefinitionFault(table.name(), line, what, mend));
  }
}
