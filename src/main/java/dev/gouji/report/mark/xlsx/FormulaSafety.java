package dev.gouji.report.mark.xlsx;

import dev.gouji.check.value.OutsideFormula;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.opc.OfficePackage;
import dev.gouji.report.mark.opc.XmlTree;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds formulas that reach outside the workbook: DDE and functions that fetch or call. */
public final class FormulaSafety {
  private static final Set<String> ELEMENTS =
      Set.of("f", "formula", "formula1", "formula2", "definedName");
  private static final int LONGEST =
      OutsideFormula.FUNCTIONS.stream().mapToInt(String::length).max().orElse(0);
  private static final String LAST_LETTERS =
      OutsideFormula.FUNCTIONS.stream()
          .map(name -> name.substring(name.length() - 1))
          .distinct()
          .map(last -> last + last.toLowerCase(Locale.ROOT))
          .collect(Collectors.joining());

  private static final String BEGIN = "<f>";
  private static final String RAW_BEGIN = "<![CDATA[";
  private static final String RAW_END = "]]></f>";

  private FormulaSafety() {}

  static void check(OfficePackage parts, String part) throws UnsafeException {
    if (!isSuspect(parts.utf8(part))) {
      return;
    }
    for (String formula : XmlTree.texts(parts.text(part), ELEMENTS)) {
      checkFormula(formula);
    }
  }

  public static void checkFormula(String formula) throws UnsafeException {
    switch (OutsideFormula.reachOf(formula)) {
      case OTHER_FILE -> throw new UnsafeException("文件带有外部链接");
      case OUTSIDE -> throw new UnsafeException("文件的公式要从别的程序或网上取数");
      case WORKBOOK -> {
        // It may go back.
      }
    }
  }

  /** Quick, and true rather too often: most sheets need no second look. */
  private static boolean isSuspect(byte[] part) {
    for (int at = 0; at < part.length; at++) {
      byte b = part[at];
      // Almost every byte of a sheet is none of these.
      if (b < '&' || (b > '<' && b != '|' && b != '[')) {
        continue;
      }
      boolean suspect =
          switch (b) {
            case '|', '[' -> true;
            case '(' -> isCall(part, at);
            case '&' -> next(part, at) == '#';
            case '<' -> isOdd(part, at);
            default -> false;
          };
      if (suspect) {
        return true;
      }
    }
    return false;
  }

  /** A comment or an instruction, or raw text that is not all that a formula holds. */
  private static boolean isOdd(byte[] part, int at) {
    if (next(part, at) == '!') {
      return !isWhole(part, at);
    }
    return at > 3 && next(part, at) == '?';
  }

  /** Whether raw text begins and ends with its formula, as some programs write long ones. */
  private static boolean isWhole(byte[] part, int at) {
    if (!stands(BEGIN, part, at - BEGIN.length()) || !stands(RAW_BEGIN, part, at)) {
      return false;
    }
    int end = at + RAW_BEGIN.length();
    while (end < part.length && !stands("]]>", part, end)) {
      end++;
    }
    return stands(RAW_END, part, end);
  }

  private static boolean stands(String text, byte[] part, int at) {
    if (at < 0 || at + text.length() > part.length) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (part[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static byte next(byte[] part, int at) {
    return at + 1 < part.length ? part[at + 1] : 0;
  }

  private static boolean isCall(byte[] part, int bracket) {
    char before = bracket == 0 ? ' ' : (char) (part[bracket - 1] & 0xFF);
    if (Character.isWhitespace(before)) {
      return true;
    }
    if (LAST_LETTERS.indexOf(before) < 0) {
      return false;
    }
    int from = Math.max(0, bracket - LONGEST);
    String name =
        new String(part, from, bracket - from, StandardCharsets.ISO_8859_1)
            .toUpperCase(Locale.ROOT);
    return OutsideFormula.FUNCTIONS.stream().anyMatch(name::endsWith);
  }
}
