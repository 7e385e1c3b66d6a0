package dev.gouji.roster;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What 设置.csv says about the office, for notices.
 *
 * @param name 发文机关; may be empty
 * @param contact 联系人; may be empty
 * @param phone 电话; may be empty
 * @param lastDay 截止日期: the last day on which a return is in time
 * @param correction by when a corrected return is wanted, as it stands before 报回: a day, so many
 *     days, or 尽快; never a day that is known to have passed
 * @param lapsed 整改期限: the day that stands there although it has passed; empty if none has
 */
public record Office(
    String name,
    String contact,
    String phone,
    Optional<LocalDate> lastDay,
    String correction,
    Optional<LocalDate> lapsed) {
  /** What is asked where no day is known. */
  public static final String SOON = "尽快";

  public static final Office UNKNOWN = new Office("", "", "", Optional.empty());

  /** An office that wants corrected returns by the day on which all are due. */
  public Office(String name, String contact, String phone, Optional<LocalDate> lastDay) {
    this(name, contact, phone, lastDay, lastDay.map(Office::before).orElse(SOON), Optional.empty());
  }

  /** The last day as people read it; empty if none was set. */
  public String deadline() {
    return lastDay.map(Office::inWords).orElse("");
  }

  /** What is told of a 整改期限 that has passed; empty if there is none. */
  public String lapsedInWords() {
    return lapsed
        .map(
            day ->
                "设置.csv 里的整改期限 "
                    + inWords(day)
                    + " 已经过了，通知和消息里写「"
                    + SOON
                    + "」；要写日期，请改成以后的日期，或写成天数，如 5天")
        .orElse("");
  }

  /** The office as a workbook names it that is handed out on this day: no day that has passed. */
  public Office on(LocalDate day) {
    return new Office(
        name, contact, phone, lastDay.filter(last -> !last.isBefore(day)), correction, lapsed);
  }

  /** {@code 于2025年1月20日前}. */
  public static String before(LocalDate day) {
    return "于" + inWords(day) + "前";
  }

  /** A day as it stands in a letter: 2025年1月20日. */
  public static String inWords(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
