package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Form;
import dev.gouji.form.Severity;
import dev.gouji.received.WrittenExplanation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the unit's reasons back to the findings they were written for. On the return note a reason
 * stands beside one finding and holds while its numbers stay; on the self-check it stands beside a
 * rule and holds for the workbook it is written in.
 */
final class Explanations {
  private static final int LEAST_LENGTH = 2;

  private final List<WrittenExplanation> written;
  private final Form form;
  private final Map<String, String> prior;

  Explanations(List<WrittenExplanation> written, Form form, Map<String, String> prior) {
    this.written = written.stream().filter(e -> e.text().strip().length() >= LEAST_LENGTH).toList();
    this.form = form;
    this.prior = prior;
  }

  List<Finding> attach(List<Finding> findings) {
    List<Finding> explained = new ArrayList<>();
    Set<String> outdated = new HashSet<>();
    for (Finding finding : findings) {
      explained.add(attach(finding, outdated));
    }
    return explained;
  }

  private Finding attach(Finding finding, Set<String> outdated) {
    Finding shown =
        finding.withPriorExplanation(prior.getOrDefault(finding.fingerprint().place(), ""));
    if (finding.severity() != Severity.SOFT) {
      return shown;
    }
    for (WrittenExplanation reason : written) {
      boolean forFinding = reason.fingerprint().equals(finding.fingerprint().text());
      boolean forRule = reason.fingerprint().isEmpty() && reason.rule().equals(finding.rule());
      if (forFinding || forRule) {
        return shown.withExplanation(reason.text().strip());
      }
      if (reason.fingerprint().startsWith(finding.fingerprint().place() + "-")
          && outdated.add(finding.fingerprint().place())) {
        shown =
            shown.withMessage(finding.message() + "（" + form.words("I-STALE-NOTE").label() + "）");
      }
    }
    return shown;
  }
}
