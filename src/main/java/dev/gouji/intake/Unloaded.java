package dev.gouji.intake;

/** What is said of workbooks that were handed out in an edition that is not loaded. */
public final class Unloaded {
  private static final String START = "这份表是用「";

  private Unloaded() {}

  static String reason(String edition) {
    return START + edition + "」版发出的，这次没有载入该版式，不能读取。请由主管部门用 --forms 指定报表定义文件夹，或把它命名为「自定义报表」放在收件箱旁边。";
  }

  /** Whether a reason for refusing a file is this one. */
  public static boolean isToldBy(String reason) {
    return reason.startsWith(START);
  }
}
