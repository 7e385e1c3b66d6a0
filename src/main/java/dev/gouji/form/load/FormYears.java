package dev.gouji.form.load;

import dev.gouji.form.Edition;
import dev.gouji.form.Form;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which edition describes which years: one that is open ends where the next one begins. */
final class FormYears {
  private FormYears() {}

  /** The editions, oldest first, each ended by the next one if it says no end of its own. */
  static List<Form> inTurn(List<Form> forms) {
    List<Form> ordered = ordered(forms);
    List<Form> ended = new ArrayList<>();
    for (int i = 0; i < ordered.size(); i++) {
      Form form = ordered.get(i);
      boolean open = form.edition().lastYear() == Integer.MAX_VALUE;
      ended.add(
          open && i + 1 < ordered.size()
              ? form.until(ordered.get(i + 1).edition().firstYear() - 1)
              : form);
    }
    return List.copyOf(ended);
  }

  /** Two editions for one year, of which nobody could say which one holds. */
  static List<DefinitionFault> faults(List<Form> forms) {
    List<DefinitionFault> faults = new ArrayList<>();
    List<Form> ordered = ordered(forms);
    for (int i = 0; i + 1 < ordered.size(); i++) {
      Edition one = ordered.get(i).edition();
      Edition next = ordered.get(i + 1).edition();
      boolean ends = one.lastYear() != Integer.MAX_VALUE;
      if (one.firstYear() == next.firstYear() || (ends && one.lastYear() >= next.firstYear())) {
        faults.add(
            new DefinitionFault(
                next.id() + "/edition.csv",
                0,
                "与「" + one.id() + "」版都适用于 " + next.firstYear() + " 年度",
                "请改 first_year 或另一版的 last_year"));
      }
    }
    return faults;
  }

  private static List<Form> ordered(List<Form> forms) {
    return forms.stream()
        .sorted(Comparator.comparingInt(form -> form.edition().firstYear()))
        .toList();
  }
}
