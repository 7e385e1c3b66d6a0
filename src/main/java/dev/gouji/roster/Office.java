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
 */
public record Office(String name, String contact, String phone, Optional<LocalDate> lastDay) {
  public static final Office UNKNOWN = new Office("", "", "", Optional.empty());

  /** The last day as people read it; empty if none was set. */
  public String deadline() {
    return lastDay.map(Office::inWords).orElse("");
  }

  /** A day as it stands in a letter: 2025年1月20日. */
  public static String inWords(LocalDate day) {
    return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
  }
}
