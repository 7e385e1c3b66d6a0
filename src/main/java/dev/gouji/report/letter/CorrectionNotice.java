package dev.gouji.report.letter;

import dev.gouji.check.CheckedReturn;
import dev.gouji.form.Severity;
import dev.gouji.repair.Cause;
import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.report.paper.PaperTable;
import dev.gouji.roster.Office;
import dev.gouji.year.Account;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** 数据核实整改通知.docx: the formal letter to one unit whose return went back. */
public final class CorrectionNotice {
  private static final int MAX_ROWS = 200;

  private final Account year;
  private final CheckedReturn returned;

  private CorrectionNotice(Account year, CheckedReturn returned) {
    this.year = year;
    this.returned = returned;
  }

  /**
   * Writes the notice about a return.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Account year, CheckedReturn returned, Path target) throws IOException {
    OfficialPaper paper = new OfficialPaper();
    CorrectionNotice notice = new CorrectionNotice(year, returned);
    notice.head(paper);
    notice.facts(paper);
    notice.demands(paper);
    paper.signature(year.office().name().isEmpty() ? "（发文机关）" : year.office().name());
    notice.receipt(paper);
    paper.write(target);
  }

  private void head(OfficialPaper paper) {
    paper.title("数据核实整改通知");
    paper.centered("　　　〔　　　　〕　　号");
    paper.blank();
    paper.flush(returned.of().unit().name() + "：");
    paper.body(
        "你单位报送的 "
            + returned.of().year()
            + " 年度政府信息公开工作年度报告数据（第 "
            + returned.of().round()
            + " 轮）已经审核。发现必改问题 "
            + open(Severity.HARD).size()
            + " 处、需核实问题 "
            + open(Severity.SOFT).size()
            + " 处，现予退回。有关事项通知如下：");
  }

  /** What of a weight is still to be done. */
  private List<Cause> open(Severity severity) {
    return returned.diagnosis().causes().stream()
        .filter(cause -> cause.severity() == severity)
        .filter(cause -> severity == Severity.INFO || cause.isOpen())
        .toList();
  }

  private void facts(OfficialPaper paper) {
    paper.heading("一、审核发现的问题");
    int number = 0;
    for (Severity severity : Severity.values()) {
      List<Cause> causes = open(severity);
      if (!causes.isEmpty()) {
        paper.subheading("（" + "一二三".charAt(number++) + "）" + what(severity));
        table(paper, causes);
      }
    }
  }

  private static String what(Severity severity) {
    return switch (severity) {
      case HARD -> "必改：必须改正";
      case SOFT -> "核实：改正，或者写明原因";
      case INFO -> "提示：请留意，不影响通过";
    };
  }

  private static void table(OfficialPaper paper, List<Cause> causes) {
    PaperTable table = new PaperTable(paper, 8, 14, 16, 31, 31);
    table.head("序号", "位置", "指标", "问题", "怎么改");
    List<Alike> rows = Alike.of(causes);
    int told = 0;
    for (Alike row : rows.subList(0, Math.min(MAX_ROWS, rows.size()))) {
      int first = told + 1;
      told += row.count();
      table.row(
          List.of(
              row.count() == 1 ? String.valueOf(first) : first + "—" + told,
              row.places(),
              row.fields(),
              row.reasons(),
              row.action()));
    }
    if (told < causes.size()) {
      paper.body("其余 " + (causes.size() - told) + " 处见退回的填报表。");
    }
  }

  private void demands(OfficialPaper paper) {
    Office office = year.office();
    paper.heading("二、整改要求");
    paper.body("（一）请对照台账逐项核实。必改问题须改正；核实问题改正，或者在退回的填报表「说明」栏写明原因。");
    paper.body("（二）请在退回的填报表上修改，仍用这份表报回，不要另建新表；没有问题的数不要改动。");
    paper.body("（三）请" + office.correction() + "报回，并附加盖公章的回执。");
    if (!office.contact().isEmpty() || !office.phone().isEmpty()) {
      paper.body("联系人：" + office.contact() + "　联系电话：" + office.phone());
    }
  }

  private void receipt(OfficialPaper paper) {
    paper.titleOnNewPage("回　　执");
    paper.blank();
    PaperTable table = new PaperTable(paper, 20, 30, 20, 30);
    int tall = 900;
    table.row(
        tall, List.of("填报单位", returned.of().unit().name(), "单位代码", returned.of().unit().code()));
    table.row(tall, List.of("必改问题", open(Severity.HARD).size() + " 处", "已改正", "　　　　处"));
    table.row(tall, List.of("核实问题", open(Severity.SOFT).size() + " 处", "已改正 / 已说明", "　　处 /　　处"));
    table.row(tall, List.of("未改正的原因", "", "报回日期", "　　年　　月　　日"));
    table.row(tall, List.of("填报人", "", "联系电话", ""));
    table.row(tall, List.of("审核人", "", "单位负责人（签字）", ""));
    paper.blank();
    paper.right("（填报单位盖章）");
  }
}
