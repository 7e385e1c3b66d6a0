package dev.gouji.year.next;

import dev.gouji.check.value.Values;
import dev.gouji.form.Figure;
import dev.gouji.year.Account;
import dev.gouji.year.UnitLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What hangs on each unit that is not counted yet: by the numbers it sent or, where none could be
 * read, by those of last year.
 */
public final class Effects {
  private record Part(UnitLine line, Values values, boolean expected) {}

  private final List<Figure> figures;
  private final Map<Figure, BigDecimal> totals = new HashMap<>();
  private final Map<String, Part> open = new HashMap<>();
  private final Set<String> unsettled = new HashSet<>();

  public Effects(Account year) {
    figures = year.form().figures().stream().filter(Figure::isListed).toList();
    for (UnitLine line : year.lines()) {
      if (line.role() == UnitLine.Role.SUMMED) {
        if (line.unit().isDue() && !line.state().isSettled()) {
          unsettled.add(line.unit().code());
        }
        part(year, line).ifPresent(this::add);
      }
    }
  }

  private static Optional<Part> part(Account year, UnitLine line) {
    if (line.counted().isPresent()) {
      return Optional.of(new Part(line, line.counted().get().of().values(), false));
    }
    return line.unit().isDue()
        ? year.compared().of(line.unit()).map(values -> new Part(line, values, true))
        : Optional.empty();
  }

  private void add(Part part) {
    for (Figure figure : figures) {
      number(part, figure).ifPresent(n -> totals.merge(figure, n, BigDecimal::add));
    }
    if (!part.line().state().isSettled()) {
      open.put(part.line().unit().code(), part);
    }
  }

  private static Optional<BigDecimal> number(Part part, Figure figure) {
    return figure.sum(part.values()::number);
  }

  /** The total of which most hangs on the unit; empty if none does. */
  Optional<Effect> of(String code) {
    Part part = open.get(code);
    if (part == null) {
      return Optional.empty();
    }
    List<Effect> all = new ArrayList<>();
    for (Figure figure : figures) {
      BigDecimal total = totals.getOrDefault(figure, BigDecimal.ZERO);
      number(part, figure)
          .filter(number -> number.signum() > 0 && number.compareTo(total) <= 0)
          .ifPresent(number -> all.add(new Effect(figure, number, total, part.expected())));
    }
    // Of equal ones the first, as the form lists them.
    return all.stream().max(Comparator.comparing(Effect::share).thenComparing(e -> -at(e)));
  }

  /** The same in words, and why there is none; empty for a unit that is counted or not due. */
  public String sentence(String code) {
    if (!unsettled.contains(code)) {
      return "";
    }
    return of(code).map(Effect::sentence).orElseGet(() -> none(open.get(code)));
  }

  private String none(@Nullable Part part) {
    if (part == null) {
      return "没有上年的数，估不出影响";
    }
    boolean known = figures.stream().allMatch(figure -> number(part, figure).isPresent());
    return known ? "主要各项都是 0，不影响合计" : "主要各项的数没有填或读不出，估不出影响";
  }

  private int at(Effect effect) {
    return figures.indexOf(effect.figure());
  }
}
