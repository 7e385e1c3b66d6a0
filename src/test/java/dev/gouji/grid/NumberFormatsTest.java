package dev.gouji.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a clerk sees in a cell is the number that is read, or there is a doubt. */
class NumberFormatsTest {
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
    assertEquals(Display.DATE, NumberFormats.of(code));
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
    assertEquals(Display.NUMBER, NumberFormats.of(code));
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
        "[>100]0,;0"
      })
  void whatShowsAnotherNumberIsKnown(String code) {
    assertEquals(Display.OTHER, NumberFormats.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0\"元\"", "#,##0.00\"元\"", "0元"})
  void yuanIsKnown(String code) {
    assertEquals(Display.YUAN, NumberFormats.of(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00\"万元\"", "#,##0.0000万元"})
  void tenThousandsOfYuanAreKnown(String code) {
    assertEquals(Display.WAN_YUAN, NumberFormats.of(code));
  }
}
