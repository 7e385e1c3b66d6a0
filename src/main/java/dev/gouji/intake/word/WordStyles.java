package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/** The styles of a document, as far as they hide, strike, raise or number what is written. */
final class WordStyles {
  /** Styles that stand on each other; a document has two or three. */
  private static final int DEEPEST = 20;

  static final WordStyles NONE = new WordStyles();

  /**
   * One style.
   *
   * @param basedOn the style it stands on; may be empty
   */
  private record Style(String basedOn, RunLook look, Numbered numbered) {}

  private final Map<String, Style> styles = new HashMap<>();
  private RunLook defaults = RunLook.PLAIN;

  private WordStyles() {}

  static WordStyles read(XmlReader xml) throws XMLStreamException {
    WordStyles all = new WordStyles();
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "style" -> all.style(xml);
        case "docDefaults" -> all.defaults(xml);
        default -> xml.skip();
      }
    }
    return all;
  }

  private void defaults(XmlReader xml) throws XMLStreamException {
    while (xml.nextChild()) {
      boolean run = Names.of(xml).equals("rPrDefault");
      while (run && xml.nextChild()) {
        if (Names.of(xml).equals("rPr")) {
          defaults = RunLook.read(xml);
        } else {
          xml.skip();
        }
      }
      if (!run) {
        xml.skip();
      }
    }
  }

  private void style(XmlReader xml) throws XMLStreamException {
    String id = Names.attribute(xml, "styleId");
    String basedOn = "";
    RunLook look = RunLook.PLAIN;
    Numbered numbered = Numbered.UNSAID;
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "basedOn" -> {
          basedOn = Names.value(xml);
          xml.skip();
        }
        case "rPr" -> look = RunLook.read(xml);
        case "pPr" -> numbered = ParagraphLook.read(xml).numbered();
        default -> xml.skip();
      }
    }
    styles.putIfAbsent(id, new Style(basedOn, look, numbered));
  }

  /** How a run looks that has a style, stands in a paragraph with a style, and says more itself. */
  RunLook look(RunLook own, String paragraphStyle) {
    return own.over(look(own.style())).over(look(paragraphStyle)).over(defaults);
  }

  private RunLook look(String style) {
    RunLook look = RunLook.PLAIN;
    Optional<Style> at = Optional.ofNullable(styles.get(style));
    for (int deep = 0; at.isPresent() && deep < DEEPEST; deep++) {
      look = look.over(at.get().look());
      at = Optional.ofNullable(styles.get(at.get().basedOn()));
    }
    return look;
  }

  /** The list that a paragraph style puts its paragraphs into. */
  Numbered numbered(String style) {
    Numbered numbered = Numbered.UNSAID;
    Optional<Style> at = Optional.ofNullable(styles.get(style));
    for (int deep = 0; at.isPresent() && deep < DEEPEST; deep++) {
      numbered = numbered.or(at.get().numbered());
      at = Optional.ofNullable(styles.get(at.get().basedOn()));
    }
    return numbered;
  }
}
