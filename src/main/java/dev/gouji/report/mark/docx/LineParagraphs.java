package dev.gouji.report.mark.docx;

import dev.gouji.report.mark.opc.XmlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The paragraphs in which the lines of the text stand. A line belongs to a paragraph only if no
 * other one says the same, so that no comment can stand at a sentence that it is not about.
 */
final class LineParagraphs {
  private final Map<String, List<XmlNode>> byWords = new HashMap<>();

  private LineParagraphs(XmlNode body) {
    collect(body);
  }

  /** The paragraph of each line that has one, by the line's number. */
  static Map<Integer, XmlNode> of(List<String> lines, XmlNode body) {
    LineParagraphs paragraphs = new LineParagraphs(body);
    Map<Integer, XmlNode> found = new HashMap<>();
    for (int row = 0; row < lines.size(); row++) {
      List<XmlNode> same = paragraphs.byWords.getOrDefault(flat(lines.get(row)), List.of());
      if (same.size() == 1) {
        found.put(row, same.get(0));
      }
    }
    return found;
  }

  private void collect(XmlNode node) {
    for (XmlNode child : node.children) {
      if (child.local.equals("p")) {
        String words = child.all("t").stream().map(text -> text.text).collect(Collectors.joining());
        if (!words.isBlank()) {
          byWords.computeIfAbsent(flat(words), any -> new ArrayList<>()).add(child);
        }
      } else if (!child.local.equals("tbl")) {
        collect(child);
      }
    }
  }

  private static String flat(String words) {
    return words.replaceAll("[\\s\\p{Z}]+", "");
  }
}
