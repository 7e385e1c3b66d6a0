package dev.gouji.form;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * How printed labels are recognised in other people's workbooks: harmless differences in writing
 * are levelled, and the known variants of a label count as the label.
 */
public final class Labels {
  private final Map<String, String> officialByVariant;

  /**
   * Takes the known variants.
   *
   * @param officialByVariant official label by variant, both as printed
   */
  public Labels(Map<String, String> officialByVariant) {
    Map<String, String> levelled = new HashMap<>();
    officialByVariant.forEach((variant, official) -> levelled.put(level(variant), level(official)));
    this.officialByVariant = Map.copyOf(levelled);
  }

  /** The key under which a text is compared: two texts with one key are the same label. */
  public String key(String text) {
    String levelled = level(text);
    return officialByVariant.getOrDefault(levelled, levelled);
  }

  /**
   * Levels width (NFKC), white space, line breaks, brackets, quotation marks and the mark behind an
   * item number; nothing else, so that a changed word stays visible.
   */
  public static String level(String text) {
    return isLevel(text) ? text : levelled(text);
  }

  /** Quick, and false rather too often: nothing but plain letters, digits and ideographs. */
  private static boolean isLevel(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain =
          (c >= '\u4E00' && c <= '\u9FFF')
              || (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z');
      if (!plain) {
        return false;
      }
    }
    return true;
  }

  private static String levelled(String text) {
    String flat = Normalizer.normalize(text, Normalizer.Form.NFKC);
    StringBuilder out = new StringBuilder(flat.length());
    for (int i = 0; i < flat.length(); i++) {
      char c = flat.charAt(i);
      if (Character.isWhitespace(c) || Character.getType(c) == Character.FORMAT) {
        continue;
      }
      if ("“”\"'‘’「」『』".indexOf(c) >= 0) {
        continue;
      }
      boolean itemMark = "、。．,，".indexOf(c) >= 0 && isLeadingNumber(out);
      out.append(itemMark ? '.' : levelledMark(c));
    }
    return out.toString();
  }

  private static char levelledMark(char c) {
    return switch (c) {
      case '〔', '【', '[' -> '(';
      case '〕', '】', ']' -> ')';
      case '，' -> ',';
      case '：' -> ':';
      default -> c;
    };
  }

  private static boolean isLeadingNumber(StringBuilder text) {
    if (text.length() == 0 || text.length() > 2) {
      return false;
    }
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
