package dev.gouji.year;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.roster.Unit;

/**
 * A finding with the unit and the file it is about.
 *
 * @param unit the unit
 * @param file the file, relative to the inbox
 * @param returnedFile the marked workbook relative to the year's folder; empty if there is none
 * @param finding what was found
 */
public record ListedFinding(Unit unit, String file, String returnedFile, Finding finding) {

  /** What is still to be done about it. */
  public enum Progress {
    OPEN("open", "待处理"),
    EXPLAINED("explained", "已说明"),
    TOLD("told", "提示");

    private final String id;
    private final String chinese;

    Progress(String id, String chinese) {
      this.id = id;
      this.chinese = chinese;
    }

    public String id() {
      return id;
    }

    public String chinese() {
      return chinese;
    }
  }

  public Progress progress() {
    if (finding.severity() == Severity.INFO) {
      return Progress.TOLD;
    }
    return finding.isOpen() ? Progress.OPEN : Progress.EXPLAINED;
  }
}
