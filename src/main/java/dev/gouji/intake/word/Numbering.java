package dev.gouji.intake.word;

import dev.gouji.ooxml.XmlReader;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** The numbers that the program itself puts before paragraphs: 一、 （一） 1. */
final class Numbering {
  private static final int LEVELS = 9;
  private static final String CHINESE = "〇一二三四五六七八九";

  /** What stands before a paragraph of one level. */
  private record Level(String format, String text, int start) {}

  private final Map<String, Map<Integer, Level>> shapes = new HashMap<>();
  private final Map<String, String> shapeOfList = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Reads the numbering part; the numbers themselves are counted while the text is read. */
  static Numbering read(XmlReader xml) throws XMLStreamException {
    Numbering numbering = new Numbering();
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "abstractNum" -> {
          String id = Names.attribute(xml, "abstractNumId");
          numbering.shapes.putIfAbsent(id, levels(xml));
        }
        case "num" -> numbering.list(xml);
        default -> xml.skip();
      }
    }
    return numbering;
  }

  /** The same lists, none of which has been counted yet. */
  Numbering fromTheStart() {
    Numbering uncounted = new Numbering();
    uncounted.shapes.putAll(shapes);
    uncounted.shapeOfList.putAll(shapeOfList);
    return uncounted;
  }

  private static Map<Integer, Level> levels(XmlReader xml) throws XMLStreamException {
    Map<Integer, Level> levels = new TreeMap<>();
    while (xml.nextChild()) {
      if (Names.of(xml).equals("lvl")) {
        int level = Names.number(Names.attribute(xml, "ilvl"), 0);
        levels.put(level, level(xml));
      } else {
        xml.skip();
      }
    }
    return levels;
  }

  private static Level level(XmlReader xml) throws XMLStreamException {
    String format = "decimal";
    String text = "";
    int start = 1;
    while (xml.nextChild()) {
      switch (Names.of(xml)) {
        case "numFmt" -> format = Names.value(xml);
        case "lvlText" -> text = Names.value(xml);
        case "start" -> start = Names.number(Names.value(xml), 1);
        default -> {
          // Indents and fonts.
        }
      }
      xml.skip();
    }
    return new Level(format, text, start);
  }

  private void list(XmlReader xml) throws XMLStreamException {
    String id = Names.attribute(xml, "numId");
    while (xml.nextChild()) {
      if (Names.of(xml).equals("abstractNumId")) {
        shapeOfList.putIfAbsent(id, Names.value(xml));
      }
      xml.skip();
    }
  }

  /** What stands before the next paragraph of a list; empty if it is in none. */
  String next(Numbered place) {
    String shape = shapeOfList.getOrDefault(place.list(), "");
    int level = Math.max(0, Math.min(LEVELS - 1, place.level()));
    Map<Integer, Level> levels = shapes.getOrDefault(shape, Map.of());
    if (!levels.containsKey(level)) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(shape, key -> new int[LEVELS]);
    counts[level]++;
    for (int below = level + 1; below < LEVELS; below++) {
      counts[below] = 0;
    }
    String text = levels.get(level).text();
    for (int at = 0; at <= level; at++) {
      Optional<Level> one = Optional.ofNullable(levels.get(at));
      String number = one.map(shown(Math.max(1, counts[at]))).orElse("");
      text = text.replace("%" + (at + 1), number);
    }
    return text;
  }

  private static java.util.function.Function<Level, String> shown(int count) {
    return level -> {
      int number = level.start() + count - 1;
      return switch (level.format()) {
        case "none", "bullet" -> "";
        case "chineseCounting",
            "chineseCountingThousand",
            "chineseLegalSimplified",
            "japaneseCounting",
            "taiwaneseCountingThousand",
            "ideographDigital" ->
            chinese(number);
        default -> Integer.toString(number);
      };
    };
  }

  /** As items are counted: 九, 十, 十一, 二十, 二十一. */
  static String chinese(int number) {
    if (number < 1 || number > 99) {
      return Integer.toString(number);
    }
    int tens = number / 10;
    int ones = number % 10;
    String before = tens == 0 ? "" : tens == 1 ? "十" : CHINESE.charAt(tens) + "十";
    return before + (ones == 0 ? "" : CHINESE.charAt(ones));
  }
}
