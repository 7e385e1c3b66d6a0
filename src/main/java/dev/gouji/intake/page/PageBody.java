package dev.gouji.intake.page;

import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.ooxml.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Goes through a page in reading order and gathers its lines and tables. */
final class PageBody implements Flow {
  /** Elements inside each other; a page has about forty. */
  private static final int DEEPEST = 400;

  private static final Set<String> NOTHING_SHOWN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "iframe",
          "svg",
          "title",
          "meta",
          "link",
          "option",
          "datalist",
          "audio",
          "video",
          "object",
          "math");

  private final Looks looks;
  private final List<Block> blocks = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private int linked;
  private int cells;
  private int chars;

  PageBody(org.jsoup.nodes.Document page) throws UnreadableException {
    looks = new Looks(page);
    for (Node node : page.childNodes()) {
      node(node, false, 0);
    }
    endLine();
  }

  List<Block> blocks() {
    return blocks;
  }

  @Override
  public Looks looks() {
    return looks;
  }

  /** Goes through what stands outside tables, or in a table that is there for the layout only. */
  @Override
  public void node(Node node, boolean link, int depth) throws UnreadableException {
    if (depth > DEEPEST) {
      throw new UnreadableException("网页的元素嵌套超过 " + DEEPEST + " 层，不予读取。请填写下发的 .xlsx 表后报送。");
    }
    if (node instanceof TextNode text) {
      String words = text.getWholeText().replaceAll("[ \\t\\r\\n]+", " ");
      line.append(words);
      linked += link ? words.strip().length() : 0;
    } else if (node instanceof Element element && isShown(element)) {
      element(element, link, depth);
    }
  }

  @Override
  public boolean isShown(Element element) {
    Set<Looks.Look> look = looks.of(element);
    return !NOTHING_SHOWN.contains(element.normalName())
        && !look.contains(Looks.Look.GONE)
        && !look.contains(Looks.Look.INVISIBLE);
  }

  private void element(Element element, boolean link, int depth) throws UnreadableException {
    String name = element.normalName();
    if (name.equals("table")) {
      endLine();
      new PageTable(this, depth).read(element);
      return;
    }
    boolean breaks = element.isBlock() || name.equals("br");
    if (breaks) {
      endLine();
    }
    for (Node child : element.childNodes()) {
      node(child, link || name.equals("a"), depth + 1);
    }
    if (breaks) {
      endLine();
    }
  }

  /** A line that is all links is a way to somewhere else, no part of the report. */
  @Override
  public void endLine() throws UnreadableException {
    String text = line.toString().strip();
    if (!text.isEmpty() && linked * 10 < text.length() * 9) {
      add(new Block.Line(text));
    }
    line.setLength(0);
    linked = 0;
  }

  @Override
  public void add(Block block) throws UnreadableException {
    blocks.add(block);
    if (block instanceof Block.Line added) {
      chars += added.text().length();
    } else if (block instanceof Block.Table table) {
      cells += table.cells().size();
      for (Block.Entry entry : table.cells()) {
        chars += entry.text().length();
      }
    }
    if (blocks.size() > Document.MOST_BLOCKS
        || cells > Document.MOST_CELLS
        || chars > Document.MOST_CHARS) {
      throw new UnreadableException(
          "内容超过 " + Document.MOST_CELLS + " 格或 " + Document.MOST_CHARS + " 字，不像一份年度报告，不予读取。");
    }
  }
}
