package dev.gouji.form.syntax;

import dev.gouji.form.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Repeats a clause for everything its patterns stand for. In {@code requests.*.total} the star is
 * one part of an id; {@code {a|b}} is a star that may be only a or b; a star alone is the whole id
 * of each cell of the national tables. All patterns of one clause stand for the same thing at once.
 */
final class RulePatterns {
  private static final String PART = "([a-z0-9_]+)";

  private static final Pattern ALTERNATIVES = Pattern.compile("\\{[^}]*}");
  private static final Pattern FROM_FIRST_STAR = Pattern.compile("[*{].*");
  private static final Pattern TO_LAST_STAR = Pattern.compile(".*[*}]");

  private final List<String> fieldIds;
  private final List<String> nationalIds;
  private final Map<String, List<String>> known = new HashMap<>();

  RulePatterns(Map<String, Field> fields) {
    List<Field> ordered =
        fields.values().stream().sorted((a, b) -> Integer.compare(a.index(), b.index())).toList();
    this.fieldIds = ordered.stream().map(Field::id).toList();
    this.nationalIds = ordered.stream().filter(Field::national).map(Field::id).toList();
  }

  /** The clause once for each binding, patterns replaced by ids. */
  List<List<RuleToken>> expand(List<RuleToken> clause) throws RuleTextException {
    List<String> patterns =
        clause.stream().filter(RuleToken::isPattern).map(t -> withoutScope(t.text())).toList();
    if (patterns.isEmpty()) {
      return List.of(clause);
    }
    List<RuleToken> starred = clause.stream().map(RulePatterns::starred).toList();
    List<List<RuleToken>> expanded = new ArrayList<>();
    for (String binding : bindings(patterns)) {
      expanded.add(starred.stream().map(token -> bind(token, binding)).toList());
    }
    if (expanded.isEmpty()) {
      throw new RuleTextException("通配写法「" + String.join("、", patterns) + "」没有对应的指标");
    }
    return expanded;
  }

  private Set<String> bindings(List<String> patterns) {
    boolean whole = patterns.stream().anyMatch(pattern -> pattern.equals("*"));
    Set<String> bindings = new LinkedHashSet<>(whole ? nationalIds : matches(strictest(patterns)));
    for (String pattern : patterns) {
      if (!pattern.equals("*")) {
        bindings.retainAll(matches(pattern));
      }
    }
    return bindings;
  }

  /** A pattern with alternatives fixes the order in which they are reported. */
  private static String strictest(List<String> patterns) {
    return patterns.stream().filter(p -> p.contains("{")).findFirst().orElse(patterns.get(0));
  }

  private List<String> matches(String pattern) {
    return known.computeIfAbsent(pattern, this::sought);
  }

  private List<String> sought(String pattern) {
    Pattern regex = regex(pattern);
    // Most ids begin or end otherwise, and need no closer look.
    String beginning = FROM_FIRST_STAR.matcher(pattern).replaceFirst("");
    String ending = TO_LAST_STAR.matcher(pattern).replaceFirst("");
    return fieldIds.stream()
        .filter(id -> id.startsWith(beginning) && id.endsWith(ending))
        .map(regex::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  private static Pattern regex(String pattern) {
    StringBuilder regex = new StringBuilder();
    boolean first = true;
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '*') {
        regex.append(first ? PART : "\\1");
        first = false;
      } else if (c == '{') {
        int end = pattern.indexOf('}', i);
        regex.append(first ? "(" + pattern.substring(i + 1, end) + ")" : "\\1");
        first = false;
        i = end;
      } else {
        regex.append(c == '.' ? "\\." : String.valueOf(c));
      }
    }
    return Pattern.compile(regex.toString());
  }

  private static RuleToken starred(RuleToken token) {
    return token.isPattern()
        ? new RuleToken(token.kind(), ALTERNATIVES.matcher(token.text()).replaceAll("*"))
        : token;
  }

  private static RuleToken bind(RuleToken token, String binding) {
    return token.isPattern()
        ? new RuleToken(token.kind(), token.text().replace("*", binding))
        : token;
  }

  private static String withoutScope(String name) {
    for (String scope : List.of("prior.", "children.")) {
      if (name.startsWith(scope)) {
        return name.substring(scope.length());
      }
    }
    return name;
  }
}
