package dev.gouji.check;

import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** For which year the prose of a return says that its numbers are. */
public final class StatedPeriod {
  private static final Pattern PERIOD = Pattern.compile("[期时]限(?:自|从|为|是|:)?([0-9]{4})年1月1日");

  private StatedPeriod() {}

  /** Whether the prose names a period of the figures, and none is the year's. */
  public static boolean contradicts(Form form, Values values, int year) {
    Set<Integer> years = new HashSet<>();
    for (Field field : form.fields()) {
      if (field.isProse()) {
        Matcher period = PERIOD.matcher(values.text(field).replaceAll("\\s+", ""));
        while (period.find()) {
          years.add(Integer.parseInt(period.group(1)));
        }
      }
    }
    return !years.isEmpty() && !years.contains(year);
  }
}
