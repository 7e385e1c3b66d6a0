package dev.gouji.template;

import dev.gouji.roster.Unit;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes texts from a roster fit for file names on every system. */
final class FileNames {
  /** So that code, name, round and extension together stay below the 255 bytes of most systems. */
  private static final int MAX_BYTES = 100;

  private static final String FORBIDDEN = "/\\:*?\"<>|";
  private static final Pattern RESERVED =
      Pattern.compile("(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])(\\..*)?");

  private FileNames() {}

  static String stem(Unit unit) {
    String code = safe(unit.code());
    if (!code.equals(unit.code())) {
      // Two codes may look alike once cleaned; their files must not overwrite each other.
      code += "-" + String.format(Locale.ROOT, "%08x", unit.code().hashCode());
    }
    return code + "_" + safe(unit.name());
  }

  static String safe(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isHarmless(c) ? c : '_'));
    String shortened = shortened(trimmed(clean.toString().replace("..", "_")));
    if (shortened.isEmpty()) {
      return "_";
    }
    boolean reserved = RESERVED.matcher(shortened.toLowerCase(Locale.ROOT)).matches();
    return reserved ? "_" + shortened : shortened;
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.PRIVATE_USE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> FORBIDDEN.indexOf(c) < 0;
    };
  }

  /**
   * Windows drops dots and blanks at the end; a leading dot or tilde marks a hidden or lock file.
   */
  private static String trimmed(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isEdge(text.charAt(start))) {
      start++;
    }
    while (end > start && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isEdge(char c) {
    return c == '.' || c == '~' || c == '$' || Character.isSpaceChar(c);
  }

  private static String shortened(String text) {
    int end = text.length();
    while (text.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      end = text.offsetByCodePoints(end, -1);
    }
    return trimmed(text.substring(0, end));
  }
}
