package dev.gouji.report.mark.note;

import dev.gouji.form.Sheets;
import dev.gouji.look.XmlChars;
import dev.gouji.repair.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The words of a mark's comment. */
public final class MarkText {
  /** Parts our words from the sender's own comment on the same cell. */
  public static final String SEPARATOR = "—— 以下为" + Sheets.MARK_AUTHOR + "标记 ——";

  /** How our comments end, by which they are known even without their author. */
  private static final String END = "（" + Sheets.MARK_AUTHOR + "标记，改好后不用删除）";

  /** How they ended in earlier versions. */
  private static final String EARLIER_END = Sheets.MARK_AUTHOR + "规则 ";

  private static final int MAX_MESSAGE = 600;
  private static final int MAX_CAUSES = 6;

  private MarkText() {}

  /**
   * A line.
   *
   * @param text its words
   * @param strong whether it says what to do
   */
  public record Line(String text, boolean strong) {}

  /** For each cause that a cell may have what to do, what is wrong, where to read on. */
  static List<Line> of(List<Cause> causes, Map<Cause, Integer> numbers) {
    List<Line> lines = new ArrayList<>();
    for (Cause cause : causes.subList(0, Math.min(causes.size(), MAX_CAUSES))) {
      if (!lines.isEmpty()) {
        lines.add(new Line("", false));
      }
      lines.add(new Line(flat(cause.action()), true));
      lines.add(new Line(flat(cause.reason()), false));
      Integer number = numbers.get(cause);
      if (number != null) {
        lines.add(new Line("见「" + Sheets.RETURN_NOTE + "」第 " + number + " 条", false));
      }
    }
    if (causes.size() > MAX_CAUSES) {
      String more = "另有 " + (causes.size() - MAX_CAUSES) + " 条，见" + Sheets.RETURN_NOTE;
      lines.add(new Line(more, false));
    }
    lines.add(new Line(END, false));
    return List.copyOf(lines);
  }

  public static String plain(List<Line> lines) {
    return String.join("\n", lines.stream().map(Line::text).toList());
  }

  /** Whether a comment is ours from first to last. */
  public static boolean isOurs(String author, String text) {
    if (text.contains(SEPARATOR)) {
      return false;
    }
    String trimmed = text.strip();
    String last = trimmed.substring(trimmed.lastIndexOf('\n') + 1);
    return author.strip().equals(Sheets.MARK_AUTHOR)
        || last.equals(END)
        || last.startsWith(EARLIER_END);
  }

  /** The sender's own words of a comment. */
  public static String own(String text) {
    int at = text.indexOf(SEPARATOR);
    return at < 0 ? text : text.substring(0, at).replaceFirst("\n$", "");
  }

  private static String flat(String text) {
    return XmlChars.capped(text, MAX_MESSAGE).replace('\n', ' ').strip();
  }
}
