package dev.gouji.report.workbook;

import dev.gouji.form.Chart;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.year.Account;
import dev.gouji.year.State;
import dev.gouji.year.level.ScopeFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the charts show: those of the edition, and how the units stand. */
final class ChartData {
  private final Account year;
  private final Form form;
  private final ScopeFigures figures;

  ChartData(Account year) {
    this.year = year;
    this.form = year.form();
    this.figures = year.figures().get(0);
  }

  List<ChartBlock> blocks(String stateColumn) {
    List<ChartBlock> blocks = new ArrayList<>();
    for (Chart chart : form.charts(Chart.Kind.PARTS)) {
      List<ChartBlock.Point> points = form.figures(chart).stream().map(this::sum).toList();
      add(blocks, new ChartBlock(chart.title(), List.of("本年"), points));
    }
    add(blocks, new ChartBlock("应报单位状态（个）", List.of("单位数"), statePoints(stateColumn)));
    for (Chart chart : form.charts(Chart.Kind.YEARS)) {
      add(blocks, new ChartBlock(priorTitle(chart), List.of("上年", "本年"), priorPoints(chart)));
    }
    return blocks;
  }

  private static void add(List<ChartBlock> blocks, ChartBlock block) {
    if (!block.points().isEmpty()) {
      blocks.add(block);
    }
  }

  private ChartBlock.Point sum(Figure figure) {
    String cells =
        figure.fields().stream()
            .map(field -> NationalSheet.cell(form, field))
            .collect(Collectors.joining(","));
    BigDecimal value = figures.now(figure).orElse(BigDecimal.ZERO);
    return ChartBlock.Point.live(figure.label(), "SUM(" + cells + ")", value);
  }

  /** How many rows of the units begin with the word of a state; those not due begin otherwise. */
  private List<ChartBlock.Point> statePoints(String column) {
    List<ChartBlock.Point> points = new ArrayList<>();
    for (State state : State.OF_DUE) {
      points.add(
          ChartBlock.Point.live(
              state.chinese(),
              "COUNTIF(" + column + ",\"" + state.chinese() + "*\")",
              BigDecimal.valueOf(year.unitCounts().count(state))));
    }
    return points;
  }

  private String priorTitle(Chart chart) {
    return chart.title().replace("）", "，两年都有数的 " + figures.bothNow().size() + " 个单位）");
  }

  /** Only like is compared with like: the accepted units whose last year is known. */
  private List<ChartBlock.Point> priorPoints(Chart chart) {
    if (figures.bothNow().isEmpty()) {
      return List.of();
    }
    return form.figures(chart).stream()
        .map(
            figure ->
                new ChartBlock.Point(
                    figure.label(),
                    List.of(),
                    List.of(
                        figures.comparablePrior(figure).orElse(BigDecimal.ZERO),
                        figures.comparableNow(figure).orElse(BigDecimal.ZERO))))
        .toList();
  }
}
