package dev.gouji.report.workbook;

import dev.gouji.check.Values;
import dev.gouji.consolidate.Outcome;
import dev.gouji.consolidate.YearResult;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Chooses what the charts show; an edition without such fields has no such chart. */
final class ChartData {
  private static final String ROWS = "requests.";
  private static final String TOTAL = ".total";
  private static final Map<String, String> OUTCOMES = outcomes();

  /** Numbers of one order of size, so that one scale serves all. */
  private static final List<String> COMPARED =
      List.of(
          "requests.received.total",
          "requests.carried_in.total",
          "requests.concluded.total",
          "requests.carried_out.total",
          "review.total",
          "suit_direct.total",
          "suit_after_review.total");

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

  private static Map<String, String> outcomes() {
    Map<String, String> byPrefix = new LinkedHashMap<>();
    byPrefix.put("granted.", "予以公开");
    byPrefix.put("granted_in_part.", "部分公开");
    byPrefix.put("refused_", "不予公开");
    byPrefix.put("unavailable_", "无法提供");
    byPrefix.put("declined_", "不予处理");
    byPrefix.put("closed_", "其他处理");
    return byPrefix;
  }

  List<ChartBlock> blocks(String stateColumn) {
    List<ChartBlock> blocks = new ArrayList<>();
    add(blocks, new ChartBlock("申请办理结果（件）", List.of("件数"), outcomePoints()));
    add(blocks, new ChartBlock("新收申请的申请人构成（件）", List.of("件数"), applicantPoints()));
    add(blocks, new ChartBlock("填报单位状态（个）", List.of("单位数"), statePoints(stateColumn)));
    add(blocks, new ChartBlock(priorTitle(), List.of("上年", "本年"), priorPoints()));
    return blocks;
  }

  private static void add(List<ChartBlock> blocks, ChartBlock block) {
    if (!block.points().isEmpty()) {
      blocks.add(block);
    }
  }

  private List<ChartBlock.Point> outcomePoints() {
    List<ChartBlock.Point> points = new ArrayList<>();
    OUTCOMES.forEach(
        (prefix, label) -> {
          List<Field> fields =
              form.nationalNumbers().stream()
                  .filter(field -> field.id().startsWith(ROWS + prefix))
                  .filter(field -> field.id().endsWith(TOTAL))
                  .toList();
          if (!fields.isEmpty()) {
            points.add(sum(label, fields));
          }
        });
    return points;
  }

  private List<ChartBlock.Point> applicantPoints() {
    return form.nationalNumbers().stream()
        .filter(field -> field.id().startsWith(ROWS + "received."))
        .filter(field -> !field.id().endsWith(TOTAL))
        .map(field -> sum(field.columnName(), List.of(field)))
        .toList();
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

  private String priorTitle() {
    return "与上年比较（件，两年都有数的 " + compared().size() + " 个单位）";
  }

  /** The accepted units whose last year is known: only like is compared with like. */
  private List<UnitState> compared() {
    return states.stream()
        .filter(state -> state.included().equals(UnitState.INCLUDED))
        .filter(state -> year.prior().containsKey(state.unit().code()))
        .toList();
  }

  private List<ChartBlock.Point> priorPoints() {
    List<UnitState> units = compared();
    List<ChartBlock.Point> points = new ArrayList<>();
    for (String id : COMPARED) {
      Optional<Field> field = form.find(id);
      if (field.isPresent() && !units.isEmpty()) {
        BigDecimal before = BigDecimal.ZERO;
        BigDecimal now = BigDecimal.ZERO;
        for (UnitState state : units) {
          before = before.add(number(year.prior().get(state.unit().code()), field.get()));
          now = now.add(number(state.counted().orElseThrow().of().values(), field.get()));
        }
        points.add(
            new ChartBlock.Point(Headlines.name(field.get()), List.of(), List.of(before, now)));
      }
    }
    return points;
  }

  private static BigDecimal number(@org.jspecify.annotations.Nullable Values values, Field field) {
    return values == null ? BigDecimal.ZERO : values.number(field).orElse(BigDecimal.ZERO);
  }
}
