package dev.gouji.check;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.look.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes random returns in which every hard relation holds; the same seed gives the same return. */
public final class ConsistentReturns {
  private static final List<String> APPLICANTS =
      List.of("natural_person", "business", "research", "welfare", "legal_service", "other");
  private static final List<String> REVIEWS = List.of("review", "suit_direct", "suit_after_review");
  private static final List<String> ROWS_WITHOUT_OUTCOME =
      List.of("received", "carried_in", "concluded", "carried_out");

  private final Form form;
  private final Random random;
  private final boolean regulations;
  private final Map<String, String> values = new LinkedHashMap<>();

  private ConsistentReturns(Form form, long seed, boolean regulations) {
    this.form = form;
    this.random = new Random(seed);
    this.regulations = regulations;
  }

  /** The 200 cells of the national tables, every one filled. */
  public static Map<String, String> tables(Form form, long seed, boolean regulations) {
    return new ConsistentReturns(form, seed, regulations).fillTables().values;
  }

  /** The tables, a few of their zeros left blank, and key figures that agree or are left blank. */
  static Map<String, String> loose(Form form, long seed, boolean regulations) {
    ConsistentReturns made = new ConsistentReturns(form, seed, regulations).fillTables();
    made.declare();
    made.figures(false);
    made.leaveSomeZerosBlank();
    return made.values;
  }

  /** The tables and every key figure, which all agree. */
  public static Map<String, String> full(Form form, long seed, boolean regulations) {
    ConsistentReturns made = new ConsistentReturns(form, seed, regulations).fillTables();
    made.figures(true);
    return made.values;
  }

  /** Works the totals out as the template does: blank where all that is added up is blank. */
  static void total(Form form, Map<String, String> values) {
    for (Field field : form.computed()) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean filled = false;
      for (Field operand : form.operands(field)) {
        String text = values.getOrDefault(operand.id(), "");
        filled |= !text.isEmpty();
        sum = text.isEmpty() ? sum : sum.add(new BigDecimal(text));
      }
      values.put(field.id(), filled ? Numbers.plain(sum) : "");
    }
  }

  private ConsistentReturns fillTables() {
    proactive();
    APPLICANTS.forEach(this::applicant);
    for (String block : REVIEWS) {
      for (String outcome : List.of("upheld", "corrected", "other", "pending")) {
        put(block + "." + outcome, count());
      }
    }
    total(form, values);
    return this;
  }

  private void proactive() {
    for (String kind : List.of("regulations", "normative")) {
      boolean some = kind.equals("normative") || regulations;
      int issued = some ? count() : 0;
      int repealed = some ? count() : 0;
      put("proactive." + kind + ".issued", issued);
      put("proactive." + kind + ".repealed", repealed);
      put("proactive." + kind + ".in_force", Math.max(0, issued - repealed) + (some ? count() : 0));
    }
    for (String deed : List.of("licensing", "penalty", "coercion")) {
      put("proactive." + deed, count());
    }
    values.put("proactive.fees", Numbers.plain(BigDecimal.valueOf(count(), random.nextInt(7))));
  }

  private void applicant(String column) {
    int concluded = 0;
    for (Field field : form.table("requests").fields()) {
      String[] parts = field.id().split("\\.");
      if (parts[2].equals(column) && !ROWS_WITHOUT_OUTCOME.contains(parts[1])) {
        int n = count();
        concluded += n;
        put(field.id(), n);
      }
    }
    int out = count();
    int in = random.nextInt(concluded + out + 1);
    put("requests.carried_out." + column, out);
    put("requests.carried_in." + column, in);
    put("requests.received." + column, concluded + out - in);
  }

  private void declare() {
    for (String table : List.of("proactive", "requests", "review")) {
      boolean none =
          form.table(table).fields().stream().allMatch(f -> values.get(f.id()).equals("0"));
      if (random.nextBoolean()) {
        values.put("declared." + table, none ? "确无此项" : "有数据");
      }
    }
  }

  private void figures(boolean all) {
    boolean none = values.get("requests.received.total").equals("0");
    figure(all, "no_requests", none ? "是" : "否");
    boolean both = random.nextBoolean();
    String received = values.get("requests.received.total");
    figure(all, "requests_received", both ? plus(received, "requests.carried_in.total") : received);
    for (String row : List.of("carried_in", "concluded", "carried_out")) {
      figure(all, "requests_" + row, values.get("requests." + row + ".total"));
    }
    for (String what : List.of("issued", "repealed", "in_force")) {
      figure(all, "normative_" + what, values.get("proactive.normative." + what));
    }
    figure(all, "reconsiderations", values.get("review.total"));
    figure(all, "lawsuits", plus(values.get("suit_direct.total"), "suit_after_review.total"));
    figure(all, "fee_notices", plus("1", "requests.closed_fee_unpaid.total"));
    figure(all, "fees_charged", "12.5");
    items(all);
  }

  private void items(boolean all) {
    int sum = 0;
    for (String channel : List.of("website", "wechat", "weibo", "other")) {
      int n = count();
      sum += n;
      figure(all, "items_" + channel, String.valueOf(n));
    }
    figure(all, "items_total", String.valueOf(sum));
  }

  private void figure(boolean all, String name, String value) {
    if (all || random.nextInt(3) > 0) {
      values.put("figures." + name, value);
    }
  }

  private String plus(String number, String id) {
    return Numbers.plain(new BigDecimal(number).add(new BigDecimal(values.get(id))));
  }

  private void leaveSomeZerosBlank() {
    List<Field> zeros = new ArrayList<>();
    for (Field field : form.nationalNumbers()) {
      if (!field.computed() && values.get(field.id()).equals("0")) {
        zeros.add(field);
      }
    }
    for (int i = random.nextInt(4); i > 0 && !zeros.isEmpty(); i--) {
      values.put(zeros.remove(random.nextInt(zeros.size())).id(), "");
    }
    total(form, values);
  }

  /** Mostly 0, often a few, now and then very many. */
  private int count() {
    return switch (random.nextInt(8)) {
      case 0, 1 -> 1 + random.nextInt(9);
      case 2 -> random.nextInt(300);
      case 3 -> random.nextInt(20) == 0 ? 1_000_000 + random.nextInt(1_000_000) : 1;
      default -> 0;
    };
  }

  private void put(String id, int n) {
    values.put(id, String.valueOf(n));
  }
}
