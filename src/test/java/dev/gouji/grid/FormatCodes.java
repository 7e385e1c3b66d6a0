package dev.gouji.grid;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Number formats as offices and programs write them: each way of writing with each other. */
final class FormatCodes {
  private static final List<String> NUMBERS =
      List.of(
          "0",
          "0.00",
          "0.0##",
          "#",
          "#.##",
          "#,##0",
          "#,##0.00",
          "000",
          "??0",
          "General",
          "0%",
          "0.00%",
          "0,",
          "#,##0,",
          "0.0,,",
          "0\\.0,",
          "0.00E+00",
          "0E+00",
          "##0.0E+0",
          "0-00",
          "0 0",
          "0\\.0000");

  private static final List<String> BEFORE =
      List.of(
          "",
          "[Red]",
          "[$¥-804]",
          "\"¥\"",
          "\"约\"",
          "_ ",
          "_-* ",
          "+",
          "\\-",
          "(",
          "\"1\"",
          "[DBNum1]",
          "$",
          "[Color10]",
          "\"第\"");

  private static final List<String> BEHIND =
      List.of(
          "",
          "\"件\"",
          "\"元\"",
          "\"万元\"",
          "\"万\"",
          "元",
          "_)",
          "_ ",
          "\\ \"人次\"",
          "%",
          "\"‰\"",
          "\"0\"",
          "\"千元\"",
          "\\d",
          "\" m\"");

  /** Ways to give sections of their own to signs; # stands for the number. */
  private static final List<String> SECTIONS =
      List.of(
          "#;-#",
          "#;(#)",
          "#;[Red]#",
          "#;[Red]-#",
          "#;#",
          "#;\"负\"#",
          "#;-#;\"-\"",
          "#;-#;",
          "#;-#;;@",
          "#;;",
          ";;;",
          "#;-#;\"无\";@",
          "#_);(#)",
          "#_ ;-#_ ;0_ ",
          "#;-#;#;@",
          "_ * #_ ;_ * -#_ ;_ * \"-\"_ ;_ @_ ",
          "[>0]#;[<0]-#;0",
          "[=0]\"\";#",
          "[=0]\"-\";#",
          "[>=10000]0\\.0,\"万\";#",
          "[<100]#;0,",
          "[Red][<0]-#;#",
          "[>100]\"多\";#",
          "[<=31]#;[>31]\"大\"",
          "[<>0]#;\"\"",
          "[>1000]0.0,\"千\";[<0]-0;#");

  private static final List<String> TIMES =
      List.of(
          "yyyy",
          "yy",
          "m",
          "mm",
          "mmm",
          "d",
          "dd",
          "ddd",
          "h",
          "hh:mm",
          "h:mm:ss",
          "mm:ss",
          "mm:ss.0",
          "[h]:mm",
          "[mm]:ss",
          "[ss]",
          "yyyy-m-d",
          "yyyy/mm/dd",
          "m/d/yy h:mm",
          "yyyy\"年\"m\"月\"d\"日\"",
          "m\"月\"d\"日\"",
          "[$-804]yyyy\"年\"m\"月\"",
          "[DBNum1]yyyy\"年\"",
          "aaaa",
          "aaa",
          "h:mm AM/PM",
          "e\"年\"m\"月\"",
          "d-mmm",
          "mmm-yy",
          "[$-F800]dddd, mmmm dd, yyyy",
          "[$-409]d-mmm-yy;@",
          "yyyy-mm-dd;@",
          "yyyy/m/d;@",
          "h\"时\"mm\"分\"ss\"秒\"",
          "dd.mm.yyyy");

  private FormatCodes() {}

  static List<String> all() {
    Set<String> codes = new LinkedHashSet<>();
    for (String number : NUMBERS) {
      for (String before : BEFORE) {
        codes.add(before + number + (before.equals("(") ? ")" : ""));
        codes.add(before + number + (before.equals("(") ? ")" : "") + ";-" + number);
      }
      for (String behind : BEHIND) {
        codes.add(number + behind);
        codes.add("[Red]" + number + behind + ";[Blue]-" + number + behind);
      }
      for (String sections : SECTIONS) {
        codes.add(sections.replace("#", number));
      }
    }
    codes.addAll(
        List.of("# ?/?", "# ??/??", "@", "\"x\"@", "@\"件\"", "General;@", "0;@", "0;-0;@"));
    codes.addAll(TIMES);
    TIMES.forEach(time -> codes.add("[Red]" + time + ";@"));
    // What LibreOffice itself shows wrong of them, such as 31.0E+ for ##0.0E+0_).
    codes.removeIf(code -> code.contains("E+") && code.matches(".*(_|\\[\\$|%|\"0\").*"));
    return List.copyOf(codes);
  }
}
