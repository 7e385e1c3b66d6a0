package dev.gouji.simulation;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Makes returns as bureaus and towns send them: mostly zeros, most applications from natural
 * persons, most of them answered by two or three outcomes. Every relation holds, last year too.
 */
final class TrueReturn {
  private static final List<String> COLUMNS =
      List.of("natural_person", "business", "research", "welfare", "legal_service", "other");
  private static final double[] SHARE = {1, 0.18, 0.02, 0.03, 0.12, 0.05};

  /** Outcomes by how often they are given, the rest almost never. */
  private static final Map<String, Integer> OUTCOMES =
      Map.ofEntries(
          Map.entry("granted", 40),
          Map.entry("granted_in_part", 8),
          Map.entry("unavailable_not_held", 22),
          Map.entry("refused_by_law", 3),
          Map.entry("refused_third_party", 4),
          Map.entry("refused_internal_affairs", 3),
          Map.entry("refused_enforcement_file", 4),
          Map.entry("unavailable_not_compiled", 4),
          Map.entry("unavailable_unclear", 2),
          Map.entry("declined_petition", 5),
          Map.entry("declined_duplicate", 3),
          Map.entry("closed_not_corrected", 2),
          Map.entry("closed_other", 4));

  private final Form form;
  private final Random random;
  private final Map<String, String> values = new LinkedHashMap<>();

  private TrueReturn(Form form, Random random) {
    this.form = form;
    this.random = random;
    form.nationalNumbers().forEach(field -> values.put(field.id(), "0"));
  }

  /**
   * A return and the one of the year before.
   *
   * @param prior last year's national numbers
   * @param values this year's values with all key figures
   */
  record Years(Map<String, String> prior, Map<String, String> values) {}

  static Years make(Form form, long seed) {
    Random random = new Random(seed);
    double size = random.nextInt(3) == 0 ? 60 : random.nextInt(2) == 0 ? 15 : 4;
    TrueReturn last = new TrueReturn(form, random);
    last.requests(size, Map.of());
    last.rest(Map.of());
    TrueReturn now = new TrueReturn(form, random);
    now.requests(size, last.values);
    now.rest(last.values);
    now.figures();
    return new Years(last.values, now.values);
  }

  private void requests(double size, Map<String, String> last) {
    for (int i = 0; i < COLUMNS.size(); i++) {
      String column = COLUMNS.get(i);
      int concluded = (int) (size * SHARE[i] * (0.3 + 1.4 * random.nextDouble()));
      for (int n = 0; n < concluded; n++) {
        add("requests." + outcome() + "." + column, 1);
      }
      int in = Integer.parseInt(last.getOrDefault("requests.carried_out." + column, "0"));
      if (last.isEmpty()) {
        in = random.nextInt(1 + concluded / 8);
      }
      in = Math.min(in, concluded);
      int out = random.nextInt(1 + concluded / 6);
      add("requests.carried_in." + column, in);
      add("requests.carried_out." + column, out);
      add("requests.received." + column, concluded + out - in);
    }
  }

  private String outcome() {
    int at = random.nextInt(OUTCOMES.values().stream().mapToInt(n -> n).sum());
    for (Map.Entry<String, Integer> entry : new java.util.TreeMap<>(OUTCOMES).entrySet()) {
      at -= entry.getValue();
      if (at < 0) {
        return entry.getKey();
      }
    }
    return "closed_other";
  }

  private void rest(Map<String, String> last) {
    int issued = random.nextInt(6);
    int stock = Integer.parseInt(last.getOrDefault("proactive.normative.in_force", "-1"));
    stock = stock < 0 ? 5 + random.nextInt(40) : stock;
    int repealed = random.nextInt(Math.min(4, stock) + 1);
    add("proactive.normative.issued", issued);
    add("proactive.normative.repealed", repealed);
    add("proactive.normative.in_force", last.isEmpty() ? stock : stock + issued - repealed);
    add("proactive.licensing", near(last, "proactive.licensing", 400));
    add("proactive.penalty", near(last, "proactive.penalty", 90));
    add("proactive.coercion", random.nextInt(12));
    values.put("proactive.fees", plain(BigDecimal.valueOf(1 + random.nextInt(90_000), 2)));
    for (String block : List.of("review", "suit_direct", "suit_after_review")) {
      for (String result : List.of("upheld", "corrected", "other", "pending")) {
        add(block + "." + result, Math.max(0, random.nextInt(9) - 4));
      }
    }
    total(form, values, form.computed());
  }

  private int near(Map<String, String> last, String id, int most) {
    int before = Integer.parseInt(last.getOrDefault(id, "0"));
    return before == 0 ? random.nextInt(most) : (int) (before * (0.7 + 0.6 * random.nextDouble()));
  }

  private void figures() {
    String received = values.get("requests.received.total");
    figure("no_requests", received.equals("0") ? "是" : "否");
    figure("requests_received", received);
    for (String row : List.of("carried_in", "concluded", "carried_out")) {
      figure("requests_" + row, values.get("requests." + row + ".total"));
    }
    for (String what : List.of("issued", "repealed", "in_force")) {
      figure("normative_" + what, values.get("proactive.normative." + what));
    }
    figure("reconsiderations", values.get("review.total"));
    int suits =
        Integer.parseInt(values.get("suit_direct.total"))
            + Integer.parseInt(values.get("suit_after_review.total"));
    figure("lawsuits", String.valueOf(suits));
    figure("fee_notices", "1");
    int sum = 0;
    for (String channel : List.of("website", "wechat", "weibo", "other")) {
      int n = random.nextInt(300);
      sum += n;
      figure("items_" + channel, String.valueOf(n));
    }
    figure("items_total", String.valueOf(sum));
  }

  private void figure(String name, String value) {
    values.put("figures." + name, value);
  }

  private void add(String id, int n) {
    values.merge(id, String.valueOf(n), (a, b) -> plain(new BigDecimal(a).add(new BigDecimal(b))));
  }

  /** Works totals out as the template does. */
  static void total(Form form, Map<String, String> values, List<Field> totals) {
    for (Field field : totals) {
      BigDecimal sum = BigDecimal.ZERO;
      boolean filled = false;
      for (Field operand : form.operands(field)) {
        String text = values.getOrDefault(operand.id(), "");
        filled |= !text.isEmpty();
        sum = text.isEmpty() ? sum : sum.add(new BigDecimal(text));
      }
      values.put(field.id(), filled ? plain(sum) : "");
    }
  }

  static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
