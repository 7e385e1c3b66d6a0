package dev.gouji.report.page;

import java.math.BigDecimal;
import java.util.List;

/** Charts as inline SVG; every value is also printed as a number, so no colour carries meaning. */
final class Charts {
  private static final int WIDTH = 400;
  private static final int LABEL = 100;
  private static final int VALUE = 116;
  private static final int ROW = 30;
  private static final double RADIUS = 62;

  /**
   * One bar or one part.
   *
   * @param label what it is
   * @param value how much
   * @param style the style class, a word of ours
   */
  record Part(String label, BigDecimal value, String style) {}

  /**
   * Two bars to compare.
   *
   * @param label what they are
   * @param now this year
   * @param before last year
   */
  record Pair(String label, BigDecimal now, BigDecimal before) {}

  private Charts() {}

  /** Lying bars, each with its number and share. */
  static void bars(Html html, String title, List<Part> parts) {
    BigDecimal sum = parts.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal most = parts.stream().map(Part::value).reduce(BigDecimal.ONE, BigDecimal::max);
    start(html, title, parts.size() * ROW);
    int y = 0;
    for (Part part : parts) {
      text(html, part.label(), LABEL - 10, y + 20, "label");
      bar(html, y + 7, 16, part.value(), most, part.style());
      String share = Figures.percent(part.value(), sum);
      String text = Figures.grouped(part.value()) + (share.isEmpty() ? "" : "（" + share + "）");
      value(html, text, y + 20, LABEL + length(part.value(), most));
      y += ROW;
    }
    html.close("svg").line();
  }

  /** Two lying bars each, this year above last year. */
  static void pairs(Html html, String title, List<Pair> pairs) {
    BigDecimal most = BigDecimal.ONE;
    for (Pair pair : pairs) {
      most = most.max(pair.now()).max(pair.before());
    }
    start(html, title, pairs.size() * 46);
    int y = 0;
    for (Pair pair : pairs) {
      text(html, pair.label(), LABEL - 10, y + 25, "label");
      bar(html, y + 4, 15, pair.now(), most, "now");
      String change = Figures.change(pair.before(), pair.now());
      String text = Figures.grouped(pair.now()) + (change.isEmpty() ? "" : "（" + change + "）");
      value(html, text, y + 16, LABEL + length(pair.now(), most));
      bar(html, y + 21, 15, pair.before(), most, "before");
      value(html, Figures.grouped(pair.before()), y + 33, LABEL + length(pair.before(), most));
      y += 46;
    }
    html.close("svg").line();
  }

  /** A ring of parts with the whole in its middle. */
  static void ring(Html html, String title, String middle, List<Part> parts) {
    double sum = parts.stream().mapToDouble(part -> part.value().doubleValue()).sum();
    double round = 2 * Math.PI * RADIUS;
    start(html, title, 180);
    ring(html, "", Figures.coordinate(round), "0");
    double from = 0;
    for (Part part : parts) {
      double share = sum == 0 ? 0 : part.value().doubleValue() / sum;
      String dashes = Figures.coordinate(share * round) + " " + Figures.coordinate(round);
      ring(html, part.style(), dashes, Figures.coordinate(-from * round));
      from += share;
    }
    text(html, middle, 100, 88, "middle");
    text(html, "应报单位", 100, 110, "small");
    legend(html, parts);
    html.close("svg").line();
  }

  /** A part of the ring: a circle of which only a dash is drawn, from the top on. */
  private static void ring(Html html, String style, String dashes, String offset) {
    html.open(
            "circle",
            "class",
            ("ring " + style).strip(),
            "cx",
            "100",
            "cy",
            "90",
            "r",
            Figures.coordinate(RADIUS),
            "stroke-dasharray",
            dashes,
            "stroke-dashoffset",
            offset,
            "transform",
            "rotate(-90 100 90)")
        .close("circle");
  }

  private static void legend(Html html, List<Part> parts) {
    int y = 90 - parts.size() * 14 + 18;
    for (Part part : parts) {
      square(html, part.style(), y - 12);
      text(html, part.label(), 218, y, "");
      text(html, Figures.grouped(part.value()), WIDTH - 50, y, "number");
      y += 28;
    }
  }

  private static void square(Html html, String style, int y) {
    html.open(
            "rect",
            "class",
            style,
            "x",
            "196",
            "y",
            String.valueOf(y),
            "width",
            "14",
            "height",
            "14",
            "rx",
            "2")
        .close("rect");
  }

  private static void text(Html html, String text, int x, int y, String style) {
    html.leaf("text", text, "x", String.valueOf(x), "y", String.valueOf(y), "class", style);
  }

  private static void start(Html html, String title, int height) {
    html.open("svg", "viewBox", "0 0 " + WIDTH + " " + height, "role", "img", "aria-label", title);
    html.leaf("title", title);
  }

  private static void bar(
      Html html, int y, int height, BigDecimal value, BigDecimal most, String style) {
    html.open(
            "rect",
            "class",
            style,
            "x",
            String.valueOf(LABEL),
            "y",
            String.valueOf(y),
            "width",
            Figures.coordinate(length(value, most)),
            "height",
            String.valueOf(height),
            "rx",
            "2")
        .close("rect");
  }

  private static void value(Html html, String text, int y, double after) {
    html.leaf("text", text, "x", Figures.coordinate(after + 6), "y", String.valueOf(y));
  }

  private static double length(BigDecimal value, BigDecimal most) {
    double length = value.doubleValue() / most.doubleValue() * (WIDTH - LABEL - VALUE);
    return Math.max(0, Math.min(length, WIDTH - LABEL - VALUE));
  }
}
