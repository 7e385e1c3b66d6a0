package dev.gouji.report.workbook.errors;

import dev.gouji.report.send.ChaseMessage;
import dev.gouji.report.send.Parcel;
import dev.gouji.report.send.Parcels;
import dev.gouji.report.workbook.sheet.DecisionNote;
import dev.gouji.report.workbook.sheet.Line;
import dev.gouji.report.workbook.sheet.Page;
import dev.gouji.report.workbook.sheet.StreamedBook;
import dev.gouji.report.workbook.sheet.Style;
import dev.gouji.roster.Office;
import dev.gouji.roster.Unit;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.Situation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 催报名单.xlsx: whom to tell what, with the words to send. */
public final class ChasingList {
  private static final List<String> HEADS =
      List.of(
          "情况", "单位代码", "单位名称", "联系人", "电话", "原因", "可直接发送的话", "收到的文件", "随信附上的文件", "要发的文件夹", "上级",
          "字数");

  /** What is of use on paper, at the telephone: the files and folders behind are for the screen. */
  private static final int PRINTED = 7;

  private ChasingList() {}

  /**
   * Writes the list of a year.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Account year, Path target) throws IOException {
    StreamedBook.write(target, book -> list(book, year));
  }

  private static void list(StreamedBook book, Account year) {
    Page page = book.page("催报名单").landscape().widths(9, 11, 20, 9, 14, 26, 50, 24, 34, 12, 20, 6);
    page.title(year.year() + " 年度政府信息公开工作年度报告　催报名单", PRINTED);
    page.note(counts(year), PRINTED);
    page.note(basis(year), PRINTED);
    page.heads(HEADS);
    page.freeze(3, 1);
    ChaseMessage message = new ChaseMessage(year);
    Map<Chase, String> folders = new HashMap<>();
    Parcels.of(year).forEach(parcel -> folders.put(parcel.chase(), parcel.folder()));
    year.chases()
        .forEach(
            chase -> line(page, year, chase, folders.getOrDefault(chase, ""), message.text(chase)));
    page.filter(3, HEADS.size());
    page.printed(PRINTED);
  }

  private static String counts(Account year) {
    List<String> parts = new ArrayList<>();
    for (Situation situation : Situation.values()) {
      long count = year.chases().stream().filter(c -> c.situation() == situation).count();
      if (count > 0) {
        parts.add(situation.chinese() + " " + count);
      }
    }
    return year.unitCounts().sentence()
        + "。本表 "
        + (parts.isEmpty() ? "没有要联系的单位" : String.join("，", parts))
        + "。一个单位一行；点「情况」的筛选箭头可只看一种。";
  }

  private static String basis(Account year) {
    String deadline = year.office().deadline();
    String text = deadline.isEmpty() ? "没有设置截止日期。" : "截止日期：" + deadline + "。";
    text +=
        year.asOf()
            .map(day -> "是否逾期按 " + Office.inWords(day) + " 判断。")
            .orElse("没有指定按哪一天判断逾期，未交的不分是否逾期，消息里也不写日期。");
    text += DecisionNote.text(year);
    return year.roster().isGiven() ? text : text + "没有单位名录，不知道还有谁没有报。";
  }

  private static void line(Page page, Account year, Chase chase, String folder, String message) {
    Unit unit = chase.unit();
    Line line = page.line();
    line.text(chase.situation().chinese(), look(chase.situation()))
        .text(unit.code(), Style.TEXT)
        .text(chase.hasUnit() ? unit.name() : "（认不出是哪个单位）", Style.TEXT)
        .text(unit.contact(), Style.TEXT)
        .text(unit.phone(), Style.TEXT)
        .text(chase.reason(), Style.TEXT)
        .text(message, Style.TEXT)
        .text(chase.file(), Style.TEXT);
    link(line, chase.attachment(), Parcel.nameOf(chase.attachment()));
    link(line, folder, "打开文件夹");
    line.text(year.roster().find(unit.parent()).map(Unit::name).orElse(""), Style.TEXT)
        .number(ChaseMessage.length(message))
        .fit();
  }

  private static void link(Line line, String path, String words) {
    if (path.isEmpty()) {
      line.text("", Style.TEXT);
    } else {
      line.link(words, FindingSheet.address(path));
    }
  }

  private static Style look(Situation situation) {
    return switch (situation) {
      case LATE, REFUSED, WRONG_YEAR, DUPLICATE -> Style.HARD;
      case MISSING, PENDING, WRONG_UNIT -> Style.SOFT;
      case WAITING -> Style.INFO;
      case ACCEPTED -> Style.GOOD;
    };
  }
}
