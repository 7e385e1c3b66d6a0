package dev.gouji.testkit;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The numbers of one return, made from a seed, in which every relation holds. */
final class SampleValues {
  private static final int SHARED = 4096;
  private static final Value[] SMALL = new Value[SHARED];
  private static final List<String> APPLICANTS =
      List.of("natural_person", "business", "research", "welfare", "legal_service", "other");

  private final Form form;
  private final Map<String, Value> byId = new HashMap<>();
  private long state;

  private SampleValues(Form form, long seed) {
    this.form = form;
    this.state = seed * 0x9E3779B97F4A7C15L + 1;
  }

  static Values of(Form form, long seed) {
    SampleValues values = new SampleValues(form, seed);
    values.proactive();
    values.requests();
    values.review();
    List<Value> list = new ArrayList<>();
    for (Field field : form.fields()) {
      list.add(values.byId.getOrDefault(field.id(), Value.BLANK));
    }
    return new Values(list);
  }

  /** Equal small numbers are one object, as twenty thousand returns must fit into a small heap. */
  static Value number(long n) {
    if (n < 0 || n >= SHARED) {
      return new Value.Number(BigDecimal.valueOf(n));
    }
    if (SMALL[(int) n] == null) {
      SMALL[(int) n] = new Value.Number(BigDecimal.valueOf(n));
    }
    return SMALL[(int) n];
  }

  private void proactive() {
    // proactive.regulations.repealed stays blank everywhere: blank is not zero.
    put("proactive.regulations.issued", 0);
    put("proactive.regulations.in_force", 0);
    put("proactive.normative.issued", next(6));
    put("proactive.normative.repealed", next(3));
    put("proactive.normative.in_force", 6 + next(40));
    put("proactive.licensing", next(2000));
    put("proactive.penalty", next(300));
    put("proactive.coercion", next(20));
    byId.put(
        "proactive.fees", new Value.Number(BigDecimal.valueOf(next(4) == 0 ? 0 : next(99999), 4)));
  }

  private void requests() {
    List<String> rows =
        form.table("requests").fields().stream()
            .filter(field -> field.id().endsWith(".total"))
            .map(field -> field.id().split("\\.")[1])
            .toList();
    Map<String, Long> totals = new HashMap<>();
    for (String applicant : APPLICANTS) {
      Map<String, Long> column = column(rows, applicant.equals("natural_person") ? 30 : 4);
      column.forEach(
          (row, n) -> {
            put("requests." + row + "." + applicant, n);
            totals.merge(row, n, Long::sum);
          });
    }
    totals.forEach((row, n) -> put("requests." + row + ".total", n));
  }

  private Map<String, Long> column(List<String> rows, int size) {
    Map<String, Long> column = new HashMap<>();
    rows.forEach(row -> column.put(row, 0L));
    long concluded = 0;
    for (int i = next(size); i > 0; i--) {
      String outcome = rows.get(2 + next(rows.size() - 4) * next(2));
      column.merge(outcome, 1L, Long::sum);
      concluded++;
    }
    long out = next(3);
    long in = Math.min(next(3), concluded + out);
    column.put("concluded", concluded);
    column.put("carried_out", out);
    column.put("carried_in", in);
    column.put("received", concluded + out - in);
    return column;
  }

  private void review() {
    for (String block : List.of("review", "suit_direct", "suit_after_review")) {
      long sum = 0;
      for (String result : List.of("upheld", "corrected", "other", "pending")) {
        long n = next(4) * next(2);
        put(block + "." + result, n);
        sum += n;
      }
      put(block + ".total", sum);
    }
  }

  private void put(String id, long n) {
    byId.put(id, number(n));
  }

  private int next(int bound) {
    state = state * 6364136223846793005L + 1442695040888963407L;
    return (int) ((state >>> 33) % bound);
  }
}
