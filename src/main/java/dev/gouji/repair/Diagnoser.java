package dev.gouji.repair;

import dev.gouji.finding.Finding;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.repair.solve.Judged;
import dev.gouji.repair.solve.Shown;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Works out what is wrong with returns of one edition. Holds no state of any return and may be used
 * by several threads.
 */
public final class Diagnoser {
  private final Form form;
  private final Layout layout;
  private final Map<String, RuleInstance> instances = new HashMap<>();

  public Diagnoser(Form form) {
    this.form = form;
    this.layout = new Layout(form);
    for (Rule rule : form.rules()) {
      rule.instances().forEach(i -> instances.put(Causes.key(rule.id(), i.place().id()), i));
    }
  }

  /**
   * The causes that the relations of a return tell of.
   *
   * @param shown the return and what it may be compared with
   * @param judged every rule that was evaluated, whether it held or not
   */
  public List<Group> groups(Shown shown, List<Judged> judged) {
    return Groups.of(form, layout, shown, judged);
  }

  /**
   * The findings of a return by what caused them.
   *
   * @param shown the return
   * @param groups the causes that its relations tell of
   * @param findings everything that was found
   */
  public Diagnosis diagnose(Shown shown, List<Group> groups, List<Finding> findings) {
    boolean asks = findings.stream().anyMatch(f -> f.severity() != Severity.INFO);
    return asks ? Causes.of(form, instances, shown, groups, findings) : Diagnosis.plain(findings);
  }
}
