package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.grid.Content;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.locate.Located;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The prose of a document, by the headings of its sections. */
final class Prose {
  private static final Pattern SECTION = Pattern.compile("[一二三四五六七八九十]+、.*");

  /** A heading that stands at the head of its text: （一）主动公开。2024年，…… */
  private static final Pattern RUN_IN =
      Pattern.compile("(.{4,40}?)[。：:\\s\\u3000]+(.+)", Pattern.DOTALL);

  /** What some write behind a heading. */
  private static final Pattern END = Pattern.compile("[。：:]\\s*$");

  private static final int LONGEST_HEADING = 40;

  /** What the template shows where prose is asked for. */
  private static final Pattern PLACEHOLDER = Pattern.compile("[（(]文字描述.*[）)]");

  private final Form form;
  private final Map<String, Field> byHeading = new HashMap<>();

  /** The titles of tables, at which the prose before them ends. */
  private final Set<String> titles = new HashSet<>();

  private final Map<Field, Integer> begins = new HashMap<>();
  private final Map<Field, StringBuilder> texts = new HashMap<>();
  private Optional<Field> open = Optional.empty();

  private Prose(Form form) {
    this.form = form;
    for (Table table : form.tables()) {
      titles.add(key(table.title()));
      for (Field field : table.fields()) {
        if (field.isProse()) {
          byHeading.put(key(table.heading(field)), field);
        }
      }
    }
  }

  /** What was found, with the prose and the figures that it states. */
  static Located added(Located located, List<String> lines) {
    Prose prose = new Prose(located.form());
    for (int row = 0; row < lines.size(); row++) {
      prose.line(row, lines.get(row));
    }
    Map<Field, RawCell> cells = new HashMap<>(located.cells());
    prose.texts.forEach(
        (field, text) -> {
          if (!text.isEmpty()) {
            RawCell written = Sentences.cell(prose.begins.getOrDefault(field, 0), text.toString());
            // The locator takes the heading for a label, and finds nothing beside it.
            cells.merge(
                field,
                written,
                (before, now) -> before.content() instanceof Content.Blank ? now : before);
          }
        });
    List<Remark> remarks = new ArrayList<>(located.remarks());
    Sentences.add(located.form(), lines, cells, remarks);
    return located.with(cells, remarks);
  }

  private String key(String text) {
    return form.labels().key(text);
  }

  private void line(int row, String line) {
    Optional<Field> heading = heading(line);
    if (heading.isPresent()) {
      begin(heading.get(), row);
      return;
    }
    Matcher runIn = RUN_IN.matcher(line);
    if (runIn.matches()) {
      Optional<Field> headed = heading(runIn.group(1));
      if (headed.isPresent()) {
        begin(headed.get(), row);
        add(runIn.group(2));
        return;
      }
    }
    boolean section = SECTION.matcher(line).matches() || titles.contains(key(line));
    if (section && line.length() <= LONGEST_HEADING) {
      open = Optional.empty();
      return;
    }
    add(line);
  }

  /** The part that a line heads; once it has text, another such line is an item of a list. */
  private Optional<Field> heading(String line) {
    return line.length() > LONGEST_HEADING
        ? Optional.empty()
        : Optional.ofNullable(byHeading.get(key(END.matcher(line).replaceFirst(""))))
            .filter(field -> !texts.containsKey(field));
  }

  private void begin(Field field, int row) {
    open = Optional.of(field);
    begins.put(field, row);
  }

  private void add(String line) {
    boolean text = !PLACEHOLDER.matcher(line.strip()).matches();
    open.filter(field -> text)
        .map(field -> texts.computeIfAbsent(field, f -> new StringBuilder()))
        .filter(written -> written.length() + line.length() < 32_000)
        .ifPresent(written -> written.append(written.isEmpty() ? "" : "\n").append(line));
  }
}
