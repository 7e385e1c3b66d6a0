package dev.gouji.template;

import dev.gouji.check.Value;
import dev.gouji.check.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Published;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Units and values that the tests of this package share. */
final class Samples {
  private Samples() {}

  static Unit unit(String code, String name, String mayIssueRegulations) {
    return new Unit(code, name, "", "", mayIssueRegulations, Unit.Status.NORMAL, "", "", "");
  }

  /** Values to type: those of the entry cells only. */
  static Map<String, String> base(Form form, String name) {
    Map<String, String> values = new HashMap<>();
    if (name.equals("empty")) {
      return values;
    }
    Map<String, String> published = Published.suqian(2023);
    for (Field field : form.nationalNumbers()) {
      if (!field.computed()) {
        values.put(field.id(), name.equals("suqian") ? published.get(field.id()) : "0");
      }
    }
    values.put("text.problems", "（一）培训不够。（二）解读形式单一。");
    values.put("text.other", "本年度未收取信息处理费。");
    return values;
  }

  static Values values(Form form, Map<String, String> numbers) {
    List<Value> values = new ArrayList<>();
    for (Field field : form.fields()) {
      String number = numbers.get(field.id());
      values.add(number == null ? Value.BLANK : new Value.Number(new BigDecimal(number)));
    }
    return new Values(values);
  }
}
