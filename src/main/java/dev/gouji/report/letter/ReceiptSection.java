package dev.gouji.report.letter;

import dev.gouji.report.workbook.Standing;
import dev.gouji.report.workbook.UnitState;
import dev.gouji.roster.Unit;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.util.ArrayList;
import java.util.List;

/** 报送情况: units due, received and missing. */
final class ReceiptSection {
  private final YearResult year;
  private final Standing standing;

  ReceiptSection(YearResult year) {
    this.year = year;
    this.standing = Standing.of(year);
  }

  void write(OfficialPaper paper) {
    int missing = standing.due() - standing.received();
    paper.heading("一、报送情况");
    paper.body(
        "应纳入汇总范围的单位共 "
            + standing.due()
            + " 个，实际上报 "
            + standing.received()
            + " 个，未上报 "
            + missing
            + " 个。实际上报的单位中，审核通过 "
            + standing.accepted()
            + " 个，退回修改 "
            + standing.returned()
            + " 个。");
    if (!year.roster().isGiven()) {
      paper.body("本次没有单位名录，应报单位按已收到的统计，没有核对是否报齐。");
    }
    if (missing > 0) {
      names(paper, "没有收到报表的单位", Outcome.MISSING, "。未报原因：（请填写）。");
      names(paper, "报来的文件不能读取、视同未报的单位", Outcome.REFUSED, "。已通知重新报送。");
    }
    notDue(paper);
  }

  private void names(OfficialPaper paper, String what, Outcome outcome, String after) {
    List<String> names = new ArrayList<>();
    for (UnitState state : UnitState.of(year)) {
      if (state.outcome() == outcome) {
        names.add(state.unit().name());
      }
    }
    if (!names.isEmpty()) {
      paper.body(what + " " + names.size() + " 个：" + Listing.names(names, "《催报名单》") + after);
    }
  }

  private void notDue(OfficialPaper paper) {
    for (Unit.Status status : List.of(Unit.Status.ABOLISHED, Unit.Status.EXEMPT)) {
      List<String> names =
          year.roster().units().stream()
              .filter(unit -> unit.status() == status)
              .map(Unit::name)
              .toList();
      if (!names.isEmpty()) {
        paper.body(
            "单位名录注明「"
                + status.chinese()
                + "」、不计入应报的单位 "
                + names.size()
                + " 个："
                + Listing.names(names, "单位名录")
                + "。");
      }
    }
  }
}
