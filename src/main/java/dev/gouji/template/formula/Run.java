package dev.gouji.template.formula;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Places that one formula judges, which stands once for each of them, one below the other: the
 * cells of a block, row by row. A workbook of hundreds of formulas that differ in an address each
 * would be several times as large.
 *
 * @param judged the places
 * @param columns how wide their block is
 */
public record Run(List<Judged> judged, int columns) {
  private static final int MAX_FORMULA = 8192;

  /** A row that makes a formula no shorter than any other does. */
  private static final int FAR = 10_000;

  public Run {
    judged = List.copyOf(judged);
  }

  /** As few runs as neighbours allow, in order. */
  public static List<Run> of(List<Judged> judged) {
    List<Run> runs = new ArrayList<>();
    int next = 0;
    while (next < judged.size()) {
      Run run = longest(judged.subList(next, judged.size()));
      runs.add(run);
      next += run.judged().size();
    }
    return List.copyOf(runs);
  }

  private static Run longest(List<Judged> rest) {
    int columns = 1;
    while (columns < rest.size() && new Run(rest.subList(0, columns + 1), columns + 1).holds()) {
      columns++;
    }
    int count = columns;
    while (count + columns <= rest.size()
        && new Run(rest.subList(0, count + columns), columns).holds()) {
      count += columns;
    }
    Run run = new Run(rest.subList(0, count), columns);
    return run.verdict(FAR).length() <= MAX_FORMULA ? run : new Run(rest.subList(0, 1), 1);
  }

  public Judged first() {
    return judged.get(0);
  }

  /** What the rows of the block are called. */
  public List<String> rowNames() {
    return IntStream.range(0, judged.size() / columns)
        .mapToObj(row -> judged.get(row * columns).row())
        .toList();
  }

  /** What the columns of the block are called. */
  public List<String> columnNames() {
    return judged.subList(0, columns).stream().map(Judged::column).toList();
  }

  /** The formula of the verdicts, the first of which stands in this row, from 0. */
  public String verdict(int row) {
    return written(Judged::verdict, row);
  }

  /** The formula that tells whether they count as hard. */
  public Optional<String> hard(int row) {
    return first().hard().map(one -> written(place -> place.hard().orElse(one), row));
  }

  /** Each of its places as a run of its own. */
  public List<Run> eachAlone() {
    return judged.stream().map(one -> new Run(List.of(one), 1)).toList();
  }

  /** Whether all that the formula names stays or moves with the place that is judged. */
  public boolean isCopied() {
    return IntStream.range(0, first().verdict().references().size())
        .mapToObj(number -> Move.of(references(Judged::verdict, number), columns))
        .noneMatch(move -> move.equals(Optional.of(Move.DOWN)));
  }

  /** The verdict's formula as the place has it that is judged first, fit to be copied to others. */
  public String copied() {
    return first().verdict().with(number -> copied(references(Judged::verdict, number)));
  }

  private String copied(List<Reference> places) {
    boolean still = Move.of(places, columns).equals(Optional.of(Move.STILL));
    return places.get(0).fixed(still || columns == judged.size(), still || columns == 1);
  }

  /** All the cells that one reference of the verdict's formula names for one place or another. */
  public CellRange all(int reference) {
    return all(references(Judged::verdict, reference)).range();
  }

  private static Reference all(List<Reference> places) {
    Reference first = places.get(0);
    CellRange last = places.get(places.size() - 1).range();
    return new Reference(first.sheet(), new CellRange(first.range().first(), last.last()));
  }

  private boolean holds() {
    for (int i = 0; i < judged.size(); i++) {
      Judged one = judged.get(i);
      if (!one.text().equals(first().text())
          || !one.row().equals(judged.get(i - i % columns).row())
          || !one.column().equals(judged.get(i % columns).column())) {
        return false;
      }
    }
    List<Reference> places = judged.stream().map(Judged::place).toList();
    return Move.of(places, columns).equals(Optional.of(Move.ALONG))
        && moves(Judged::verdict)
        && first().hard().map(one -> moves(place -> place.hard().orElse(one))).orElse(true);
  }

  private boolean moves(Function<Judged, OpenFormula> formula) {
    return IntStream.range(0, formula.apply(first()).references().size())
        .allMatch(i -> Move.of(references(formula, i), columns).isPresent());
  }

  private List<Reference> references(Function<Judged, OpenFormula> formula, int number) {
    return judged.stream().map(one -> formula.apply(one).references().get(number)).toList();
  }

  private String written(Function<Judged, OpenFormula> formula, int row) {
    OpenFormula open = formula.apply(first());
    return judged.size() == 1
        ? open.from(Sheets.LISTS)
        : open.with(number -> written(references(formula, number), row));
  }

  private String written(List<Reference> places, int row) {
    Reference first = places.get(0);
    Move move = Move.of(places, columns).orElseThrow();
    if (move == Move.STILL) {
      return first.fixedFrom(Sheets.LISTS);
    }
    Reference all = all(places);
    return "INDEX(" + all.fixedFrom(Sheets.LISTS) + "," + index(all.range(), move, row) + ")";
  }

  /** Which of the cells it is, from the row that the formula stands in. */
  private String index(CellRange all, Move move, int row) {
    String number = row == 0 ? "ROW()" : "ROW()-" + row;
    if (all.rows() == 1 || all.columns() == 1) {
      return number;
    }
    if (move == Move.DOWN || columns == 1) {
      return number + ",0";
    }
    if (columns == judged.size()) {
      return "0," + number;
    }
    String from0 = "ROW()-" + (row + 1);
    return "INT((" + from0 + ")/" + columns + ")+1,MOD(" + from0 + "," + columns + ")+1";
  }
}
