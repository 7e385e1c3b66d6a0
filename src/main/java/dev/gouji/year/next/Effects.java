package dev.gouji.year.next;

import dev.gouji.check.value.Values;
import dev.gouji.form.Figure;
import dev.gouji.year.Account;
import dev.gouji.year.UnitLine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What hangs on each unit that is not counted yet: by the numbers it sent or, where none could be
 * read, by those of last year.
 */
final class Effects {
  private record Part(UnitLine line, Values values, boolean expected) {}

  private final List<Figure> figures;
  private final Map<Figure, BigDecimal> totals = new HashMap<>();
  private final Map<String, Part> open = new HashMap<>();

  Effects(Account year) {
    figures = year.form().figures().stream().filter(Figure::isListed).toList();
    for (UnitLine line : year.lines()) {
      if (line.role() == UnitLine.Role.SUMMED) {
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

  private int at(Effect effect) {
    return figures.indexOf(effect.figure());
  }
}
