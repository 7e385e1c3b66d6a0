package dev.gouji.report.mark.opc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A text is found in bytes where it stands in the text. */
final class NeedleTest {
  private static String text(Random random, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = 0, n = 1 + random.nextInt(most); i < n; i++) {
      text.append("abab码".charAt(random.nextInt(5)));
    }
    return text.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Property
  void everyOccurrenceIsFoundInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    String text = text(random, 60);
    String sought = text(random, 4);
    Needle needle = new Needle(sought);
    int end = 0;
    for (int at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length())) {
      end = needle.endIn(bytes(text), end);
      assertEquals(bytes(text.substring(0, at + sought.length())).length, end, sought);
    }
    assertEquals(-1, needle.endIn(bytes(text), end), sought);
    assertEquals(text.contains(sought), needle.isIn(bytes(text)));
  }
}
