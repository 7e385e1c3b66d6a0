package dev.gouji.year.level;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Figure;
import dev.gouji.roster.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The numbers of one level beside those of last year.
 *
 * @param scope the level
 * @param prior last year's values of the units of the level that have any
 * @param bothNow this year's values of the units that are accepted and are compared with last year
 * @param bothPrior what they are compared with, in the same order
 */
public record ScopeFigures(
    Scope scope, List<Values> prior, List<Values> bothNow, List<Values> bothPrior) {
  public ScopeFigures {
    prior = List.copyOf(prior);
    bothNow = List.copyOf(bothNow);
    bothPrior = List.copyOf(bothPrior);
  }

  /** The figures of every level, in the order of the levels. */
  public static List<ScopeFigures> of(
      List<Scope> scopes,
      List<CheckedReturn> counted,
      Map<String, Values> prior,
      Map<String, Values> compared) {
    Map<String, Values> accepted =
        counted.stream()
            .filter(CheckedReturn::isAccepted)
            .collect(
                Collectors.toMap(
                    checked -> checked.of().unit().code(),
                    checked -> checked.of().values(),
                    (first, second) -> first));
    return scopes.stream().map(scope -> of(scope, accepted, prior, compared)).toList();
  }

  private static ScopeFigures of(
      Scope scope,
      Map<String, Values> accepted,
      Map<String, Values> prior,
      Map<String, Values> compared) {
    List<String> codes = scope.units().stream().map(Unit::code).toList();
    List<String> both =
        codes.stream().filter(c -> accepted.containsKey(c) && compared.containsKey(c)).toList();
    return new ScopeFigures(
        scope, valuesOf(codes, prior), valuesOf(both, accepted), valuesOf(both, compared));
  }

  private static List<Values> valuesOf(List<String> codes, Map<String, Values> values) {
    return codes.stream().map(values::get).filter(Objects::nonNull).toList();
  }

  public Optional<BigDecimal> now(Figure line) {
    return line.sum(scope.accepted()::sum);
  }

  /** With the returns that still have to be mended. */
  public Optional<BigDecimal> withPending(Figure line) {
    return line.sum(scope.withPending()::sum);
  }

  public Optional<BigDecimal> lastYear(Figure line) {
    return line.sum(over(prior));
  }

  /** This year's number of the units that can be compared. */
  public Optional<BigDecimal> comparableNow(Figure line) {
    return line.sum(over(bothNow));
  }

  /** Last year's number of the units that can be compared. */
  public Optional<BigDecimal> comparablePrior(Figure line) {
    return line.sum(over(bothPrior));
  }

  /** Whether the two years' numbers are those of the same units. */
  public boolean isLikeForLike() {
    return bothNow.size() == scope.accepted().returns() && bothPrior.size() == prior.size();
  }

  private static Function<Field, Optional<BigDecimal>> over(List<Values> values) {
    return field ->
        values.stream().map(v -> v.number(field)).flatMap(Optional::stream).reduce(BigDecimal::add);
  }
}
