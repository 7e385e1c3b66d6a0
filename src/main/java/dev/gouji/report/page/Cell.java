package dev.gouji.report.page;

/** One cell of a list, written once as HTML and, where the list is long, once more as JSON. */
sealed interface Cell {
  /** Writes it as a table cell. */
  void html(Html html);

  /** The same as a JSON value; the script builds the same cell from it. */
  String json();

  static Cell words(String text) {
    return new Words(text, "", -1);
  }

  static Cell words(String text, String below) {
    return new Words(text, below, -1);
  }

  /**
   * Text.
   *
   * @param text what it says
   * @param below smaller lines below it; may be empty
   * @param rank by which it is sorted instead of its text; negative if by its text
   */
  record Words(String text, String below, int rank) implements Cell {
    @Override
    public void html(Html html) {
      if (rank < 0) {
        html.open("td");
      } else {
        html.open("td", "data-o", String.valueOf(rank));
      }
      if (below.isEmpty()) {
        html.text(text);
      } else {
        html.leaf("span", text, "class", "m").leaf("span", below, "class", "s");
      }
      html.close("td");
    }

    @Override
    public String json() {
      return "[" + Escape.json(text) + "," + Escape.json(below) + "," + rank + "]";
    }
  }

  /**
   * A number of things.
   *
   * @param count how many; negative where the question makes no sense, which leaves the cell empty
   */
  record Count(int count) implements Cell {
    private String text() {
      return count < 0 ? "" : Figures.grouped(count);
    }

    @Override
    public void html(Html html) {
      html.leaf("td", text());
    }

    @Override
    public String json() {
      return "[" + Escape.json(text()) + "," + count + "]";
    }
  }

  /**
   * A coloured word.
   *
   * @param kind the style, a word of ours
   * @param word what it says
   * @param rank by which it is sorted
   */
  record Badge(String kind, String word, int rank) implements Cell {
    @Override
    public void html(Html html) {
      html.open("td", "data-o", String.valueOf(rank));
      if (!word.isEmpty()) {
        html.leaf("span", word, "class", "badge " + kind);
      }
      html.close("td");
    }

    @Override
    public String json() {
      return "[" + Escape.json(word) + "," + Escape.json(kind) + "," + rank + "]";
    }
  }

  /**
   * A link to a file.
   *
   * @param href where to; empty if there is none
   * @param text what it says
   */
  record Link(String href, String text) implements Cell {
    @Override
    public void html(Html html) {
      html.open("td");
      if (!href.isEmpty()) {
        html.leaf("a", text, "href", href);
      }
      html.close("td");
    }

    @Override
    public String json() {
      return "[" + Escape.json(href.isEmpty() ? "" : text) + "," + Escape.json(href) + "]";
    }
  }

  /**
   * A link to the list of findings that also searches there.
   *
   * @param query what is searched
   * @param text what it says
   */
  record Jump(String query, String text) implements Cell {
    @Override
    public void html(Html html) {
      html.open("td").leaf("a", text, "href", "#findings", "data-find", query).close("td");
    }

    @Override
    public String json() {
      return "[" + Escape.json(text) + "," + Escape.json(query) + "]";
    }
  }
}
