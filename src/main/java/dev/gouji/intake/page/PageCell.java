package dev.gouji.intake.page;

import dev.gouji.grid.Contents;
import dev.gouji.ooxml.UnreadableException;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of a cell as a page shows it, and what leaves it in doubt. */
final class PageCell {
  private static final int DEEPEST = 400;

  private final Flow page;
  private final int depth;
  private final StringBuilder text = new StringBuilder();
  private String doubt = "";
  private boolean table;

  PageCell(Flow page, int depth) {
    this.page = page;
    this.depth = depth;
  }

  String text() {
    return text.toString().strip();
  }

  String doubt() {
    return doubt;
  }

  boolean holdsTable() {
    return table;
  }

  void read(Element cell) throws UnreadableException {
    read(cell, false, page.looks().of(cell).contains(Looks.Look.FAINT), depth);
  }

  private void read(Element element, boolean apart, boolean faint, int at)
      throws UnreadableException {
    if (at > DEEPEST) {
      throw new UnreadableException("网页的元素嵌套超过 " + DEEPEST + " 层，不予读取。请填写下发的 .xlsx 表后报送。");
    }
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode words) {
        words(words.getWholeText(), apart, faint);
      } else if (node instanceof Element child && page.isShown(child)) {
        child(child, apart, faint, at);
      }
    }
  }

  private void words(String written, boolean apart, boolean faint) {
    String flat = written.replaceAll("[ \\t\\r\\n]+", " ");
    boolean begun = text.length() > 0 && text.charAt(text.length() - 1) != '\n';
    String shown = begun ? flat : flat.stripLeading();
    if (shown.isEmpty()) {
      return;
    }
    text.append(Contents.run(shown, apart));
    if (!shown.isBlank()) {
      doubt(apart ? "有划去、上标或下标的字" : faint ? "有看不见的（白色、极小或排在页外的）字" : "");
    }
  }

  private void doubt(String why) {
    doubt = doubt.isEmpty() ? why : doubt;
  }

  private void child(Element child, boolean apart, boolean faint, int at)
      throws UnreadableException {
    switch (child.normalName()) {
      case "table" -> {
        table = true;
        doubt("格里套着另一张表");
      }
      case "input", "select", "textarea", "button" -> {
        boolean unseen = child.attr("type").toLowerCase(Locale.ROOT).equals("hidden");
        doubt(unseen ? "" : "格里是网页的输入框");
        return;
      }
      case "img", "canvas", "embed", "picture" -> {
        doubt("格里有图片");
        return;
      }
      default -> {
        // Words, or what holds words.
      }
    }
    boolean breaks = child.isBlock() || Set.of("br", "tr", "td", "th").contains(child.normalName());
    if (breaks) {
      lineBreak();
    }
    if (child.normalName().equals("li")) {
      number(child);
    }
    Set<Looks.Look> look = page.looks().of(child);
    read(
        child,
        apart || look.contains(Looks.Look.APART),
        faint || look.contains(Looks.Look.FAINT),
        at + 1);
    if (breaks) {
      lineBreak();
    }
  }

  private void lineBreak() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }

  /** The number that a browser puts before an item of a list; none if it is no plain number. */
  private void number(Element item) {
    Element list = item.parent();
    if (list != null && list.normalName().equals("ol")) {
      doubt(item.text().codePoints().anyMatch(Character::isLetter) ? "" : "格里的编号是自动生成的");
      boolean plain =
          (list.attr("type") + list.attr("style")).replace("1", "").isBlank()
              && !list.hasAttr("reversed");
      int before = item.previousElementSiblings().size();
      String start = list.attr("start").isBlank() ? "1" : list.attr("start").strip();
      String value = item.attr("value").strip();
      if (plain && !value.isEmpty()) {
        text.append(value).append('.');
      } else if (plain && start.matches("[0-9]{1,6}")) {
        text.append(Integer.parseInt(start) + before).append('.');
      }
    }
  }
}
