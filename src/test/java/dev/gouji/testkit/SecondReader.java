package dev.gouji.testkit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A second reader of .xlsx, plain and slow, that shares nothing with the one under test: the JDK's
 * zip stream and its DOM. It is to agree with every value that was read.
 */
public final class SecondReader {
  /** A cell, rows and columns counted from 0. */
  public record Spot(String sheet, int row, int column) {}

  private record Area(int top, int left, int bottom, int right) {}

  private static final Pattern AREA = Pattern.compile("[A-Za-z]{1,3}[0-9]+(:[A-Za-z]{1,3}[0-9]+)?");
  private static final Set<String> SPREADSHEET =
      Set.of(
          "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
          "http://purl.oclc.org/ooxml/spreadsheetml/main");
  private static final MathContext SHOWN = new MathContext(15, RoundingMode.HALF_UP);

  private final Map<String, byte[]> parts = new HashMap<>();
  private final List<String> strings = new ArrayList<>();
  private final Map<Spot, String> cells = new HashMap<>();
  private final Set<Spot> formulas = new HashSet<>();
  private final Set<Spot> twice = new HashSet<>();
  private final Map<String, String> sheets = new HashMap<>();
  private final Set<String> loaded = new HashSet<>();
  private final Set<String> twins = new HashSet<>();
  private final Map<String, List<Area>> merges = new LinkedHashMap<>();

  private SecondReader() {}

  public static SecondReader of(byte[] xlsx) throws IOException {
    SecondReader reader = new SecondReader();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(xlsx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        reader.parts.put(name(entry.getName()), zip.readAllBytes());
      }
    }
    reader.readWorkbook();
    return reader;
  }

  /** What a cell shows, numbers in plain decimals; empty for nothing. */
  public String shown(Spot at) {
    load(at.sheet());
    return cells.getOrDefault(at, "");
  }

  public boolean isFormula(Spot at) {
    return formulas.contains(at);
  }

  public boolean isTwice(Spot at) {
    load(at.sheet());
    return twice.contains(at);
  }

  /** Whether several sheets bear this name, so that a place on it says nothing. */
  public boolean isOneOfSeveral(String sheet) {
    return twins.contains(sheet);
  }

  private void load(String sheet) {
    String part = sheets.getOrDefault(sheet, "");
    if (!part.isEmpty() && loaded.add(sheet)) {
      try {
        readSheet(sheet, part);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (NumberFormatException e) {
        throw new UncheckedIOException(new IOException(part, e));
      }
    }
  }

  /**
   * The nearest words to the left of a cell.
   *
   * @param values cells in which words stand in place of a number, and are no label
   */
  public String wordsLeft(Spot at, Set<Spot> values) {
    for (int column = at.column() - 1; column >= 0; column--) {
      Spot left = merged(new Spot(at.sheet(), at.row(), column));
      if (!words(left).isEmpty() && !values.contains(left)) {
        return words(left);
      }
    }
    return "";
  }

  /** The words above a cell, nearest first, each once. */
  public List<String> wordsAbove(Spot at) {
    List<String> above = new ArrayList<>();
    for (int row = at.row() - 1; row >= 0; row--) {
      String words = words(merged(new Spot(at.sheet(), row, at.column())));
      if (!words.isEmpty() && !above.contains(words)) {
        above.add(words);
      }
    }
    return above;
  }

  private String words(Spot at) {
    String shown = shown(at);
    return shown.codePoints().anyMatch(Character::isLetter) ? shown : "";
  }

  private Spot merged(Spot at) {
    for (Area area : merges.getOrDefault(at.sheet(), List.of())) {
      boolean inside = at.row() >= area.top() && at.row() <= area.bottom();
      if (inside && at.column() >= area.left() && at.column() <= area.right()) {
        return new Spot(at.sheet(), area.top(), area.left());
      }
    }
    return at;
  }

  private void readWorkbook() throws IOException {
    Map<String, String> top = relations("_rels/.rels", "");
    String workbook = "";
    for (String target : top.values()) {
      workbook = target.startsWith("officeDocument ") ? target.substring(15) : workbook;
    }
    String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
    String rels = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
    Map<String, String> targets = relations(rels, folder);
    for (String target : targets.values()) {
      if (target.startsWith("sharedStrings ")) {
        readStrings(target.substring(14));
      }
    }
    for (Element sheet : all(parse(workbook).getDocumentElement(), "sheet")) {
      String target = targets.getOrDefault(relationId(sheet), "");
      if (target.startsWith("worksheet ")) {
        String name = sheet.getAttribute("name");
        if (sheets.containsKey(name)) {
          twins.add(name);
        }
        sheets.put(name, target.substring(10));
      }
    }
  }

  private static String relationId(Element sheet) {
    for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
      Node attribute = sheet.getAttributes().item(i);
      if ("id".equals(attribute.getLocalName()) && attribute.getNamespaceURI() != null) {
        return attribute.getNodeValue();
      }
    }
    return "";
  }

  /** The kind and the path of each target, by id. */
  private Map<String, String> relations(String part, String folder) throws IOException {
    Map<String, String> relations = new LinkedHashMap<>();
    Element root = parse(part).getDocumentElement();
    for (Node node = root.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean inside =
          node instanceof Element relation
              && !relation.getAttribute("TargetMode").equals("External");
      if (inside) {
        Element relation = (Element) node;
        String target = relation.getAttribute("Target").replace('\\', '/');
        String path = target.startsWith("/") ? target.substring(1) : folder + target;
        String type = relation.getAttribute("Type");
        relations.put(
            relation.getAttribute("Id"),
            type.substring(type.lastIndexOf('/') + 1) + " " + withoutDots(path));
      }
    }
    return relations;
  }

  private static String withoutDots(String path) {
    List<String> steps = new ArrayList<>();
    for (String step : path.split("/")) {
      if (step.equals("..") && !steps.isEmpty()) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }

  private void readStrings(String part) throws IOException {
    Element root = parse(part).getDocumentElement();
    for (Element item : children(root, "si")) {
      strings.add(text(item));
    }
  }

  private void readSheet(String sheet, String part) throws IOException {
    Element root = parse(part).getDocumentElement();
    int row = -1;
    for (Element data : children(root, "sheetData")) {
      for (Element line : children(data, "row")) {
        String number = line.getAttribute("r").strip();
        row = number.isEmpty() ? row + 1 : Integer.parseInt(number) - 1;
        int column = -1;
        for (Element cell : children(line, "c")) {
          String at = cell.getAttribute("r").strip();
          column = at.isEmpty() ? column + 1 : column(at);
          put(new Spot(sheet, row, column), cell);
        }
      }
    }
    for (Element merge : all(root, "mergeCell")) {
      String ref = merge.getAttribute("ref");
      if (!AREA.matcher(ref).matches()) {
        continue;
      }
      String[] ends = ref.split(":");
      String end = ends[ends.length - 1];
      Area area = new Area(row(ends[0]), column(ends[0]), row(end), column(end));
      merges.computeIfAbsent(sheet, s -> new ArrayList<>()).add(area);
    }
  }

  private void put(Spot at, Element cell) {
    String shown = shown(cell);
    boolean formula = !children(cell, "f").isEmpty();
    if (shown.isEmpty() && !formula) {
      return;
    }
    if (cells.containsKey(at) || formulas.contains(at)) {
      twice.add(at);
    }
    cells.put(at, shown);
    if (formula) {
      formulas.add(at);
    }
  }

  private String shown(Element cell) {
    List<Element> values = children(cell, "v");
    String value = values.isEmpty() ? "" : values.get(0).getTextContent();
    String bare = value.strip();
    return switch (cell.getAttribute("t").strip()) {
      case "s" -> bare.isEmpty() ? "" : orNothing(string(Integer.parseInt(bare)));
      case "inlineStr" ->
          children(cell, "is").isEmpty() ? "" : orNothing(text(children(cell, "is").get(0)));
      case "str", "d" -> orNothing(unescaped(value));
      case "b" -> bare.isEmpty() ? "" : bare.equals("1") || bare.equals("true") ? "TRUE" : "FALSE";
      case "e" -> bare;
      default -> number(bare);
    };
  }

  private String string(int index) {
    return index >= 0 && index < strings.size() ? strings.get(index) : "no such string";
  }

  /** A number as a spreadsheet shows it; what is no number stays as it is. */
  static String number(String literal) {
    if (!literal.matches("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?")) {
      return literal;
    }
    BigDecimal shown = new BigDecimal(literal).round(SHOWN);
    return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
  }

  private static String text(Element item) {
    StringBuilder text = new StringBuilder();
    for (Node node = item.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && isOurs(child)) {
        if (child.getLocalName().equals("t")) {
          text.append(unescaped(child.getTextContent()));
        } else if (child.getLocalName().equals("r")) {
          text.append(text(child));
        }
      }
    }
    return text.toString();
  }

  private static String unescaped(String text) {
    StringBuilder out = new StringBuilder();
    var escape = java.util.regex.Pattern.compile("_x([0-9A-Fa-f]{4})_").matcher(text);
    int from = 0;
    while (escape.find()) {
      out.append(text, from, escape.start()).append((char) Integer.parseInt(escape.group(1), 16));
      from = escape.end();
    }
    return out.append(text.substring(from)).toString();
  }

  private static String orNothing(String text) {
    boolean blank =
        text.codePoints()
            .allMatch(
                c ->
                    c <= ' '
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.getType(c) == Character.FORMAT);
    return blank ? "" : text;
  }

  private static int column(String address) {
    int column = 0;
    for (char c : address.replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + c - 'A' + 1;
    }
    return column - 1;
  }

  private static int row(String address) {
    return Integer.parseInt(address.replaceAll("[^0-9]", "")) - 1;
  }

  private static boolean isOurs(Element element) {
    return SPREADSHEET.contains(Optional.ofNullable(element.getNamespaceURI()).orElse(""));
  }

  private static List<Element> children(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child && isOurs(child) && child.getLocalName().equals(name)) {
        found.add(child);
      }
    }
    return found;
  }

  private static List<Element> all(Element parent, String name) {
    List<Element> found = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        if (isOurs(child) && child.getLocalName().equals(name)) {
          found.add(child);
        }
        found.addAll(all(child, name));
      }
    }
    return found;
  }

  private static String name(String entry) {
    return entry.replace('\\', '/').toLowerCase(Locale.ROOT);
  }

  private Document parse(String part) throws IOException {
    byte[] xml = parts.getOrDefault(name(part), "<nothing/>".getBytes(StandardCharsets.UTF_8));
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new ByteArrayInputStream(xml)));
    } catch (ParserConfigurationException | SAXException e) {
      throw new IOException(part, e);
    }
  }
}
