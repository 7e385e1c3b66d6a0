package dev.gouji.consolidate;

/**
 * What 设置.csv says about the office, for notices.
 *
 * @param name 发文机关; may be empty
 * @param contact 联系人; may be empty
 * @param phone 电话; may be empty
 * @param deadline 截止日期 as written, {@code yyyy-MM-dd}; may be empty
 */
public record Office(String name, String contact, String phone, String deadline) {
  public static final Office UNKNOWN = new Office("", "", "", "");
}
