package dev.gouji.look;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTest {
  @Test
  void aFileIsIndentedAndEscapesOnlyWhatItMust() {
    Object facts = Map.of("单\"位", List.of("a\\b\n", 3, true, Map.of()));
    String expected =
        """
        {
          "单\\"位": [
            "a\\\\b\\u000a",
            3,
            true,
            {}
          ]
        }
        """;
    assertEquals(expected, Json.text(facts));
  }

  @Test
  void halfOfAPairIsWrittenAsItsNumber() {
    assertEquals("\"\\ud842\"\n", Json.text("\uD842"));
  }

  @Test
  void aStringInAPageCannotEndTheScript() {
    assertEquals(
        "\"\\u003c/script\\u003e\\u0026\\u0022\\u005c\\u0027\\u007f\"",
        Json.inScript("</script>&\"\\'\u007F"));
  }
}
