package dev.gouji.check;

import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Rule;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.received.WrittenExplanation;
import dev.gouji.received.WrittenExplanation.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the unit's reasons back to the findings they were written for. A reason counts only for a
 * finding that the unit was shown with these numbers: on the return note by its code, on the
 * self-check beside a rule that was shown not to hold.
 */
final class Explanations {
  private static final Pattern SHOWN_PLACES = Pattern.compile("不符([0-9]+)处");
  private static final int MOST_QUOTED = 200;

  private final Return of;
  private final Form form;
  private final Decisions decisions;
  private final Map<String, String> prior;
  private final List<EarlierFile> earlier;
  private final Set<WrittenExplanation> used = new HashSet<>();

  /**
   * Takes what the unit wrote.
   *
   * @param prior last year's accepted reasons by the place part of the fingerprint
   * @param earlier the files that the unit sent before, the first of them first
   */
  Explanations(
      Return of, Decisions decisions, Map<String, String> prior, List<EarlierFile> earlier) {
    this.of = of;
    this.form = of.form();
    this.decisions = decisions;
    this.prior = prior;
    this.earlier = List.copyOf(earlier);
  }

  private List<WrittenExplanation> written() {
    return of.source().explanations();
  }

  List<Finding> attach(List<Finding> findings) {
    List<Finding> explained = new ArrayList<>();
    for (Finding finding : findings) {
      Finding shown =
          finding.withPriorExplanation(prior.getOrDefault(finding.fingerprint().place(), ""));
      explained.add(finding.severity() == Severity.SOFT ? decided(shown, findings) : shown);
    }
    return explained;
  }

  /** The unit's own reason comes first; then what the office asked about it. */
  private Finding decided(Finding finding, List<Finding> all) {
    Finding own = written().isEmpty() ? finding : explained(finding, all);
    return own.isOpen()
        ? decisions.verified(finding.rule(), of.unit()).map(finding::withExplanation).orElse(own)
        : own;
  }

  private Finding explained(Finding finding, List<Finding> all) {
    for (WrittenExplanation reason : written()) {
      if (isFor(reason, finding, all)) {
        used.add(reason);
        return judged(finding, reason);
      }
    }
    return written().stream()
        .filter(reason -> isOfOtherNumbers(reason, finding))
        .findFirst()
        .map(
            reason -> {
              used.add(reason);
              return told(
                  finding,
                  form.words("I-STALE-NOTE").label() + "；上次写的是「" + quoted(reason) + "」，仍适用的请重新填写");
            })
        .orElse(finding);
  }

  /** A reason that is one and that the office does not refuse explains the finding. */
  private Finding judged(Finding finding, WrittenExplanation reason) {
    if (!Reasons.isReason(reason.text())) {
      return told(finding, "填写的「" + quoted(reason) + "」没有说明原因，请写明为什么");
    }
    Optional<RuleOverride> refused = decisions.refusal(finding.rule(), of.unit(), reason.text());
    return refused.isPresent()
        ? told(finding, "说明「" + quoted(reason) + "」没有被采纳：" + refused.get().why())
        : finding.withExplanation(reason.text().strip());
  }

  private static Finding told(Finding finding, String what) {
    return finding.withMessage(finding.message() + "（" + what + "）");
  }

  private static String quoted(WrittenExplanation reason) {
    String text = reason.text().strip();
    return text.length() > MOST_QUOTED ? text.substring(0, MOST_QUOTED) + "……" : text;
  }

  private boolean isFor(WrittenExplanation reason, Finding finding, List<Finding> all) {
    return switch (reason.kind()) {
      case NOTE -> codes(reason).contains(finding.fingerprint().text());
      case CHECKED ->
          reason.rule().equals(finding.rule())
              && isShown(reason, all)
              && !isRepeated(reason)
              && !isOlder(reason, finding);
      case UNCHECKED, WRONG_COLUMN, REMEDY, OTHER_SHEET -> false;
    };
  }

  /** Whether the self-check showed as many places as there are. */
  private static boolean isShown(WrittenExplanation reason, List<Finding> all) {
    Matcher places = SHOWN_PLACES.matcher(reason.shown().replaceAll("\\s", ""));
    long found = all.stream().filter(one -> one.rule().equals(reason.rule())).count();
    return !places.lookingAt() || places.group(1).equals(String.valueOf(found));
  }

  /** What the return note holds too is of an earlier round: there its code decides. */
  private boolean isRepeated(WrittenExplanation reason) {
    return written().stream()
        .anyMatch(
            other ->
                other.kind() == Kind.NOTE
                    && other.rule().equals(reason.rule())
                    && Reasons.level(other.text()).equals(Reasons.level(reason.text())));
  }

  /** Whether the words were written when the finding's cells held something else. */
  private boolean isOlder(WrittenExplanation reason, Finding finding) {
    List<Field> fields =
        finding.touches().stream().flatMap(place -> place.field().stream()).toList();
    return earlier.stream()
        .filter(file -> file.has(reason))
        .findFirst()
        .filter(file -> !file.agrees(of.values(), fields))
        .isPresent();
  }

  /** One line of the note may stand for several findings, each with its code. */
  private static List<String> codes(WrittenExplanation reason) {
    return List.of(reason.fingerprint().split("\\s+", -1));
  }

  private boolean isOfOtherNumbers(WrittenExplanation reason, Finding finding) {
    return switch (reason.kind()) {
      case NOTE ->
          codes(reason).stream()
              .anyMatch(code -> code.startsWith(finding.fingerprint().place() + "-"));
      case CHECKED ->
          reason.rule().equals(finding.rule()) && !isRepeated(reason) && isOlder(reason, finding);
      case UNCHECKED, WRONG_COLUMN, REMEDY, OTHER_SHEET -> false;
    };
  }

  /** What was written and explains nothing, each with what to do; after the findings are known. */
  List<Unmatched> unmatched(List<Finding> findings) {
    List<Unmatched> unmatched = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (WrittenExplanation reason : written()) {
      String words = ownWords(reason);
      if (!used.contains(reason) && Reasons.isReason(words)) {
        why(reason, findings)
            .filter(why -> told.add(reason.rule() + "|" + Reasons.level(words)))
            .ifPresent(
                why -> unmatched.add(new Unmatched(reason, label(reason.rule()), words, why)));
      }
    }
    return unmatched;
  }

  /**
   * A reason that explains nothing.
   *
   * @param reason the reason
   * @param rule what the rule beside it demands; empty if that is not known
   * @param words what of it the unit wrote
   * @param why why it explains nothing and what to do, in Chinese
   */
  record Unmatched(WrittenExplanation reason, String rule, String words, String why) {}

  private String label(String rule) {
    return form.rules().stream()
        .filter(one -> one.id().equals(rule))
        .map(Rule::label)
        .findFirst()
        .orElse("");
  }

  /** Where we wrote too, what the unit added. */
  private String ownWords(WrittenExplanation reason) {
    if (reason.kind() != Kind.REMEDY) {
      return reason.text().strip();
    }
    String own = reason.text();
    for (String ours : ours(reason.rule())) {
      own = own.replace(ours, "");
    }
    StringBuilder left = new StringBuilder();
    own.lines()
        .filter(line -> !line.startsWith(Sheets.SUGGESTION))
        .map(line -> line.replaceFirst("^.*" + Sheets.END_OF_ADVICE, ""))
        .forEach(line -> left.append(line.strip()));
    return left.toString().strip();
  }

  private List<String> ours(String rule) {
    List<String> ours = new ArrayList<>();
    form.rules().stream()
        .filter(one -> isOf(rule, one.id()))
        .forEach(one -> ours.add(one.instruction()));
    form.catalogue().entrySet().stream()
        .filter(one -> isOf(rule, one.getKey()))
        .forEach(one -> ours.add(one.getValue().instruction()));
    return ours;
  }

  /** The list in a document does not say of which rule a reason is: it may be any. */
  private static boolean isOf(String written, String rule) {
    return written.isEmpty() || written.equals(rule);
  }

  private Optional<String> why(WrittenExplanation reason, List<Finding> findings) {
    boolean open =
        findings.stream().anyMatch(one -> one.isOpen() && isOf(reason.rule(), one.rule()));
    boolean hard =
        findings.stream()
            .anyMatch(
                one ->
                    one.severity() == Severity.HARD
                        && one.fingerprint().text().equals(reason.fingerprint()));
    return switch (reason.kind()) {
      case NOTE ->
          hard
              ? Optional.of("必改的问题要改正，不能只写说明")
              : reason.fingerprint().isEmpty() && open
                  ? Optional.of("这一行认不出是对哪一处的说明（行的内容被改动或移动过）；请在新的退回说明「说明」栏重新填写")
                  : Optional.empty();
      case CHECKED, UNCHECKED ->
          open && !isRepeated(reason)
              ? Optional.of("写的时候自检没有查出这一处，或者查出的处数不同；请在退回说明「说明」栏逐处填写")
              : Optional.empty();
      case WRONG_COLUMN, REMEDY -> Optional.of("没有写在「说明」栏；请移到该行的「说明」栏");
      case OTHER_SHEET -> Optional.of("写在另一张工作表上；请填在名为「退回说明」的工作表的「说明」栏");
    };
  }
}
