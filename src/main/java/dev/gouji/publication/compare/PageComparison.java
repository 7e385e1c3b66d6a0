package dev.gouji.publication.compare;

import dev.gouji.check.rule.Facts;
import dev.gouji.check.rule.PreparedRule;
import dev.gouji.check.rule.Verdict;
import dev.gouji.check.value.Interpreter;
import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.finding.Location;
import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Operands;
import dev.gouji.form.Rule;
import dev.gouji.form.Sheets;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.look.Numbers;
import dev.gouji.received.Received;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares a published report cell by cell, and figure by figure of its sentences. */
final class PageComparison {
  private final Received.Read page;
  private final Values published;
  private final AcceptedReturn accepted;
  private final Form form;
  private final List<Difference> differences = new ArrayList<>();

  private PageComparison(Received.Read page, AcceptedReturn accepted) {
    this.page = page;
    this.published = Interpreter.interpret(page).values();
    this.accepted = accepted;
    this.form = accepted.form();
  }

  static Compared of(Received.Read page, AcceptedReturn accepted) {
    PageComparison comparison = new PageComparison(page, accepted);
    comparison.form.nationalNumbers().forEach(comparison::cell);
    int sentences = comparison.sentences();
    return new Compared(
        page.file(),
        accepted.unit().code(),
        accepted.unit().name(),
        accepted.year(),
        comparison.form.nationalNumbers().size(),
        sentences,
        comparison.differences,
        "");
  }

  private void cell(Field field) {
    String expected = accepted.values().number(field).map(Numbers::plain).orElse("");
    Optional<Field> there = page.form().find(field.id());
    Optional<RawCell> raw = there.map(page.cells()::get);
    if (there.isEmpty() || raw.isEmpty()) {
      add(Difference.Kind.NOT_FOUND, field, "", expected, "");
      return;
    }
    String place = Location.at(raw.get().sheet(), raw.get().cell(), field).place();
    Value value = published.of(there.get());
    if (value instanceof Value.Unread) {
      add(Difference.Kind.UNREAD, field, place, expected, shown(raw.get()));
      return;
    }
    String found = published.number(there.get()).map(Numbers::plain).orElse("");
    if (!found.equals(expected)) {
      add(Difference.Kind.NUMBER, field, place, expected, found);
    }
  }

  private static String shown(RawCell raw) {
    return Contents.shown(raw.content()).replace(String.valueOf(Contents.APART), "").strip();
  }

  private void add(Difference.Kind kind, Field field, String place, String expected, String found) {
    differences.add(
        new Difference(kind, field.id(), field.shortName(), place, expected, found, ""));
  }

  /**
   * The figures that the text states, judged by the rules that compare them with the tables: with
   * the accepted tables in place of the published ones. Gives how many there are.
   */
  private int sentences() {
    Map<Field, RawCell> stated = new LinkedHashMap<>();
    for (Field field : form.fields()) {
      if (field.isKeyFigure()) {
        page.form()
            .find(field.id())
            .map(page.cells()::get)
            .filter(raw -> raw.sheet().equals(Sheets.DOCUMENT_TEXT))
            .ifPresent(raw -> stated.put(field, raw));
      }
    }
    Values both = both(stated.keySet());
    Set<Field> judged = new LinkedHashSet<>();
    for (Rule rule : form.rules()) {
      for (PreparedRule prepared : PreparedRule.of(rule)) {
        judge(prepared, stated, both, judged);
      }
    }
    return judged.size();
  }

  private Values both(Set<Field> stated) {
    List<Value> values = new ArrayList<>();
    for (Field field : form.fields()) {
      if (field.national()) {
        values.add(accepted.values().of(field));
      } else if (stated.contains(field)) {
        values.add(page.form().find(field.id()).map(published::of).orElse(Value.BLANK));
      } else {
        values.add(Value.BLANK);
      }
    }
    return new Values(values);
  }

  private void judge(
      PreparedRule rule, Map<Field, RawCell> stated, Values both, Set<Field> judged) {
    List<Field> reads = Operands.own(rule.instance().condition());
    List<Field> figures = reads.stream().filter(stated::containsKey).toList();
    boolean tables = reads.stream().anyMatch(Field::national);
    if (figures.size() != 1 || !tables || !rule.scopes().equals(Set.of(Expr.Scope.OWN))) {
      return;
    }
    Field figure = figures.get(0);
    Verdict verdict = rule.judge(form, Facts.alone(accepted.unit(), both));
    if (verdict instanceof Verdict.NotEvaluated || !judged.add(figure)) {
      return;
    }
    if (verdict instanceof Verdict.Fail) {
      RawCell raw = Optional.ofNullable(stated.get(figure)).orElseThrow();
      differences.add(
          new Difference(
              Difference.Kind.SENTENCE,
              figure.id(),
              figure.shortName(),
              Location.at(raw.sheet(), raw.cell(), figure).place(),
              tables(reads),
              shown(raw),
              sentence(figure)));
    }
  }

  /** The accepted numbers that the sentence should agree with. */
  private String tables(List<Field> reads) {
    List<Field> tables = reads.stream().filter(Field::national).toList();
    return tables.size() > 2
        ? ""
        : String.join(
            "、",
            tables.stream()
                .map(
                    field ->
                        field.shortName()
                            + " "
                            + accepted.values().number(field).map(Numbers::plain).orElse("（空）"))
                .toList());
  }

  private String sentence(Field figure) {
    return page.remarks().stream()
        .filter(remark -> remark.location().fieldId().equals(figure.id()))
        .map(remark -> "原句：" + remark.found())
        .findFirst()
        .orElse("");
  }
}
