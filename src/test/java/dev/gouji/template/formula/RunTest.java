package dev.gouji.template.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Places judged alike are one run, whose formula finds each place's cells by its own row. */
class RunTest {
  private static final String TABLE = "表";

  @Test
  void cellsOfABlockAreOneRun() {
    List<Run> runs =
        Run.of(judged(6, i -> place(5 + i / 3, 1 + i % 3), i -> List.of(cell(i / 3, i % 3))));
    assertEquals(1, runs.size());
    assertEquals(3, runs.get(0).columns());
    assertEquals(
        "INDEX('表'!$B$6:$D$7,INT((ROW()-10)/3)+1,MOD(ROW()-10,3)+1)>0", runs.get(0).verdict(9));
    assertEquals("B6>0", runs.get(0).copied());
  }

  @Test
  void aColumnMovesToTheRightAsAWhole() {
    Run run = only(judged(3, i -> place(5, 1 + i), i -> List.of(range(5, 1 + i, 7, 1 + i))));
    assertEquals("INDEX('表'!$B$6:$D$8,0,ROW()-1)>0", run.verdict(1));
    assertEquals("B$6:B$8>0", run.copied());
    assertEquals("B6:D8", run.all(0).a1());
  }

  @Test
  void aRowMovesDownAsAWholeAndWhatStaysIsFixed() {
    Run run =
        only(judged(3, i -> place(5 + i, 4), i -> List.of(range(5 + i, 1, 5 + i, 3), place(0, 0))));
    assertEquals("INDEX('表'!$B$6:$D$8,ROW()-1,0)+'表'!$A$1>0", run.verdict(1));
    assertEquals("$B6:$D6+$A$1>0", run.copied());
  }

  @Test
  void lastYearsNumbersStandOneBelowTheOtherWhereverThisYearsAre() {
    Run run = only(judged(3, i -> place(5, 1 + i), i -> List.of(place(20 + i, 0))));
    assertEquals("INDEX('表'!$A$21:$A$23,ROW())>0", run.verdict(0));
    assertFalse(run.isCopied());
  }

  @Test
  void whatMovesOtherwiseIsJudgedByItself() {
    List<Run> runs = Run.of(judged(3, i -> place(5, 1 + 2 * i), i -> List.of(cell(0, 2 * i))));
    assertEquals(3, runs.size());
    assertEquals("'表'!D6>0", runs.get(1).verdict(9));
    assertTrue(
        Run.of(judged(2, i -> place(5, 1 + i), i -> List.of(range(5, 1, 5 + i, 1)))).size() > 1,
        "the second names more cells");
  }

  @Test
  void rowsOfABlockThatAreSeveralCellsHighAreNotOneRun() {
    List<Run> runs =
        Run.of(
            judged(
                4,
                i -> place(5 + i / 2, 1 + i % 2),
                i -> List.of(range(5 + i / 2, 1 + i % 2, 6 + i / 2, 1 + i % 2))));
    assertEquals(2, runs.size());
  }

  private static Run only(List<Judged> judged) {
    List<Run> runs = Run.of(judged);
    assertEquals(1, runs.size());
    return runs.get(0);
  }

  private static List<Judged> judged(
      int count, IntFunction<Reference> place, IntFunction<List<Reference>> references) {
    return IntStream.range(0, count)
        .mapToObj(
            i -> new Judged(place.apply(i), "", "", open(references.apply(i)), Optional.empty()))
        .toList();
  }

  private static OpenFormula open(List<Reference> references) {
    return OpenFormula.of(
        places -> String.join("+", references.stream().map(places::cell).toList()) + ">0");
  }

  private static Reference cell(int down, int right) {
    return place(5 + down, 1 + right);
  }

  private static Reference place(int row, int column) {
    return range(row, column, row, column);
  }

  private static Reference range(int row, int column, int lastRow, int lastColumn) {
    return new Reference(
        TABLE, new CellRange(new CellAddress(row, column), new CellAddress(lastRow, lastColumn)));
  }
}
