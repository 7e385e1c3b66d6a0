package dev.gouji.simulation;

import dev.gouji.check.Checker;
import dev.gouji.form.Form;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Plants one, two and three faults in returns of every kind and counts what is told. */
final class Simulation {
  private static final Path PAGE = Path.of("docs/repair.md");
  private static final String BEGIN = "<!-- table: begin -->";
  private static final String END = "<!-- table: end -->";
  private static final int MOST_ATTEMPTS = 30;

  private final Form form;
  private final Checker checker;
  private final int trials;
  private final Map<Fault, Tally> byFault = new EnumMap<>(Fault.class);
  private final Map<String, Tally> bySetting = new LinkedHashMap<>();
  private final Map<String, Tally> several = new LinkedHashMap<>();

  Simulation(Form form, int trials) {
    this.form = form;
    this.checker = new Checker(form, List.of());
    this.trials = trials;
  }

  /** One fault at a time; two and three are counted apart. */
  Tally run() {
    Tally all = new Tally();
    for (boolean live : List.of(true, false)) {
      for (boolean register : List.of(true, false)) {
        for (boolean prior : List.of(true, false)) {
          setting(live, register, prior, all);
        }
      }
    }
    return all;
  }

  /** All returns with two or three faults. */
  Tally several() {
    Tally all = new Tally();
    several.values().forEach(all::add);
    return all;
  }

  private void setting(boolean live, boolean register, boolean prior, Tally all) {
    String name =
        (live ? "总计为公式" : "总计手填") + (register ? "，有台账" : "，无台账") + (prior ? "，有上年" : "，无上年");
    Tally here = bySetting.computeIfAbsent(name, any -> new Tally());
    for (Fault fault : Fault.values()) {
      if ((fault.needsTypedTotals() && live) || (fault.needsRegister() && !register)) {
        continue;
      }
      for (int i = 0; i < trials; i++) {
        Tally one = new Tally();
        trial(List.of(fault), i, live, register, prior).ifPresent(one::add);
        byFault.computeIfAbsent(fault, any -> new Tally()).add(one);
        here.add(one);
        all.add(one);
      }
    }
    Random random = new Random(77);
    Fault[] kinds = Fault.values();
    for (int faults = 2; faults <= 3; faults++) {
      Tally tally =
          several.computeIfAbsent(faults + " 处错，" + (live ? "总计为公式" : "总计手填"), any -> new Tally());
      for (int i = 0; i < trials * 8; i++) {
        Fault[] picked = new Fault[faults];
        for (int k = 0; k < faults; k++) {
          picked[k] = kinds[random.nextInt(12)];
        }
        List<Fault> planted = List.of(picked);
        if (planted.stream().noneMatch(f -> f.needsTypedTotals() && live)) {
          trial(planted, i, live, register, prior).ifPresent(tally::add);
        }
      }
    }
  }

  private Optional<Trial> trial(
      List<Fault> faults, int seed, boolean live, boolean register, boolean prior) {
    for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
      Optional<Trial> trial = attempt(faults, seed + 1000 * attempt, live, register, prior);
      if (trial.isPresent()) {
        return trial;
      }
    }
    return Optional.empty();
  }

  /** Empty if that return has nothing to which the fault could happen. */
  private Optional<Trial> attempt(
      List<Fault> faults, int seed, boolean live, boolean register, boolean prior) {
    int kinds = faults.stream().mapToInt(Enum::ordinal).sum();
    TrueReturn.Years years = TrueReturn.make(form, 1000L + seed * 101L + kinds);
    Map<String, String> truth = new LinkedHashMap<>(years.values());
    if (!register) {
      truth.keySet().removeIf(id -> id.startsWith("figures."));
    }
    Map<String, String> shown = new LinkedHashMap<>(truth);
    Random random = new Random(seed * 31L + kinds);
    for (Fault fault : faults) {
      if (!fault.plant(shown, years.prior(), random)) {
        return Optional.empty();
      }
    }
    Optional<Map<String, String>> last = prior ? Optional.of(years.prior()) : Optional.empty();
    return Optional.of(new Trial(form, checker, truth, shown, last, live));
  }

  String table() {
    StringBuilder text = new StringBuilder();
    String head =
        "| %s | 例 | 查出 | 可由关系断定 | 其中断定且对 | 唯一答案且对 | 真答案在列 | 第一行指出错格 | 断定而错 | 其中合成一处 | 照办而误收 | 问题/例"
            + " | 行/例 |\n"
            + "|---|---|---|---|---|---|---|---|---|---|---|---|---|\n";
    text.append(head.formatted("错误种类（每份一处）"));
    byFault.forEach((fault, tally) -> text.append(tally.row(fault.chinese())).append('\n'));
    text.append('\n').append(head.formatted("填法（每份一处）"));
    Tally all = new Tally();
    bySetting.forEach(
        (name, tally) -> {
          all.add(tally);
          text.append(tally.row(name)).append('\n');
        });
    text.append(all.row("合计")).append('\n');
    text.append('\n').append(head.formatted("每份几处"));
    several.forEach((name, tally) -> text.append(tally.row(name)).append('\n'));
    return text.toString();
  }

  void write(Tally all) throws IOException {
    String page = Files.readString(PAGE);
    String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
    String after = page.substring(page.indexOf(END));
    Files.writeString(PAGE, before + "\n" + table() + after);
  }
}
