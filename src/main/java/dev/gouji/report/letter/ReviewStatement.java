package dev.gouji.report.letter;

import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.year.Account;
import java.io.IOException;
import java.nio.file.Path;

/** 审核情况说明.docx: what the office reports upwards about its checking. */
public final class ReviewStatement {
  private ReviewStatement() {}

  /**
   * Writes the statement of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Account year, Path target) throws IOException {
    OfficialPaper paper = new OfficialPaper();
    paper.title(year.year() + "年度政府信息公开工作年度报告", "数据审核情况说明");
    new ReceiptSection(year).write(paper);
    new VerificationSection(year).write(paper);
    new ChangeSection(year).write(paper);
    new RuleSection(year).write(paper);
    paper.signature(year.office().name().isEmpty() ? "（单位名称、盖章）" : year.office().name());
    paper.write(target);
  }
}
