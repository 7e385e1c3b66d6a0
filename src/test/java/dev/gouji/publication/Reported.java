package dev.gouji.publication;

import dev.gouji.check.ConsistentReturns;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

/** Returns of which reports are made in tests. */
public final class Reported {
  private Reported() {}

  /** A return with every number of the tables, and with prose. */
  public static Map<String, String> random(Form form, long seed) {
    Map<String, String> written = new HashMap<>();
    Random random = new Random(seed);
    if (form.edition().id().equals("2021")) {
      written.putAll(ConsistentReturns.tables(form, seed, true));
    } else {
      form.nationalNumbers().forEach(field -> written.put(field.id(), number(field, random)));
    }
    for (Field field : form.fields()) {
      if (field.isProse() && random.nextInt(3) > 0) {
        written.put(field.id(), "按要求做好" + field.rowName() + "工作。\n第二段，第" + seed + "次。");
      }
    }
    return written;
  }

  private static String number(Field field, Random random) {
    int most = random.nextInt(4) == 0 ? 2_000_000 : 20;
    String whole = String.valueOf(random.nextInt(most));
    return field.type() == FieldType.AMOUNT ? whole + ".25" : whole;
  }

  /** The values of a return by field id. */
  public static Values values(Form form, Map<String, String> written) {
    Value[] values = new Value[form.fields().size()];
    Arrays.fill(values, Value.BLANK);
    for (Field field : form.fields()) {
      String text = written.getOrDefault(field.id(), "");
      if (!text.isEmpty()) {
        values[field.index()] =
            field.isNumeric() ? Value.number(new BigDecimal(text)) : new Value.Text(text);
      }
    }
    return new Values(Arrays.asList(values));
  }
}
