package dev.gouji.template;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Published;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Units and values that the tests of this package share. */
public final class Samples {
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

  /** A case of self-check.csv: the unit's template, filled as the case says. */
  static byte[] filledCase(TemplateWriter writer, Form form, CsvTable csv, CsvRow row) {
    String base = csv.cell(row, "base");
    Unit unit = unit("A1", "某单位", base.equals("suqian") ? "是" : "否");
    Map<String, String> values = base(form, base);
    for (String change : csv.cell(row, "changes").split(";", -1)) {
      change(form, values, change);
    }
    return Filler.fill(writer.forUnit(unit, 2021, Optional.empty()), form, values);
  }

  /** {@code field=value}, or {@code start*=value} for every entry cell whose id starts so. */
  private static void change(Form form, Map<String, String> values, String change) {
    if (change.isEmpty()) {
      return;
    }
    String[] sides = change.split("=", 2);
    if (!sides[0].endsWith("*")) {
      values.put(sides[0], sides[1]);
      return;
    }
    String start = sides[0].substring(0, sides[0].length() - 1);
    for (Field field : form.fields()) {
      if (field.id().startsWith(start) && !field.computed()) {
        values.put(field.id(), sides[1]);
      }
    }
  }
}
