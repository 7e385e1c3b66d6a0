package dev.gouji.report.send;

import dev.gouji.report.workbook.sheet.CellText;
import dev.gouji.roster.Office;
import dev.gouji.year.Account;
import dev.gouji.year.Chase;
import dev.gouji.year.Situation;

/** What the office sends to a unit by WeChat or SMS: at most 200 characters, ready to paste. */
public final class ChaseMessage {
  public static final int MAX = 200;
  private static final int MAX_UNIT = 40;
  private static final int MAX_OFFICE = 24;
  private static final int MAX_PERSON = 12;
  private static final int MAX_PHONE = 20;
  private static final int MAX_FILE = 48;
  private static final int LEAST_REASON = 20;

  private final String report;
  private final String by;
  private final String correction;
  private final String contact;

  public ChaseMessage(Account year) {
    report = year.year() + "年度政府信息公开工作年度报告数据表";
    by = year.wantedBy();
    correction = year.office().correction();
    contact = contact(year.office());
  }

  static String contact(Office office) {
    String who = named(office.name(), MAX_OFFICE) + cut(office.contact(), MAX_PERSON);
    String phone = cut(office.phone(), MAX_PHONE);
    if (who.isEmpty() && phone.isEmpty()) {
      return "";
    }
    return "有疑问请联系" + who + (phone.isEmpty() ? "" : "（" + phone + "）") + "。";
  }

  /** The message; empty if it is not known whom to send it to. */
  public String text(Chase chase) {
    if (!chase.hasUnit()) {
      return "";
    }
    String reason = isUntold(chase) ? "" : reason(chase);
    String before = named(chase.unit().name(), MAX_UNIT) + "：" + opening(chase);
    String after = after(chase);
    if (MAX - length(before) - length(after) <= LEAST_REASON) {
      // Names are never so long in earnest; what to do is worth more than the name of the file.
      after = after(new Chase(chase.situation(), chase.unit(), chase.file(), "", chase.reason()));
    }
    int room = MAX - length(before) - length(after) - 1;
    return before + (reason.isEmpty() ? "" : shortened(reason, room) + "。") + after;
  }

  /** Why, without what the opening says already. */
  private static String reason(Chase chase) {
    String reason = oneLine(chase.reason());
    return chase.situation() == Situation.REFUSED ? reason.replace("没有收下。", "") : reason;
  }

  private String after(Chase chase) {
    return closing(chase) + (isNothingAsked(chase.situation()) ? "" : contact);
  }

  private static boolean isNothingAsked(Situation situation) {
    return situation == Situation.WAITING || situation == Situation.ACCEPTED;
  }

  /** Whether the opening says it all. */
  private static boolean isUntold(Chase chase) {
    Situation situation = chase.situation();
    boolean nothingCame = situation == Situation.LATE || situation == Situation.MISSING;
    return (nothingCame && chase.file().isEmpty())
        || situation == Situation.WRONG_UNIT
        || situation == Situation.DUPLICATE
        || isNothingAsked(situation);
  }

  private String opening(Chase chase) {
    return switch (chase.situation()) {
      case LATE -> report + "的报送截止日期已过，尚未收到贵单位的表。";
      case MISSING -> "尚未收到贵单位的" + report + "。";
      case REFUSED -> "贵单位报来的" + report + "没有收下。";
      case WRONG_YEAR -> "贵单位报来的表年度不对，现在收的是" + report + "。";
      case WRONG_UNIT -> "贵单位的" + report + "已审核通过，但这份表是发给别的单位的。";
      case WAITING -> "贵单位的" + report + "已收到，各项数据待所辖单位报齐后核对。";
      case PENDING -> "贵单位的" + report + "已审核，需要修改。";
      case DUPLICATE -> "贵单位的" + report + "收到不止一份，数不相同。";
      case ACCEPTED -> "贵单位的" + report + "已审核通过，谢谢。";
    };
  }

  private String closing(Chase chase) {
    return switch (chase.situation()) {
      case LATE -> "请尽快报送；确有困难的，请先电话说明原因和报送时间。";
      case MISSING -> "请填好自检通过后" + by + "报送。";
      case REFUSED -> "请按上述办法处理后" + correction + "重新报送。";
      case WRONG_YEAR -> "请换用本年度的表，" + correction + "重新报送。";
      case WRONG_UNIT -> "请核对单位代码和各项数是否本单位的，有误的" + correction + "重新报送，无误的请回复确认。";
      case PENDING -> attached(chase, "里已逐处标出，请在这份表上改正或写明原因，") + correction + "报回。";
      case DUPLICATE -> "请确定以哪份为准，在退回的那份表上改好，" + correction + "只报回这一份。";
      case WAITING -> "如需改动另行通知。";
      case ACCEPTED -> "";
    };
  }

  /** The file that goes with the message, by its name. */
  private static String attached(Chase chase, String rest) {
    String path = chase.attachment();
    return path.isEmpty()
        ? "退回的表" + rest
        : "附件「" + cut(path.substring(path.lastIndexOf('/') + 1), MAX_FILE) + "」" + rest;
  }

  /** Of a long reason the sentence that says what to do is worth more than its beginning. */
  private static String shortened(String reason, int room) {
    if (length(reason) <= room) {
      return reason;
    }
    String[] sentences = reason.split("。", -1);
    for (int i = sentences.length - 1; i > 0; i--) {
      if (sentences[i].contains("请") && length(sentences[i]) <= room) {
        return sentences[i];
      }
    }
    return cut(reason, room);
  }

  /** On one line, without the ids of our catalogue, which say nothing to a sender. */
  static String oneLine(String text) {
    String line =
        CellText.clean(text).replaceAll("（I-[A-Z-]+）", "").replaceAll("\\s+", " ").strip();
    return line.endsWith("。") ? line.substring(0, line.length() - 1) : line;
  }

  /** One line of at most so many characters. */
  private static String cut(String text, int max) {
    String line = oneLine(text);
    if (length(line) <= max) {
      return line;
    }
    return line.substring(0, line.offsetByCodePoints(0, max - 1)) + "…";
  }

  /** A name of at most so many characters: what tells long names apart often stands at the end. */
  private static String named(String name, int max) {
    String line = oneLine(name);
    int length = length(line);
    if (length <= max) {
      return line;
    }
    int tail = max / 3;
    return line.substring(0, line.offsetByCodePoints(0, max - tail - 1))
        + "…"
        + line.substring(line.offsetByCodePoints(0, length - tail));
  }

  /** The length as people count it: a Chinese character is one, however it is stored. */
  public static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
