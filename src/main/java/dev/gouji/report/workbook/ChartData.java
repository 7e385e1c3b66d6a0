package dev.gouji.report.workbook;

import dev.gouji.check.Values;
import dev.gouji.form.Chart;
import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import dev.gouji.form.Form;
import dev.gouji.year.Outcome;
import dev.gouji.year.YearResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the charts show: those of the edition, and how the units stand. */
final class ChartData {
  private final YearResult year;
  private final Form form;
  private final FieldSums sums;
  private final List<UnitState> states;

  ChartData(YearResult year, FieldSums sums, List<UnitState> states) {
    this.year = year;
    this.form = year.form();
    this.sums = sums;
    this.states = states;
  }

  List<ChartBlock> blocks(String stateColumn) {
    List<ChartBlock> blocks = new ArrayList<>();
    for (Chart chart : form.charts(Chart.Kind.PARTS)) {
      List<ChartBlock.Point> points =
          form.figures(chart).stream().map(figure -> sum(figure.label(), figure.fields())).toList();
      add(blocks, new ChartBlock(chart.title(), List.of("本年"), points));
    }
    add(blocks, new ChartBlock("填报单位状态（个）", List.of("单位数"), statePoints(stateColumn)));
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

  private ChartBlock.Point sum(String label, List<Field> fields) {
    String cells =
        fields.stream()
            .map(field -> NationalSheet.cell(form, field))
            .collect(Collectors.joining(","));
    BigDecimal value =
        fields.stream()
            .map(field -> sums.accepted(field).orElse(BigDecimal.ZERO))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return ChartBlock.Point.live(label, "SUM(" + cells + ")", value);
  }

  private List<ChartBlock.Point> statePoints(String column) {
    List<ChartBlock.Point> points = new ArrayList<>();
    for (Outcome outcome :
        List.of(Outcome.ACCEPTED, Outcome.RETURNED, Outcome.REFUSED, Outcome.MISSING)) {
      long count = states.stream().filter(state -> state.outcome() == outcome).count();
      points.add(
          ChartBlock.Point.live(
              outcome.chinese(),
              "COUNTIF(" + column + ",\"" + outcome.chinese() + "*\")",
              BigDecimal.valueOf(count)));
    }
    return points;
  }

  private String priorTitle(Chart chart) {
    return chart.title().replace("）", "，两年都有数的 " + compared().size() + " 个单位）");
  }

  /** The accepted units whose last year is known: only like is compared with like. */
  private List<UnitState> compared() {
    return states.stream()
        .filter(state -> state.included().equals(UnitState.INCLUDED))
        .filter(state -> year.prior().containsKey(state.unit().code()))
        .toList();
  }

  private List<ChartBlock.Point> priorPoints(Chart chart) {
    List<UnitState> units = compared();
    if (units.isEmpty()) {
      return List.of();
    }
    List<ChartBlock.Point> points = new ArrayList<>();
    for (Figure figure : form.figures(chart)) {
      BigDecimal before = BigDecimal.ZERO;
      BigDecimal now = BigDecimal.ZERO;
      for (UnitState state : units) {
        before = before.add(number(year.prior().get(state.unit().code()), figure));
        now = now.add(number(state.counted().orElseThrow().of().values(), figure));
      }
      points.add(new ChartBlock.Point(figure.label(), List.of(), List.of(before, now)));
    }
    return points;
  }

  private static BigDecimal number(@Nullable Values values, Figure figure) {
    return values == null ? BigDecimal.ZERO : figure.sum(values::number).orElse(BigDecimal.ZERO);
  }
}
