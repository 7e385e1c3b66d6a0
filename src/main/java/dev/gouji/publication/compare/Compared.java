package dev.gouji.publication.compare;

import dev.gouji.csv.CsvText;
import java.util.List;

/**
 * What came of one published file.
 *
 * @param file its name
 * @param code the code of its unit; empty if it could not be compared
 * @param name the name of its unit; empty if it could not be compared
 * @param year the report year; 0 if it is not known
 * @param cells how many cells of the tables were compared
 * @param sentences how many figures stated in its sentences were compared
 * @param differences in the order of the form
 * @param obstacle why it could not be compared, in Chinese; empty if it was
 */
public record Compared(
    String file,
    String code,
    String name,
    int year,
    int cells,
    int sentences,
    List<Difference> differences,
    String obstacle) {
  private static final List<String> HEADER =
      List.of("文件", "单位代码", "单位名称", "年度", "结果", "指标", "指标编号", "位置", "通过的数", "公开的数", "说明");

  public Compared {
    differences = List.copyOf(differences);
  }

  static Compared not(String file, int year, String obstacle) {
    return new Compared(file, "", "", year, 0, 0, List.of(), obstacle);
  }

  public boolean isSame() {
    return obstacle.isEmpty() && differences.isEmpty();
  }

  /** How many cells of the tables are as they were accepted. */
  public int same() {
    return cells
        - (int) differences.stream().filter(one -> one.kind() != Difference.Kind.SENTENCE).count();
  }

  /** One line for each difference, and one for each file without any. */
  public static byte[] csv(List<Compared> all) {
    CsvText csv = new CsvText(HEADER);
    for (Compared one : all) {
      if (one.isSame()) {
        csv.row(one.row("一致", "", "", "", "", "", "核对 " + one.cells + " 格"));
      } else if (!one.obstacle.isEmpty()) {
        csv.row(one.row("未能核对", "", "", "", "", "", one.obstacle));
      }
      for (Difference d : one.differences) {
        csv.row(
            one.row(
                d.kind().chinese(),
                d.name(),
                d.field(),
                d.place(),
                d.accepted(),
                d.published(),
                d.more()));
      }
    }
    return csv.bytes();
  }

  private List<String> row(
      String result,
      String field,
      String id,
      String place,
      String accepted,
      String published,
      String more) {
    String when = year == 0 ? "" : String.valueOf(year);
    return List.of(file, code, name, when, result, field, id, place, accepted, published, more);
  }
}
