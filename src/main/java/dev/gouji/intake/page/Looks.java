package dev.gouji.intake.page;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** How elements are shown, as far as that changes what can be read of them. */
final class Looks {
  /** What can be the matter with an element. */
  enum Look {
    /** Takes no place. */
    GONE,
    /** Takes its place but shows nothing. */
    INVISIBLE,
    /** Struck out, raised or lowered. */
    APART,
    /** White, tiny, far off the page or turned round. */
    FAINT
  }

  private static final int MOST_RULES = 3_000;
  private static final Pattern RULE = Pattern.compile("([^{}]{1,500})\\{([^{}]{0,5000})\\}");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
  private static final Pattern AT_BLOCK =
      Pattern.compile("@media[^{]{0,200}\\{(?:[^{}]{0,500}\\{[^{}]{0,5000}\\}){0,500}\\s*\\}");

  private static final Pattern GONE = Pattern.compile("display\\s*:\\s*none");
  private static final Pattern INVISIBLE =
      Pattern.compile("visibility\\s*:\\s*(hidden|collapse)|opacity\\s*:\\s*0*(\\.0*)?(;|$|\\s|!)");
  private static final Pattern APART =
      Pattern.compile("text-decoration[^;]*line-through|vertical-align\\s*:\\s*(super|sub)\\b");
  private static final Pattern FAINT =
      Pattern.compile(
          "(?<![a-z-])color\\s*:\\s*(#fff(fff)?\\b|white|transparent|rgb\\(\\s*255\\s*,\\s*255\\s*,\\s*255\\s*\\))"
              + "|font-size\\s*:\\s*[0-2](\\.[0-9]+)?p[xt]|font-size\\s*:\\s*0\\s*(;|$)"
              + "|(left|top|text-indent)\\s*:\\s*-[0-9]{3,}|bidi-override");

  private final IdentityHashMap<Element, Set<Look>> byRule = new IdentityHashMap<>();

  /** Takes in the style sheets that a page bears itself. */
  Looks(Document page) {
    int rules = 0;
    for (Element sheet : page.select("style")) {
      String css = COMMENT.matcher(sheet.data()).replaceAll("");
      Matcher rule = RULE.matcher(AT_BLOCK.matcher(css).replaceAll(""));
      while (rule.find() && rules++ < MOST_RULES) {
        Set<Look> looks = of(rule.group(2).toLowerCase(Locale.ROOT));
        if (!looks.isEmpty()) {
          note(page, rule.group(1).strip(), looks);
        }
      }
    }
  }

  private void note(Document page, String selector, Set<Look> looks) {
    try {
      for (Element element : page.select(selector)) {
        byRule.computeIfAbsent(element, e -> EnumSet.noneOf(Look.class)).addAll(looks);
      }
    } catch (IllegalArgumentException | IllegalStateException e) {
      // A selector for states or parts of elements, which change no number.
    }
  }

  private static Set<Look> of(String style) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    if (GONE.matcher(style).find()) {
      looks.add(Look.GONE);
    }
    if (INVISIBLE.matcher(style).find()) {
      looks.add(Look.INVISIBLE);
    }
    if (APART.matcher(style).find()) {
      looks.add(Look.APART);
    }
    if (FAINT.matcher(style).find()) {
      looks.add(Look.FAINT);
    }
    return looks;
  }

  /** What is the matter with an element itself, not with those around it. */
  Set<Look> of(Element element) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    looks.addAll(byRule.getOrDefault(element, Collections.emptySet()));
    looks.addAll(of(element.attr("style").toLowerCase(Locale.ROOT)));
    if (element.hasAttr("hidden")) {
      looks.add(Look.GONE);
    }
    switch (element.normalName()) {
      case "s", "strike", "del", "sup", "sub" -> looks.add(Look.APART);
      case "bdo" -> looks.add(Look.FAINT);
      case "font" -> {
        String color = element.attr("color").toLowerCase(Locale.ROOT);
        if (color.equals("white") || color.matches("#?fff(fff)?")) {
          looks.add(Look.FAINT);
        }
      }
      default -> {
        // Shown as it is.
      }
    }
    return looks;
  }
}
