package dev.gouji.intake.pdf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts the lines of a text together again that stood in one paragraph. */
final class Paragraphs {
  /** Type so much larger than that of the text is a title's. */
  private static final float TITLE = 1.15f;

  /** Lines of one title stand so near, in sizes. */
  private static final float NEAR = 1.3f;

  /** Part of the width of the text that a line fills which goes on in the next one. */
  private static final float WIDE = 0.6f;

  private final float size;
  private final float left;
  private final float right;
  private final StringBuilder text = new StringBuilder();
  private Optional<Lines.Line> last = Optional.empty();

  /** For the text of these pages. */
  Paragraphs(List<List<PageTables.Piece>> pages) {
    List<Lines.Line> lines =
        pages.stream().flatMap(List::stream).flatMap(piece -> piece.line().stream()).toList();
    Map<Integer, Integer> sizes = new TreeMap<>();
    lines.forEach(
        line -> sizes.merge(Math.round(line.size() * 2), line.text().length(), Integer::sum));
    size =
        sizes.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(most -> most.getKey() / 2f)
            .orElse(0f);
    left = (float) lines.stream().mapToDouble(Lines.Line::left).min().orElse(0);
    right = (float) lines.stream().mapToDouble(Lines.Line::right).max().orElse(0);
  }

  /** Adds a line; gives the paragraph that ended before it. */
  Optional<String> add(Lines.Line line) {
    boolean goesOn = last.filter(before -> isOne(before, line)).isPresent();
    Optional<String> ended = goesOn ? Optional.empty() : end();
    text.append(line.text());
    last = Optional.of(line);
    return ended;
  }

  /** The paragraph that has not ended yet. */
  Optional<String> end() {
    Optional<String> paragraph = Optional.of(text.toString()).filter(words -> !words.isEmpty());
    text.setLength(0);
    last = Optional.empty();
    return paragraph;
  }

  private boolean isOne(Lines.Line before, Lines.Line line) {
    boolean alike = Math.abs(before.size() - line.size()) < 0.1f * line.size();
    if (alike && line.size() > TITLE * size) {
      return line.top() > before.top() && line.top() - before.bottom() < NEAR * line.size();
    }
    boolean full =
        before.right() > right - 2.5f * line.size()
            && before.right() - before.left() > WIDE * (right - left);
    return alike && full && line.left() < left + line.size();
  }
}
