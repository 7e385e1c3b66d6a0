package dev.gouji.year.level;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a unit that took over another is compared with: a number, {@code /} blank, {@code ?} not.
 */
class LastYearValuesTest {
  private final Form form = Editions.form2021();
  private final Field field = form.field("requests.carried_out.business");

  @ParameterizedTest
  @CsvSource({"3,4,7", "3,/,3", "3,?,3", "/,/,/", "/,?,?", "?,?,?"})
  void theSumOfWhatWasMergedIsBlankOnlyIfAllWereAskedForIt(String own, String other, String sum) {
    Unit successor = unit("A", Unit.Status.NORMAL, "");
    Unit merged = unit("B", Unit.Status.ABOLISHED, "A");
    LastYearValues lastYear =
        new LastYearValues(
            form,
            Roster.of(List.of(successor, merged)),
            Map.of("A", values(own), "B", values(other)),
            Set.of(),
            true);
    assertEquals(value(sum), lastYear.of(successor).orElseThrow().of(field));
  }

  private static Unit unit(String code, Unit.Status status, String mergedInto) {
    return new Unit(code, code, "", "", "", status, mergedInto, "", "");
  }

  private Values values(String text) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    values[field.index()] = value(text);
    return new Values(Arrays.asList(values));
  }

  private static Value value(String text) {
    return switch (text) {
      case "/" -> Value.BLANK;
      case "?" -> Value.UNREAD;
      default -> Value.number(new BigDecimal(text));
    };
  }
}
