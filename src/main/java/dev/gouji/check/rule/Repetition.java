package dev.gouji.check.rule;

import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How much of a report's prose stands in last year's: the share of its characters in runs of at
 * least {@link #RUN} that last year's text has too. Only letters count, and any number is as good
 * as another: an old text with new numbers is an old text. Work and memory grow with the length of
 * the texts and no faster.
 */
public final class Repetition {
  /** How many equal characters on end make a run. */
  static final int RUN = 13;

  /** Shorter reports are not compared: all of them say the same. */
  static final int LEAST = 100;

  private static final int QUOTED = 40;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final String last;
  private final Map<String, Integer> runs = new HashMap<>();
  private int length;
  private int repeated;
  private int most;
  private int longest;
  private String section = "";
  private Optional<Field> place = Optional.empty();
  private String quotation = "";

  private Repetition(String last) {
    this.last = last;
    for (int i = 0; i + RUN <= last.length(); i++) {
      runs.putIfAbsent(last.substring(i, i + RUN), i);
    }
  }

  static Repetition of(List<Field> fields, Values own, Values prior) {
    StringBuilder last = new StringBuilder();
    for (Field field : fields) {
      // The line break keeps a run from reaching over from one section into the next.
      last.append(Letters.of(prior.text(field)).text()).append('\n');
    }
    Repetition repetition = new Repetition(last.toString());
    fields.forEach(field -> repetition.add(field, Letters.of(own.text(field))));
    return repetition;
  }

  /** Why the texts cannot be compared, in Chinese; empty if they can. */
  static Optional<String> lack(List<Field> fields, Values own, Values prior) {
    if (length(fields, prior) == 0) {
      return Optional.of("没有上年的文字");
    }
    return length(fields, own) < LEAST ? Optional.of("文字不足 " + LEAST + " 字") : Optional.empty();
  }

  private static int length(List<Field> fields, Values values) {
    return fields.stream().mapToInt(field -> Letters.of(values.text(field)).length()).sum();
  }

  private void add(Field field, Letters letters) {
    int inSection = 0;
    int covered = 0;
    int start = 0;
    int there = -1;
    for (int i = 0; i + RUN <= letters.length(); i++) {
      boolean goesOn = there >= 0 && last.regionMatches(there + 1, letters.text(), i, RUN);
      if (!goesOn) {
        start = i;
      }
      there = goesOn ? there + 1 : runs.getOrDefault(letters.text().substring(i, i + RUN), -1);
      if (there >= 0) {
        inSection += i + RUN - Math.max(covered, i);
        covered = i + RUN;
        quote(letters, start, covered);
      }
    }
    length += letters.length();
    repeated += inSection;
    if (inSection > most) {
      most = inSection;
      section = field.shortName() + " " + Numbers.plain(percent(inSection, letters.length())) + "%";
      place = Optional.of(field);
    }
  }

  private void quote(Letters letters, int from, int to) {
    if (to - from > longest) {
      longest = to - from;
      quotation = letters.original(from, Math.min(to, from + QUOTED));
    }
  }

  /** The share of all the prose, in percent to one decimal. */
  BigDecimal percent() {
    return percent(repeated, length);
  }

  private static BigDecimal percent(int part, int whole) {
    return whole == 0
        ? BigDecimal.ZERO
        : BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
  }

  /** The section with the most repeated characters; empty if nothing is repeated. */
  public Optional<Field> place() {
    return place;
  }

  /** For people: which section repeats most, and the longest run, quoted from its beginning. */
  public String told() {
    String rest = longest > QUOTED ? "……" : "";
    return "最多的是" + section + "；最长的一段 " + longest + " 字：「" + quotation + rest + "」";
  }
}
