package dev.gouji.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk sees in a cell is the number that is read, or there is a doubt. */
class NumberFormatTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "yyyy-mm-dd",
        "yyyy\"年\"m\"月\"",
        "[h]:mm",
        "h:mm AM/PM",
        "[$-804]yyyy/m/d",
        "[DBNum1]d",
        "aaaa",
        "e\"年\""
      })
  void datesAreKnown(String code) {
    assertEquals(Display.Kind.DATE, kind(code, "31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "General",
        "GENERAL",
        "Standard",
        "G/通用格式",
        "General\"件\"",
        "0",
        "0.00",
        "0.0000_ ",
        "#,##0",
        "#,##0.00;[Red]-#,##0.00",
        "0\"件\"",
        "0\" 人次\"",
        "0\"days\"",
        "[Red]0",
        "0_d",
        "\\d0",
        "0.00E+00",
        "# ?/?",
        "@",
        "",
        "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
        "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-",
        "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
        "\"¥\"#,##0.00;\"¥\"-#,##0.00",
        "[$￥-804]#,##0.00",
        "0;-0;\"无\"",
        "0;-0;;@"
      })
  void theNumberItselfIsKnown(String code) {
    assertEquals(Display.Kind.NUMBER, kind(code, "31"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0%",
        "0.00%",
        "0\"‰\"",
        "0,",
        "#,##0,",
        "#,##0.00,",
        "0!.0000",
        "0\".\"0000",
        "#!.0000\"万元\"",
        "0!.0,",
        "\"1\"0",
        "1\\0",
        "\"0\"",
        "\"无\"",
        ";;;",
        "-0",
        "\"-\"0",
        "(0)",
        "0\"万\"",
        "0\"亿\"",
        "0\"千元\"",
        "[>10]0,;0"
      })
  void whatShowsAnotherNumberIsKnown(String code) {
    assertEquals(Display.Kind.OTHER, kind(code, "31"));
  }

  /** What a message says of the number 45352.5, as Excel shows it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "m\"月\"d\"日\" | 3月1日",
        "yyyy-mm-dd;@ | 2024-03-01",
        "d-mmm | 1-Mar",
        "aaaa | 星期五",
        "h:mm AM/PM | 12:00 PM",
        "[h]:mm | 1088460:00",
        "0% | 4535250%",
        "#.##% | 4535250%",
        "0.0## 万 | 45352.5 万",
        "General\"千元\" | 45352.5千元",
        "0.0E+0 | 4.5E+4",
        "# ?/? | 45352.5",
        "[$¥-804]0, | ¥45"
      })
  void whatASenderSeesIsTold(String code, String shown) {
    assertEquals(shown, NumberFormat.of(code).display(new BigDecimal("45352.5"), false).shown());
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\"元\"", "#,##0.00\"元\"", "0元"})
  void yuanIsKnown(String code) {
    assertEquals(Display.Kind.YUAN, kind(code, "31"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00\"万元\"", "#,##0.0000万元"})
  void tenThousandsOfYuanAreKnown(String code) {
    assertEquals(Display.Kind.WAN_YUAN, kind(code, "31"));
  }

  /** The section that is for the number decides, by its condition or its sign. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[=0]\"\";General           | 31    | NUMBER",
        "[=0]\"\";General           | 0     | NUMBER",
        "[=0]\"-\";0                | 31    | NUMBER",
        "[>0]0;[<0]-0;0             | 31    | NUMBER",
        "[>0]0;[<0]-0;0             | -31   | NUMBER",
        "[Red][<0]-0;0              | 31    | NUMBER",
        "[>=10000]0!.0,\"万\";0     | 31    | NUMBER",
        "[>=10000]0!.0,\"万\";0     | 12345 | OTHER",
        "[>100]0                    | 31    | OTHER",
        "[>100]0,;0                 | 31    | NUMBER",
        "[>100]0,;0                 | 3100  | OTHER",
        "0;;                        | 0     | NUMBER",
        "0;;                        | -5    | OTHER",
        "0;0                        | -5    | OTHER",
        "0;-0                       | -5    | NUMBER",
        "0;(0)                      | -5    | NUMBER",
        "0;[Red]-0;\"5\"            | 0     | OTHER",
        "0;-0;\"零\"                | 0     | NUMBER",
        "[=31]\"无\";0              | 31    | OTHER"
      })
  void theSectionForTheNumberDecides(String code, String number, Display.Kind kind) {
    assertEquals(kind, kind(code, number));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0%                 | 0.1     | 10%",
        "0.00%              | 0.1234  | 12.34%",
        "#,##0,             | 1234567 | 1,235",
        "0!.0,\"万\"         | 12345   | 1.2万",
        "0\"‰\"             | 31      | 31‰",
        "\"1\"0             | 31      | 131",
        "\"无\"             | 31      | 无",
        "-0                 | 31      | -31",
        "m\"月\"d\"日\"      | 45352   | 3月1日",
        "yyyy/m/d           | 31      | 1900/1/31",
        "yyyy/m/d           | 60.5    | 1900/2/28",
        "yyyy-mm-dd         | 45292   | 2024-01-01",
        "h:mm               | 0.354166666666667 | 8:30",
        "yyyy/m/d h:mm:ss   | 45352.25 | 2024/3/1 6:00:00"
      })
  void whatTheSenderSeesIsTold(String code, String number, String shown) {
    assertEquals(shown, NumberFormat.of(code).display(new BigDecimal(number), false).shown());
  }

  @Test
  void daysCountedFrom1904AreToldAsTheyAreShown() {
    Display display = NumberFormat.of(14).display(new BigDecimal(43830), true);

    assertEquals("2024/1/1", display.shown());
    assertEquals(Optional.of(LocalDate.of(2024, 1, 1)), display.day());
  }

  private static Display.Kind kind(String code, String number) {
    return NumberFormat.of(code).display(new BigDecimal(number), false).kind();
  }
}
