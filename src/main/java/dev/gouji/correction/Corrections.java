package dev.gouji.correction;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.look.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The corrections for the returns of one year. Each is made only where its old number still stands;
 * totals that the form's own formulas give follow.
 */
public final class Corrections {
  public static final Corrections NONE = new Corrections(List.of());

  private final Map<String, List<Correction>> byUnit = new HashMap<>();

  private Corrections(List<Correction> all) {
    all.forEach(one -> byUnit.computeIfAbsent(one.unit(), code -> new ArrayList<>()).add(one));
  }

  /**
   * Those for a year.
   *
   * @param isMain whether it is the year that is collected, for which a line without a year is
   */
  public static Corrections of(List<Correction> all, int year, boolean isMain) {
    return new Corrections(
        all.stream()
            .filter(one -> one.year().isEmpty() ? isMain : one.year().getAsInt() == year)
            .toList());
  }

  /**
   * A return with its corrections.
   *
   * @param values its values after them
   * @param told what came of each, in the order of the file
   */
  public record Result(Values values, List<Corrected> told) {
    public Result {
      told = List.copyOf(told);
    }
  }

  /** Applies the corrections for a unit to the values of the return that counts. */
  public Result apply(String unit, Form form, Values values) {
    List<Corrected> told = new ArrayList<>();
    Map<Field, BigDecimal> changed = new HashMap<>();
    for (Correction one : byUnit.getOrDefault(unit, List.of())) {
      one.field(form).ifPresent(field -> told.add(judge(one, field, values, changed)));
    }
    return new Result(changed.isEmpty() ? values : with(form, values, changed), told);
  }

  /** Those for units of which no return counts, with the reason. */
  public List<Corrected> idle(Set<String> counted, Form form) {
    List<Corrected> idle = new ArrayList<>();
    byUnit.forEach(
        (unit, all) -> {
          if (!counted.contains(unit)) {
            all.forEach(
                one ->
                    one.field(form)
                        .map(field -> new Corrected(one, field, Optional.of("还没有收到这个单位可用的表")))
                        .ifPresent(idle::add));
          }
        });
    idle.sort(Comparator.comparingInt(one -> one.correction().line()));
    return idle;
  }

  private static Corrected judge(
      Correction one, Field field, Values values, Map<Field, BigDecimal> changed) {
    Optional<BigDecimal> now =
        Optional.ofNullable(changed.get(field)).or(() -> values.number(field));
    if (now.isPresent() && now.get().compareTo(one.from()) == 0) {
      changed.put(field, one.to());
      return new Corrected(one, field, Optional.empty());
    }
    boolean mended = now.isPresent() && now.get().compareTo(one.to()) == 0;
    String stands = now.map(Numbers::plain).orElse("空的");
    return new Corrected(
        one,
        field,
        Optional.of(mended ? "报来的表里已经是这个数，这一行可以删去" : "现在表里是 " + stands + "，不是原数，请再问一次"));
  }

  private static Values with(Form form, Values values, Map<Field, BigDecimal> changed) {
    Map<Field, BigDecimal> numbers = new HashMap<>(changed);
    List<Field> live = form.computed().stream().filter(values::isLive).toList();
    // Totals of totals come after their parts in a few rounds, in whatever order they are listed.
    boolean moved = true;
    for (int round = 0; moved && round < live.size(); round++) {
      moved = settle(form, values, live, numbers);
    }
    List<Value> all = new ArrayList<>();
    for (Field field : form.fields()) {
      BigDecimal number = numbers.get(field);
      all.add(number == null ? values.of(field) : Value.number(number));
    }
    return new Values(all, live);
  }

  /** Whether a total is another after its parts were looked at again. */
  private static boolean settle(
      Form form, Values values, List<Field> live, Map<Field, BigDecimal> numbers) {
    boolean moved = false;
    for (Field total : live) {
      Optional<BigDecimal> sum =
          form.formula(total)
              .flatMap(
                  by ->
                      by.value(
                          part ->
                              Optional.ofNullable(numbers.get(part))
                                  .or(() -> values.number(part))));
      Optional<BigDecimal> was =
          Optional.ofNullable(numbers.get(total)).or(() -> values.number(total));
      if (sum.isPresent() && (was.isEmpty() || was.get().compareTo(sum.get()) != 0)) {
        numbers.put(total, sum.get());
        moved = true;
      }
    }
    return moved;
  }
}
