package dev.gouji.year;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Checker;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.look.Numbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells returns whose tables equal last year's or another unit's. Tables of nothing but zeros are
 * never compared: they are the rule, not a copy.
 */
public final class CopiedTables {
  private CopiedTables() {}

  /**
   * The same returns, with a finding added where one is a copy.
   *
   * @param returns the returns that count
   * @param prior last year's values by unit code
   * @param checker what adds findings
   * @param priorExplanations last year's accepted reasons by the place part of the fingerprint
   */
  public static List<CheckedReturn> mark(
      List<CheckedReturn> returns,
      Map<String, Values> prior,
      Checker checker,
      Map<String, String> priorExplanations) {
    Map<String, List<CheckedReturn>> byNumbers = new HashMap<>();
    for (CheckedReturn one : returns) {
      byNumbers
          .computeIfAbsent(numbers(one.of().form(), one.of().values()), n -> new ArrayList<>())
          .add(one);
    }
    List<CheckedReturn> marked = new ArrayList<>();
    for (CheckedReturn one : returns) {
      String own = numbers(one.of().form(), one.of().values());
      List<Finding> more = new ArrayList<>();
      Values last = prior.get(unit(one));
      if (!own.isEmpty() && last != null && own.equals(numbers(one.of().form(), last))) {
        more.add(finding(one, one.of().form().edition().parts().copied(), ""));
      }
      byNumbers.getOrDefault(own, List.of()).stream()
          .filter(other -> !own.isEmpty() && !unit(other).equals(unit(one)))
          .findFirst()
          .ifPresent(
              other ->
                  more.add(
                      finding(
                          one,
                          one.of().form().edition().parts().identical(),
                          other.of().unit().name())));
      marked.add(more.isEmpty() ? one : checker.with(one, more, priorExplanations));
    }
    return List.copyOf(marked);
  }

  private static String unit(CheckedReturn one) {
    return one.of().unit().code();
  }

  /** All national numbers as one text; empty if none differs from 0. */
  private static String numbers(Form form, Values values) {
    StringBuilder text = new StringBuilder();
    boolean something = false;
    for (Field field : form.nationalNumbers()) {
      String number = values.number(field).map(Numbers::plain).orElse("");
      something |= !number.isEmpty() && !number.equals("0");
      text.append(number).append(';');
    }
    return something ? text.toString() : "";
  }

  private static Finding finding(CheckedReturn one, String id, String other) {
    CatalogueEntry words = one.of().form().words(id);
    return new Finding(
        id,
        words.severity(),
        Location.FILE,
        List.of(),
        other,
        "",
        "",
        other.isEmpty() ? words.label() : words.label() + "：" + other,
        words.instruction(),
        "",
        Fingerprint.of(one.of().unit().code(), id, "", List.of(other)),
        "",
        "");
  }
}
