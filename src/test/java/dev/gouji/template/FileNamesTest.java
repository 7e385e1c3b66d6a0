package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
  private static final Pattern FORBIDDEN = Pattern.compile("[/\\\\:*?\"<>|\\p{Cntrl}]");

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          蔄山镇人民政府,        蔄山镇人民政府
          a/b,                   a_b
          ../../etc/passwd,      ____etc_passwd
          ..,                    _
          'C:\\x',               C__x
          甲（规范填报）,        甲（规范填报）
          'trailing. . ',        trailing
          '.hidden',             hidden
          '~$lock',              lock
          CON,                   _CON
          con.txt,               _con.txt
          LPT¹,                  _LPT¹
          CONTROL,               CONTROL
          '',                    _
          '<b>',                 _b_
          """)
  void harmfulPartsAreReplaced(String text, String expected) {
    assertEquals(expected, TemplateWriter.safe(text));
  }

  @Test
  void directionMarksAndControlsAreReplaced() {
    assertEquals("a_fdp.exe_", TemplateWriter.safe("a\u202Efdp.exe\u0000"));
  }

  @Test
  void codesThatLookAlikeOnceCleanedKeepApart() {
    String one = TemplateWriter.fileName(Samples.unit("a/b", "甲", ""));
    String other = TemplateWriter.fileName(Samples.unit("a:b", "甲", ""));
    assertNotEquals(one, other);
    assertEquals("WH-01_甲.xlsx", TemplateWriter.fileName(Samples.unit("WH-01", "甲", "")));
  }

  @Property(tries = 500)
  void anyTextBecomesAFileName(@ForAll String text) {
    String safe = TemplateWriter.safe(text);
    assertFalse(safe.isEmpty());
    assertFalse(FORBIDDEN.matcher(safe).find());
    assertFalse(safe.contains(".."));
    assertFalse(safe.endsWith(".") || safe.endsWith(" ") || safe.startsWith("."));
    assertTrue(safe.getBytes(StandardCharsets.UTF_8).length <= 101);
    assertEquals(safe, TemplateWriter.safe(safe), "cleaning twice changes nothing");
  }
}
