package dev.gouji.report.mark.note;

/** What came of marking a workbook. */
public sealed interface Marked {
  /**
   * The sender's workbook with the marks in it.
   *
   * @param bytes the file
   * @param extension of the format written, without the dot
   */
  record InPlace(byte[] bytes, String extension) implements Marked {}

  /**
   * It cannot be marked without risk; the findings go into a fresh workbook instead.
   *
   * @param why in Chinese, a clause that the report can quote
   */
  record Unsafe(String why) implements Marked {
    public static final String ODD = "文件内部结构特殊，改动可能损坏文件";
  }
}
