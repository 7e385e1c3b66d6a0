package dev.gouji.intake.xlsx;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.XmlReader;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** Reads one {@code c} element. */
final class CellReader {
  private final RawSheet sheet;
  private final int maxChars;
  private final SharedFormulas shared = new SharedFormulas();

  CellReader(RawSheet sheet, int maxChars) {
    this.sheet = sheet;
    this.maxChars = maxChars;
  }

  void read(XmlReader xml, CellAddress at) throws XMLStreamException, UnreadableException {
    String type = "";
    int style = 0;
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "t" -> type = xml.attributeValue(i);
        case "s" -> style = natural(xml.attributeValue(i), "格式号");
        default -> {
          // The address has been read; the rest is for display.
        }
      }
    }
    String value = "";
    String inline = "";
    Optional<String> formula = Optional.empty();
    String space = xml.space();
    int values = 0;
    int inlines = 0;
    int formulas = 0;
    while (xml.nextChild()) {
      switch (xml.nameIn(space)) {
        case "v" -> {
          value = xml.text();
          values++;
        }
        case "is" -> {
          inline = SharedText.item(xml, maxChars);
          inlines++;
        }
        case "f" -> {
          formula = Optional.of(formula(xml, at));
          formulas++;
        }
        default -> xml.skip();
      }
    }
    String other = type.equals("inlineStr") ? value : inline;
    if (values > 1 || inlines > 1 || formulas > 1 || !Contents.isBlank(other)) {
      // Programs differ in which of the two they show.
      sheet.builder().twice(at.row(), at.column());
    }
    keep(at, type, style, type.equals("inlineStr") ? inline : value, formula);
  }

  private void keep(CellAddress at, String type, int style, String value, Optional<String> formula)
      throws UnreadableException {
    if (value.isEmpty()) {
      if (formula.isPresent()) {
        sheet.add(at, style, RawSheet.NO_STRING, Content.BLANK, formula);
      }
      return;
    }
    if (type.equals("s")) {
      sheet.add(at, style, natural(value.strip(), "文字号"), Content.BLANK, formula);
      return;
    }
    sheet.add(at, style, RawSheet.NO_STRING, content(type, value, at), formula);
  }

  private static Content content(String type, String value, CellAddress at)
      throws UnreadableException {
    return switch (type) {
      case "", "n" -> Contents.number(value);
      case "str" -> Contents.text(SharedText.unescaped(value));
      case "inlineStr", "d" -> Contents.text(value);
      case "b" -> bool(value.strip(), at);
      case "e" -> new Content.Error(value.strip());
      default -> throw OddPart.odd(at.a1() + " 的类型「" + type + "」不认识");
    };
  }

  private static Content bool(String value, CellAddress at) throws UnreadableException {
    return switch (value) {
      case "1", "true" -> new Content.Bool(true);
      case "0", "false" -> new Content.Bool(false);
      default -> throw OddPart.odd(at.a1() + " 的逻辑值不对");
    };
  }

  private String formula(XmlReader xml, CellAddress at) throws XMLStreamException {
    boolean isShared = xml.attribute("t").equals("shared");
    String group = xml.attribute("si");
    String text = SharedText.unescaped(xml.text().strip());
    if (!isShared) {
      return text;
    }
    if (text.isEmpty()) {
      return shared.at(group, at);
    }
    shared.master(group, at, text);
    return text;
  }

  private static int natural(String text, String what) throws UnreadableException {
    boolean digits = !text.isEmpty() && text.length() <= 8;
    int number = 0;
    for (int i = 0; digits && i < text.length(); i++) {
      char c = text.charAt(i);
      digits = c >= '0' && c <= '9';
      number = number * 10 + (c - '0');
    }
    if (!digits) {
      throw OddPart.odd(what + "不对");
    }
    return number;
  }
}
