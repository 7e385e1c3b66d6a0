package dev.gouji.check;

import dev.gouji.check.rule.Arithmetic;
import dev.gouji.check.rule.Evaluated;
import dev.gouji.check.rule.Evaluator;
import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.PriorBalance;
import dev.gouji.check.value.Value;
import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.RuleInstance;
import dev.gouji.form.Severity;
import dev.gouji.grid.RawCell;
import dev.gouji.look.Numbers;
import dev.gouji.received.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Turns failed rules and reading remarks of one return into findings. */
final class Findings {
  private static final int MAX_SHOWN = 60;

  /** So many blanks are named one by one; all of them are marked. */
  private static final int MAX_BLANKS = 40;

  private final Return of;
  private final Form form;
  private final Facts facts;

  Findings(Return of, Facts facts) {
    this.of = of;
    this.form = of.form();
    this.facts = facts;
  }

  /** The finding for a rule that failed. */
  Finding of(PreparedRule prepared, int blanksAsZero) {
    RuleInstance instance = prepared.instance();
    Expr condition = instance.condition();
    Evaluator evaluator = new Evaluator(form, facts);
    Arithmetic arithmetic = new Arithmetic(facts, evaluator, condition);
    List<Field> touched = touched(prepared, evaluator);
    Optional<Expr.Compare> compared = numbersCompared(condition, evaluator);
    Optional<BigDecimal> gap =
        compared.map(c -> evaluator.number(c.left()).subtract(evaluator.number(c.right())));
    Severity severity = prepared.rule().severity();
    if (gap.isPresent()
        && instance.hardBeyond().map(l -> gap.get().abs().compareTo(l) > 0).orElse(false)) {
      severity = Severity.HARD;
    }
    // How many cells are filled is no number that anybody filled in.
    Optional<Expr.Compare> told = compared.filter(c -> !(c.left() instanceof Expr.Count));
    // What a relation of several cells asks of one of them nobody knows before the cause is known.
    String found = Operands.own(condition).size() == 1 ? shown(touched.get(0)) : "";
    String message =
        arithmetic.shared()
            + arithmetic.failure(condition)
            + blankList(condition, evaluator)
            + repetition(prepared, evaluator)
            + blankNote(blanksAsZero)
            + priorNote(prepared)
            + quoted(touched);
    Location location = location(touched.get(0));
    return new Finding(
        prepared.rule().id(),
        severity,
        location,
        touched.stream().map(this::location).toList(),
        found,
        "",
        told.isPresent() && gap.get().signum() != 0 ? gap.map(Numbers::plain).orElse("") : "",
        message,
        prepared.rule().instruction(),
        "",
        fingerprint(prepared.rule().id(), location, Operands.of(condition)),
        "",
        "");
  }

  /** The finding for a reason that explains nothing. */
  Finding of(Explanations.Unmatched unmatched) {
    String id = "I-REASON";
    CatalogueEntry words = form.words(id);
    Location at = unmatched.reason().at();
    String rule = unmatched.rule().isEmpty() ? "" : "（" + unmatched.rule() + "）";
    return new Finding(
        id,
        words.severity(),
        at,
        List.of(at),
        unmatched.words(),
        "",
        "",
        words.label() + rule + "：「" + unmatched.words() + "」；" + unmatched.why(),
        words.instruction(),
        "",
        Fingerprint.of(of.unit().code(), id, at.text(), List.of(unmatched.words())),
        "",
        "");
  }

  /** The finding for something noticed on reading. */
  Finding of(Remark remark) {
    CatalogueEntry words = form.words(remark.id());
    String found = remark.found().isEmpty() ? "" : "「" + remark.found() + "」";
    String expected =
        remark.expected().isEmpty() ? "" : "，" + words.expected() + "「" + remark.expected() + "」";
    String message = words.label() + (found.isEmpty() ? "" : "：" + found) + expected;
    boolean optional = remark.location().field().map(Field::isKeyFigure).orElse(false);
    // An optional key figure in doubt is asked about, it does not send a return back unseen.
    Severity severity =
        words.severity() == Severity.HARD && optional ? Severity.SOFT : words.severity();
    String place =
        remark.location().fieldId().isEmpty()
            ? remark.location().text()
            : remark.location().fieldId();
    return new Finding(
        remark.id(),
        severity,
        remark.location(),
        List.of(remark.location()),
        remark.found(),
        remark.expected(),
        "",
        message,
        words.instruction(),
        "",
        Fingerprint.of(of.unit().code(), remark.id(), place, List.of(remark.found())),
        "",
        "");
  }

  /** The fields of this return to look at, the place of the finding first. */
  private static List<Field> touched(PreparedRule prepared, Evaluator evaluator) {
    RuleInstance instance = prepared.instance();
    List<Field> blanks = blankFields(instance.condition(), evaluator);
    if (!blanks.isEmpty()) {
      return blanks;
    }
    Optional<Field> repeating =
        prepared.read().repeated().stream()
            .flatMap(node -> evaluator.repetition(node).place().stream())
            .findFirst();
    if (repeating.isPresent()) {
      return List.of(repeating.get());
    }
    List<Field> fields = new ArrayList<>(List.of(instance.place()));
    Operands.own(instance.condition()).stream()
        .filter(field -> !field.equals(instance.place()))
        .forEach(fields::add);
    return fields;
  }

  private static List<Field> blankFields(Expr condition, Evaluator evaluator) {
    return condition instanceof Expr.Compare compare
            && compare.left() instanceof Expr.Count count
            && count.tally() == Expr.Tally.BLANKS
        ? evaluator.blanks(count)
        : List.of();
  }

  private String blankList(Expr condition, Evaluator evaluator) {
    List<Field> blanks = blankFields(condition, evaluator);
    if (blanks.isEmpty()) {
      return "";
    }
    String cells =
        blanks.stream()
            .limit(MAX_BLANKS)
            .map(field -> field.shortName() + "（" + location(field).a1() + "）")
            .collect(Collectors.joining("、"))
            .replace("（）", "");
    return "：" + cells + (blanks.size() > MAX_BLANKS ? " 等 " + blanks.size() + " 格" : "");
  }

  private static String repetition(PreparedRule prepared, Evaluator evaluator) {
    return prepared.read().repeated().stream()
        .map(node -> "；" + evaluator.repetition(node).told())
        .collect(Collectors.joining());
  }

  private static String blankNote(int blanksAsZero) {
    return blanksAsZero == 0 ? "" : "（有 " + blanksAsZero + " 个空格按 0 计）";
  }

  /** Tells whether last year's own return is the likelier culprit (X1, three outcomes). */
  private String priorNote(PreparedRule prepared) {
    if (!prepared.scopes().contains(Expr.Scope.PRIOR)
        || prepared.rule().severity() == Severity.INFO) {
      return "";
    }
    List<Field> priorFields =
        prepared.read().refs().stream()
            .filter(ref -> ref.scope() == Expr.Scope.PRIOR)
            .map(Expr.Ref::field)
            .toList();
    if (priorFields.isEmpty()) {
      return "";
    }
    return PriorBalance.of(form, facts, priorFields).note();
  }

  /** The sentence of a document from which a key figure was taken. */
  private String quoted(List<Field> touched) {
    return of.source().remarks().stream()
        .filter(remark -> remark.id().equals("I-SENTENCE"))
        .filter(remark -> remark.location().field().filter(touched::contains).isPresent())
        .map(remark -> "；正文写的是「" + remark.found() + "」")
        .collect(Collectors.joining());
  }

  /** The comparison whose two numbers the finding shows, if there is a single one. */
  private static Optional<Expr.Compare> numbersCompared(Expr condition, Evaluator evaluator) {
    if (condition instanceof Expr.Compare compare) {
      return compare.left().accept(evaluator) instanceof Evaluated.Num
          ? Optional.of(compare)
          : Optional.empty();
    }
    if (condition instanceof Expr.Connective node) {
      return switch (node.operator()) {
        case IMPLIES -> numbersCompared(node.right(), evaluator);
        case OR -> numbersCompared(node.left(), evaluator);
        case AND ->
            evaluator.holds(node.left())
                ? numbersCompared(node.right(), evaluator)
                : numbersCompared(node.left(), evaluator);
      };
    }
    return Optional.empty();
  }

  private String shown(Field field) {
    Value value = facts.own().of(field);
    if (value instanceof Value.Number number) {
      return Numbers.plain(number.value());
    }
    String words = value instanceof Value.Text text ? text.value() : "";
    return words.length() > MAX_SHOWN ? words.substring(0, MAX_SHOWN) + "……" : words;
  }

  private Location location(Field field) {
    RawCell raw = of.source().cells().get(field);
    return raw == null ? Location.of(field) : Location.at(raw.sheet(), raw.cell(), field);
  }

  private Fingerprint fingerprint(String rule, Location location, List<Expr.Ref> refs) {
    List<String> numbers = new ArrayList<>();
    for (Expr.Ref ref : refs) {
      Value value = facts.value(ref);
      numbers.add(written(value));
    }
    return Fingerprint.of(of.unit().code(), rule, location.fieldId(), numbers);
  }

  /** As it enters a fingerprint, which is kept in workbooks and over years: never to be changed. */
  private static String written(Value value) {
    if (value instanceof Value.Number number) {
      return Numbers.plain(number.value());
    }
    if (value instanceof Value.Text text) {
      return "Text[value=" + text.value() + "]";
    }
    return value instanceof Value.Blank blank ? "Blank[mark=" + blank.mark() + "]" : "Unread[]";
  }
}
