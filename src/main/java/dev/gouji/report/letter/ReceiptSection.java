package dev.gouji.report.letter;

import dev.gouji.report.paper.OfficialPaper;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.State;
import dev.gouji.year.UnitCounts;
import dev.gouji.year.UnitLine;
import java.util.List;
import java.util.function.Predicate;

/** 报送情况: units due, received and missing. */
final class ReceiptSection {
  private final Account year;
  private final UnitCounts unitCounts;

  ReceiptSection(Account year) {
    this.year = year;
    this.unitCounts = year.unitCounts();
  }

  void write(OfficialPaper paper) {
    paper.heading("一、报送情况");
    paper.body(
        "应报单位共 "
            + unitCounts.due()
            + " 个，实际上报 "
            + unitCounts.received()
            + " 个，未上报 "
            + unitCounts.unreported()
            + " 个。实际上报的单位中，审核通过 "
            + unitCounts.accepted()
            + " 个，"
            + (unitCounts.waiting() == 0 ? "" : "待核 " + unitCounts.waiting() + " 个，")
            + "退回修改 "
            + unitCounts.returned()
            + " 个。");
    if (!year.roster().isGiven()) {
      paper.body("本次没有单位名录，应报单位按已收到的统计，没有核对是否报齐。");
    }
    missing(paper);
    names(
        paper,
        "本级数据要待所辖单位报齐、通过后核对的",
        line -> line.unit().isDue() && line.state() == State.WAITING,
        "。");
    notDue(paper);
  }

  private void missing(OfficialPaper paper) {
    Predicate<UnitLine> missing = line -> line.state() == State.MISSING;
    names(paper, "没有收到报表的单位", missing.and(line -> line.otherYear().isEmpty()), "。未报原因：（请填写）。");
    names(
        paper,
        "报来的是其他年度的报表、视同未报的单位",
        missing.and(line -> line.otherYear().isPresent()),
        "。已通知重新报送。");
    names(
        paper,
        "报来的文件不能采用、视同未报的单位",
        line -> line.unit().isDue() && line.state() == State.REFUSED,
        "。已通知重新报送。");
  }

  private void names(OfficialPaper paper, String what, Predicate<UnitLine> which, String after) {
    List<String> names =
        year.lines().stream().filter(which).map(line -> line.unit().name()).toList();
    if (!names.isEmpty()) {
      paper.body(what + " " + names.size() + " 个：" + Listing.names(names) + after);
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
                + "」、不在应报之内的单位 "
                + names.size()
                + " 个："
                + Listing.names(names)
                + "。");
      }
    }
    UnitCounts.Beyond beyond = unitCounts.beyond();
    names(
        paper,
        "其中不应报而报的",
        UnitLine::isBeyond,
        "；审核通过 " + beyond.accepted() + " 个，退回修改 " + beyond.returned() + " 个，均不在上述应报、上报之内。");
  }
}
