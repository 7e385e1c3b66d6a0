package dev.gouji.intake.page;

import dev.gouji.intake.document.Block;
import dev.gouji.ooxml.UnreadableException;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The page around a table: how its elements look, and where what is read of the table goes. */
interface Flow {
  Looks looks();

  boolean isShown(Element element);

  void node(Node node, boolean link, int depth) throws UnreadableException;

  void endLine() throws UnreadableException;

  void add(Block block) throws UnreadableException;
}
