package dev.gouji;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Edition;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.testkit.Editions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the program knows of a form it knows from the edition's files: no id stands in its text. */
class NothingOfAFormTest {
  private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");

  /** The rule language's own word for the roster, which reads like the beginning of an id. */
  private static final String ROSTER = "unit.";

  private static final Path RULE_LANGUAGE = Path.of("dev/gouji/form/syntax");

  @Test
  void noIdOfAFieldOrRuleStandsInTheProgram() throws IOException {
    Path main = Path.of("src/main/java");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).sorted().toList()) {
        Path own = main.relativize(file);
        ids(Files.readString(file)).stream()
            .filter(id -> !(id.equals(ROSTER) && own.startsWith(RULE_LANGUAGE)))
            .forEach(id -> found.add(own + ": " + id));
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void anIdIsFoundWhereverItStandsInALiteral() {
    assertEquals(
        List.of("unit.code", "U4", "figures.", "requests.received.total"),
        ids("f(\"unit.code\", \"U4\"); g(\"figures.\" + x, \"a: requests.received.total\");"));
    assertEquals(List.of(), ids("\"figures.csv\" + \"R\" + \"unit\" + \"I-TEXT\""));
    assertTrue(KNOWN.contains("X5") && KNOWN.contains("X1") && KNOWN.contains("S1"), "of all");
  }

  private static final Set<String> KNOWN = known();

  private static List<String> ids(String program) {
    List<String> ids = new ArrayList<>();
    Matcher literal = LITERAL.matcher(program);
    while (literal.find()) {
      String text = literal.group(1);
      Stream<String> words = Stream.of(text.split("[^A-Za-z0-9_.-]+"));
      words.filter(KNOWN::contains).forEach(ids::add);
    }
    return ids;
  }

  /** Every id of every edition, and what the ids of several fields begin with. */
  private static Set<String> known() {
    Set<String> known = new TreeSet<>();
    for (Form form : Editions.all()) {
      List<String> fields = form.fields().stream().map(Field::id).toList();
      known.addAll(fields);
      known.addAll(
          fields.stream()
              .map(id -> id.substring(0, id.indexOf('.') + 1))
              .collect(Collectors.toSet()));
      known.addAll(form.rules().stream().map(Rule::id).toList());
      Edition.Parts parts = form.edition().parts();
      known.addAll(List.of(parts.moved(), parts.copied(), parts.identical(), parts.sums()));
    }
    known.remove("");
    return known;
  }
}
