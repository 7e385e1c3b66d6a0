package dev.gouji.simulation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The faults that are planted; each is one thing that a clerk did. */
enum Fault {
  DIGITS_SWAPPED("办理结果一格两位颠倒"),
  DIGIT_ADDED("办理结果一格多打一位"),
  DIGIT_DROPPED("办理结果一格少打一位"),
  DIGIT_WRONG("办理结果一格打错一位"),
  LEFT_OUT("办理结果一格漏填"),
  ZERO("办理结果一格填成 0"),
  RECEIVED("新收一格填错"),
  CARRIED_IN("上年结转一格填错"),
  CARRIED_OUT("结转下年一格填错"),
  ROW_TOTAL("一行总计填错"),
  COLUMN_TOTAL("一列（七）总计填错"),
  GRAND_TOTAL("总计列的（七）填错"),
  WRONG_COLUMN("办理结果填到相邻的列"),
  WRONG_ROW("办理结果填到相邻的行"),
  CELLS_SWAPPED("同一行两格互换"),
  COLUMNS_SWAPPED("两列办理结果对调"),
  ROWS_SHIFTED("办理结果整块下移一行"),
  COLUMNS_SHIFTED("第三部分表整块右移一列"),
  COUNTED_TWICE("把另一格的数也计入一格"),
  REVIEW_TOTAL("复议诉讼一段总计填错"),
  REVIEW_CELL("复议诉讼一格填错"),
  STOCK("规范性文件现行有效填错"),
  ISSUED_REPEALED("规范性文件制发、废止互换"),
  REGULATIONS("规范性文件填到规章一行"),
  YUAN("收费以元填报"),
  NEGATIVE("一格填成负数"),
  DECIMAL("一格填成小数"),
  REGISTER("台账一个数填错"),
  CHANNEL("渠道一个数填错"),
  CARRY_OVER("上年结转与上年不接（新收同时少计）"),
  NO_REQUESTS("有申请而选「本年未收到」"),
  DECLARED_NONE("有数而选「确无此项」"),
  LAST_YEAR("整份误报上年的表"),
  BLANK_TABLE("第四部分表整张空白");

  private static final List<String> COLUMNS =
      List.of("natural_person", "business", "research", "welfare", "legal_service", "other");

  private final String chinese;

  Fault(String chinese) {
    this.chinese = chinese;
  }

  String chinese() {
    return chinese;
  }

  /** Whether it can only happen where totals are typed. */
  boolean needsTypedTotals() {
    return this == ROW_TOTAL || this == COLUMN_TOTAL || this == GRAND_TOTAL || this == REVIEW_TOTAL;
  }

  boolean needsRegister() {
    return this == REGISTER || this == CHANNEL || this == NO_REQUESTS;
  }

  /**
   * Plants it.
   *
   * @return false if the return has nothing that it could happen to
   */
  boolean plant(Map<String, String> values, Map<String, String> prior, Random random) {
    return switch (this) {
      case DIGITS_SWAPPED, DIGIT_ADDED, DIGIT_DROPPED, DIGIT_WRONG, LEFT_OUT, ZERO ->
          slip(values, pick(slippery(values), random), random);
      case RECEIVED -> wrong(values, pick(cells(values, "received"), random), random);
      case CARRIED_IN -> wrong(values, pick(cells(values, "carried_in"), random), random);
      case CARRIED_OUT -> wrong(values, pick(cells(values, "carried_out"), random), random);
      case ROW_TOTAL -> wrong(values, pick(rowTotals(values), random), random);
      case COLUMN_TOTAL -> wrong(values, pick(cells(values, "concluded"), random), random);
      case GRAND_TOTAL -> wrong(values, "requests.concluded.total", random);
      case REVIEW_TOTAL -> wrong(values, pick(reviews(".total"), random), random);
      case REVIEW_CELL -> wrong(values, pick(reviews(".upheld"), random), random);
      case STOCK -> wrong(values, "proactive.normative.in_force", random);
      case REGISTER ->
          wrong(
              values,
              pick(List.of("figures.requests_received", "figures.requests_concluded"), random),
              random);
      case CHANNEL -> wrong(values, "figures.items_wechat", random);
      default -> block(values, prior, random);
    };
  }

  private boolean block(Map<String, String> values, Map<String, String> prior, Random random) {
    String cell = pick(filled(values, "requests."), random);
    return switch (this) {
      case WRONG_COLUMN -> exchange(values, cell, beside(cell), true);
      case CELLS_SWAPPED -> exchange(values, cell, beside(cell), false);
      case WRONG_ROW -> exchange(values, cell, below(values, cell), true);
      case COLUMNS_SWAPPED -> columnsSwapped(values);
      case ROWS_SHIFTED -> rowsShifted(values);
      case COLUMNS_SHIFTED -> columnsShifted(values);
      case COUNTED_TWICE -> countedTwice(values, cell, random);
      case ISSUED_REPEALED ->
          exchange(values, "proactive.normative.issued", "proactive.normative.repealed", false);
      case REGULATIONS -> regulations(values);
      case YUAN ->
          put(values, "proactive.fees", number(values, "proactive.fees").movePointRight(4));
      case NEGATIVE -> put(values, cell, number(values, cell).negate());
      case DECIMAL -> put(values, cell, number(values, cell).movePointLeft(1));
      case CARRY_OVER -> carryOver(values, random);
      case NO_REQUESTS ->
          !values.get("requests.received.total").equals("0")
              && word(values, "figures.no_requests", "是");
      case DECLARED_NONE -> word(values, "declared.requests", "确无此项");
      case LAST_YEAR -> copy(values, prior);
      case BLANK_TABLE -> blank(values);
      default -> throw new IllegalStateException(name());
    };
  }

  /** Digits are exchanged or lost in numbers of several. */
  private List<String> slippery(Map<String, String> values) {
    int digits = this == DIGITS_SWAPPED || this == DIGIT_DROPPED ? 2 : 1;
    return filled(values, "requests.").stream()
        .filter(id -> values.get(id).length() >= digits)
        .toList();
  }

  private boolean slip(Map<String, String> values, String cell, Random random) {
    String n = values.getOrDefault(cell, "0");
    return switch (this) {
      case DIGITS_SWAPPED ->
          n.length() > 1
              && !n.startsWith("0")
              && put(values, cell, new BigDecimal("" + n.charAt(1) + n.charAt(0) + n.substring(2)));
      case DIGIT_ADDED -> put(values, cell, new BigDecimal(n + random.nextInt(10)));
      case DIGIT_DROPPED ->
          n.length() > 1 && put(values, cell, new BigDecimal(n.substring(0, n.length() - 1)));
      case DIGIT_WRONG ->
          put(values, cell, new BigDecimal(n.substring(0, n.length() - 1) + random.nextInt(10)));
      case LEFT_OUT -> word(values, cell, "");
      default -> put(values, cell, BigDecimal.ZERO);
    };
  }

  /** One of the slips of a digit, or a neighbouring number. */
  private static boolean wrong(Map<String, String> values, String cell, Random random) {
    String n = values.getOrDefault(cell, "0");
    int slip = random.nextInt(4);
    if (slip == 0 && n.length() > 1) {
      return put(values, cell, new BigDecimal("" + n.charAt(1) + n.charAt(0) + n.substring(2)));
    }
    if (slip == 1) {
      return put(values, cell, new BigDecimal(n + random.nextInt(10)));
    }
    return put(values, cell, new BigDecimal(n).add(BigDecimal.valueOf(1 + random.nextInt(9))));
  }

  private static boolean exchange(
      Map<String, String> values, String one, String two, boolean intoEmpty) {
    if (one.isEmpty() || two.isEmpty() || values.get(one).equals(values.get(two))) {
      return false;
    }
    if (intoEmpty != values.get(two).equals("0")) {
      return false;
    }
    String first = values.get(one);
    values.put(one, values.get(two));
    values.put(two, first);
    return true;
  }

  private static String beside(String cell) {
    String[] parts = cell.split("\\.");
    int at = parts.length < 3 ? -1 : COLUMNS.indexOf(parts[2]);
    return at < 0 || at + 1 == COLUMNS.size()
        ? ""
        : parts[0] + "." + parts[1] + "." + COLUMNS.get(at + 1);
  }

  private static List<String> rows(Map<String, String> values) {
    return values.keySet().stream()
        .filter(id -> id.startsWith("requests.") && id.endsWith(".natural_person"))
        .map(id -> id.split("\\.")[1])
        .toList();
  }

  private static List<String> outcomes(Map<String, String> values) {
    List<String> rows = rows(values);
    return rows.subList(2, rows.size() - 2);
  }

  private static String below(Map<String, String> values, String cell) {
    if (cell.isEmpty()) {
      return "";
    }
    List<String> rows = outcomes(values);
    int at = rows.indexOf(cell.split("\\.")[1]);
    return at + 1 == rows.size() ? "" : "requests." + rows.get(at + 1) + "." + cell.split("\\.")[2];
  }

  private static boolean columnsSwapped(Map<String, String> values) {
    boolean some = false;
    for (String row : outcomes(values)) {
      String one = "requests." + row + ".natural_person";
      String two = "requests." + row + ".business";
      String first = values.get(one);
      some |= !first.equals(values.get(two));
      values.put(one, values.get(two));
      values.put(two, first);
    }
    return some;
  }

  private static boolean rowsShifted(Map<String, String> values) {
    List<String> rows = new ArrayList<>(outcomes(values));
    rows.add("concluded");
    boolean some = false;
    for (int i = rows.size() - 1; i > 0; i--) {
      for (String column : COLUMNS) {
        String from = values.get("requests." + rows.get(i - 1) + "." + column);
        some |= !from.equals("0");
        values.put("requests." + rows.get(i) + "." + column, from);
      }
    }
    COLUMNS.forEach(column -> values.put("requests." + rows.get(0) + "." + column, "0"));
    return some;
  }

  private static boolean columnsShifted(Map<String, String> values) {
    boolean some = false;
    for (String row : rows(values)) {
      for (int i = COLUMNS.size() - 1; i > 0; i--) {
        String from = values.get("requests." + row + "." + COLUMNS.get(i - 1));
        some |= !from.equals("0");
        values.put("requests." + row + "." + COLUMNS.get(i), from);
      }
      values.put("requests." + row + "." + COLUMNS.get(0), "0");
    }
    return some;
  }

  private static boolean countedTwice(Map<String, String> values, String cell, Random random) {
    String other = pick(filled(values, "requests."), random);
    if (other.equals(cell) || !other.endsWith(cell.substring(cell.lastIndexOf('.')))) {
      return false;
    }
    return put(values, cell, number(values, cell).add(number(values, other)));
  }

  private static boolean regulations(Map<String, String> values) {
    boolean some = false;
    for (String what : List.of("issued", "repealed", "in_force")) {
      String n = values.get("proactive.normative." + what);
      some |= !n.equals("0");
      values.put("proactive.regulations." + what, n);
      values.put("proactive.normative." + what, "0");
    }
    return some;
  }

  private static boolean carryOver(Map<String, String> values, Random random) {
    String column = COLUMNS.get(random.nextInt(2));
    BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(3));
    BigDecimal received = number(values, "requests.received." + column);
    if (received.compareTo(more) < 0) {
      return false;
    }
    put(values, "requests.received." + column, received.subtract(more));
    String in = "requests.carried_in." + column;
    return put(values, in, number(values, in).add(more));
  }

  private static boolean copy(Map<String, String> values, Map<String, String> prior) {
    boolean differs =
        prior.entrySet().stream().anyMatch(e -> !e.getValue().equals(values.get(e.getKey())));
    values.putAll(prior);
    return differs;
  }

  private static boolean blank(Map<String, String> values) {
    values.keySet().stream()
        .filter(id -> id.startsWith("review.") || id.startsWith("suit_"))
        .toList()
        .forEach(id -> values.put(id, ""));
    return true;
  }

  private static List<String> cells(Map<String, String> values, String row) {
    return COLUMNS.stream()
        .map(column -> "requests." + row + "." + column)
        .filter(id -> COLUMNS.indexOf(id.split("\\.")[2]) < 2 || !values.get(id).equals("0"))
        .toList();
  }

  private static List<String> rowTotals(Map<String, String> values) {
    return outcomes(values).stream()
        .map(row -> "requests." + row + ".total")
        .filter(id -> !values.get(id).equals("0"))
        .toList();
  }

  private static List<String> reviews(String end) {
    return List.of("review" + end, "suit_direct" + end, "suit_after_review" + end);
  }

  /** Outcome cells that hold something. */
  private static List<String> filled(Map<String, String> values, String start) {
    List<String> outcomes = outcomes(values);
    return values.keySet().stream()
        .filter(id -> id.startsWith(start) && !id.endsWith(".total"))
        .filter(id -> outcomes.contains(id.split("\\.")[1]))
        .filter(id -> !values.get(id).isEmpty() && new BigDecimal(values.get(id)).signum() > 0)
        .toList();
  }

  private static String pick(List<String> ids, Random random) {
    return ids.isEmpty() ? "" : ids.get(random.nextInt(ids.size()));
  }

  private static BigDecimal number(Map<String, String> values, String id) {
    String text = values.getOrDefault(id, "0");
    return text.isEmpty() ? BigDecimal.ZERO : new BigDecimal(text);
  }

  private static boolean put(Map<String, String> values, String id, BigDecimal number) {
    return word(values, id, TrueReturn.plain(number));
  }

  private static boolean word(Map<String, String> values, String id, String text) {
    return !id.isEmpty() && !text.equals(values.put(id, text));
  }
}
