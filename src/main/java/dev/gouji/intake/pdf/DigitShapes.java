package dev.gouji.intake.pdf;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDVectorFont;

/**
 * Whether what a font says a digit is can be true. A font may show one digit and store another; its
 * outline has as many closed lines as the digit has edges: two for 0, 6 and 9, three for 8. And no
 * font has two characters for one digit.
 */
final class DigitShapes {
  static final String FALSE_MAP = "字体里的字形与它存的数字对不上";

  private final Map<PDFont, Map<Character, Integer>> codes = new HashMap<>();
  private final Map<PDFont, Map<Integer, Boolean>> known = new HashMap<>();

  /** Why the digit may be another one, in Chinese; empty if nothing speaks against it. */
  String doubt(PDFont font, int code, String text) {
    if (text.length() != 1 || text.charAt(0) < '0' || text.charAt(0) > '9') {
      return "";
    }
    int other =
        codes
            .computeIfAbsent(font, f -> new HashMap<>())
            .computeIfAbsent(text.charAt(0), c -> code);
    boolean fits =
        known
            .computeIfAbsent(font, f -> new HashMap<>())
            .computeIfAbsent(code, c -> fits(font, c, text.charAt(0)));
    return other == code && fits ? "" : FALSE_MAP;
  }

  private static boolean fits(PDFont font, int code, char digit) {
    if (!font.isEmbedded() || !(font instanceof PDVectorFont vector)) {
      return true;
    }
    try {
      int lines = lines(vector.getPath(code));
      return switch (digit) {
        case '8' -> lines == 0 || lines == 3;
        case '0' -> lines == 0 || lines == 2 || lines == 3;
        case '6', '9' -> lines == 0 || lines == 2;
        case '4' -> lines <= 2;
        default -> lines <= 1;
      };
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static int lines(GeneralPath path) {
    int lines = 0;
    float[] at = new float[6];
    for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
      lines += i.currentSegment(at) == PathIterator.SEG_MOVETO ? 1 : 0;
    }
    return lines;
  }
}
