package dev.gouji.intake.document;

import dev.gouji.form.Form;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.form.grid.GridLabels;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Labels of a table that have lost their item numbers. Programs number items themselves, and some
 * leave the numbers out when they save in another format. Such a text is the label only if no other
 * label of the table has the same words.
 */
public final class BareLabels {
  private static final Pattern NUMBER =
      Pattern.compile("^(?:\\([一二三四五六七八九十]+\\)|[一二三四五六七八九十]+[、.]|[0-9]+\\.)");

  /** Two labels with the same words, or none. */
  private static final String SEVERAL = "";

  private final Form form;

  /** The labels beside numbers, and all others, by their keys. */
  private final Set<String> besideNumbers = new HashSet<>();

  private final Set<String> all = new HashSet<>();

  /** The labels by their words. */
  private final Map<String, String> byWords = new HashMap<>();

  private final Map<String, String> besideByWords = new HashMap<>();

  private BareLabels(Form form, Table table) {
    this.form = form;
    GridLabels labels = new GridLabels(table.grid());
    table
        .grid()
        .entries()
        .forEach(
            entry ->
                labels
                    .toTheLeft(entry.area().first())
                    .forEach(label -> add(label, besideNumbers, besideByWords)));
    table.grid().labels().forEach(label -> add(label, all, byWords));
  }

  private void add(GridCell.Label label, Set<String> keys, Map<String, String> words) {
    String key = form.labels().key(label.text());
    if (keys.add(key)) {
      words.merge(words(key), label.text(), (one, other) -> SEVERAL);
    }
  }

  private static String words(String key) {
    return NUMBER.matcher(key).replaceFirst("");
  }

  /** The labels of every table of these editions. */
  public static List<BareLabels> of(List<Form> forms) {
    List<BareLabels> tables = new ArrayList<>();
    for (Form form : forms) {
      form.tables().stream()
          .filter(Table::national)
          .forEach(table -> tables.add(new BareLabels(form, table)));
    }
    return List.copyOf(tables);
  }

  /**
   * The document with the labels as they are printed.
   *
   * @param tables those of which each table of the document may be one
   */
  public static Document completed(Document document, List<BareLabels> tables) {
    List<Block> blocks = new ArrayList<>();
    for (Block block : JoinedTables.of(document.blocks())) {
      blocks.add(block instanceof Block.Table table ? completed(table, tables) : block);
    }
    return new Document(
        document.kind(), document.macros(), document.title(), blocks, document.saved());
  }

  /** The table by the labels of that one of the form that it has most of; as it is if by none. */
  private static Block.Table completed(Block.Table table, List<BareLabels> tables) {
    Block.Table best = table;
    int most = 0;
    for (BareLabels labels : tables) {
      Set<Integer> withNumbers = rowsWithNumbers(table);
      List<Block.Entry> cells = new ArrayList<>();
      Set<String> found = new HashSet<>();
      int bare = 0;
      for (Block.Entry cell : table.cells()) {
        boolean numbers = withNumbers.contains(cell.area().first().row());
        Optional<String> label = labels.of(cell.text(), numbers);
        bare += label.isPresent() ? 1 : 0;
        String text = label.orElse(cell.text());
        cells.add(new Block.Entry(cell.area(), text, cell.doubt(), cell.source()));
        found.add(labels.form.labels().key(text));
      }
      found.retainAll(labels.besideNumbers);
      if (bare > 0 && found.size() > most && found.size() * 2 >= labels.besideNumbers.size()) {
        most = found.size();
        best = new Block.Table(cells, table.rows(), table.columns());
      }
    }
    return best;
  }

  private static Set<Integer> rowsWithNumbers(Block.Table table) {
    Set<Integer> rows = new HashSet<>();
    for (Block.Entry cell : table.cells()) {
      if (cell.text().strip().matches("[0-9]+")) {
        rows.add(cell.area().first().row());
      }
    }
    return rows;
  }

  /** The label whose words these are; empty if they are a label already or of none or several. */
  private Optional<String> of(String text, boolean amongNumbers) {
    String key = form.labels().key(text);
    Set<String> known = amongNumbers ? besideNumbers : all;
    if (key.isEmpty() || known.contains(key)) {
      return Optional.empty();
    }
    return Optional.ofNullable((amongNumbers ? besideByWords : byWords).get(key))
        .filter(label -> !label.equals(SEVERAL) && !form.labels().key(label).equals(key));
  }
}
