package dev.gouji.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EscapeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a<b>&c | a&lt;b&gt;&amp;c",
        "\"'><script> | &quot;&#39;&gt;&lt;script&gt;",
        "蔄山镇𠮷 | 蔄山镇𠮷",
      })
  void markupBecomesText(String text, String escaped) {
    assertEquals(escaped, Escape.html(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "</script> | \"\\u003c/script\\u003e\"",
        "a\"b\\c | \"a\\u0022b\\u005cc\"",
        "& ' | \"\\u0026 \\u0027\"",
      })
  void jsonCannotEndItsElement(String text, String json) {
    assertEquals(json, Escape.json(text));
  }

  @org.junit.jupiter.api.Test
  void whatNoPageMayHoldIsReplaced() {
    assertEquals("a\uFFFDb", Escape.html("a\0b"));
    assertEquals("a\uFFFD", Escape.html("a\uD842"));
    assertEquals("\uFFFDa", Escape.html("\uDFB7a"));
    assertEquals("\"\\u2028\\u2029\\u000a\"", Escape.json("\u2028\u2029\n"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "退回/1_局_第1轮.xlsx | ./%E9%80%80%E5%9B%9E/1_%E5%B1%80_%E7%AC%AC1%E8%BD%AE.xlsx",
        "javascript:alert(1) | ./javascript%3Aalert%281%29",
        "a b/c#d?e%f.xlsx | ./a%20b/c%23d%3Fe%25f.xlsx",
        "../secret | ``",
        "/etc/passwd | ``",
        "a//b | ``",
      })
  void linksStayBelowThePage(String path, String href) {
    assertEquals(href, Escape.href(path));
  }
}
