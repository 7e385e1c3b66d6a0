package dev.gouji.intake.xlsx;

import dev.gouji.grid.Contents;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Strings of cells, those kept in a part of their own and those in the cell. */
final class SharedText {
  /** Characters kept of one workbook; prose and all, a return has some ten thousand. */
  static final int MOST_CHARS = 4_000_000;

  private SharedText() {}

  /** The wanted ones of the shared strings, by their number. */
  static Map<Integer, String> read(Parts parts, String name, BitSet wanted)
      throws UnreadableException {
    return parts.read(name, xml -> read(xml, wanted, parts.limits().cellChars()));
  }

  private static Map<Integer, String> read(XmlReader xml, BitSet wanted, int maxChars)
      throws XMLStreamException, UnreadableException {
    Map<Integer, String> strings = new HashMap<>();
    String space = xml.space();
    long chars = 0;
    int last = wanted.length() - 1;
    for (int i = 0; i <= last && xml.nextChild(); ) {
      if (!xml.nameIn(space).equals("si")) {
        xml.skip();
        continue;
      }
      if (wanted.get(i)) {
        String text = item(xml, maxChars);
        strings.put(i, text);
        chars += text.length();
        if (chars > MOST_CHARS) {
          throw OddPart.odd("文字超过 " + MOST_CHARS + " 字");
        }
      } else {
        xml.skip();
      }
      i++;
    }
    return strings;
  }

  /**
   * The text of an {@code si} or {@code is}: runs are joined, reading aids left out. A plain text
   * beside another text or runs is refused: programs differ in which of them they show.
   */
  static String item(XmlReader xml, int maxChars) throws XMLStreamException, UnreadableException {
    StringBuilder text = new StringBuilder();
    String space = xml.space();
    boolean plain = false;
    while (xml.nextChild()) {
      String name = xml.nameIn(space);
      boolean isText = name.equals("t");
      if (!isText && !name.equals("r")) {
        xml.skip();
        continue;
      }
      int before = text.length();
      if (isText) {
        join(text, xml.text(), maxChars);
      } else {
        run(xml, text, maxChars);
      }
      boolean more = text.length() > before;
      if (before > 0 && more && (plain || isText)) {
        throw OddPart.odd("一处文字写了两遍");
      }
      plain |= isText && more;
    }
    return unescaped(text.toString());
  }

  private static void run(XmlReader xml, StringBuilder text, int maxChars)
      throws XMLStreamException, UnreadableException {
    boolean apart = false;
    String space = xml.space();
    while (xml.nextChild()) {
      switch (xml.nameIn(space)) {
        case "rPr" -> apart = isApart(xml);
        case "t" -> join(text, Contents.run(xml.text(), apart), maxChars);
        default -> xml.skip();
      }
    }
  }

  /** Whether the properties of a run strike it out, raise or lower it. */
  private static boolean isApart(XmlReader xml) throws XMLStreamException {
    boolean apart = false;
    while (xml.nextChild()) {
      String value = xml.attribute("val");
      apart |=
          switch (xml.name()) {
            case "strike" -> value.isEmpty() || SafeXml.isTrue(value);
            case "vertAlign" -> !value.equals("baseline");
            default -> false;
          };
      xml.skip();
    }
    return apart;
  }

  private static void join(StringBuilder text, String more, int maxChars)
      throws UnreadableException {
    if ((long) text.length() + more.length() > maxChars) {
      throw new UnreadableException("有单元格的文字超过 " + maxChars + " 字，请删减后重新报送。");
    }
    text.append(more);
  }

  /** Undoes {@code _x000D_}, the way the format writes characters that XML cannot hold. */
  static String unescaped(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = at + 7 <= text.length() && text.charAt(at + 6) == '_' ? hex(text, at + 2) : -1;
      if (code >= 0) {
        out.append(text, from, at).append((char) code);
        from = at + 7;
      }
      at = text.indexOf("_x", code >= 0 ? from : at + 2);
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int hex(String text, int from) {
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      code = code * 16 + digit;
    }
    return code;
  }
}
