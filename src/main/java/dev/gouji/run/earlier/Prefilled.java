package dev.gouji.run.earlier;

import dev.gouji.check.value.Values;
import dev.gouji.form.Form;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of its units with which each government's own workbook is handed out, so that nobody
 * types two hundred sums.
 *
 * @param byCode by the code of the government
 * @param said what was prefilled and what was not, and why, one sentence each, for the clerk
 */
public record Prefilled(Map<String, Values> byCode, List<String> said) {
  /** So many names stand in a sentence; a city has more districts than a screen has lines. */
  private static final int MOST_NAMED = 5;

  public Prefilled {
    byCode = Map.copyOf(byCode);
    said = List.copyOf(said);
  }

  /** What an earlier import of the same year knows. */
  public static Prefilled of(Form form, Roster roster, ResultFolders results, int year) {
    List<Unit> governments =
        roster.units().stream()
            .filter(unit -> unit.isDue() && roster.isGovernment(unit.code()))
            .toList();
    if (governments.isEmpty()) {
      return new Prefilled(Map.of(), List.of());
    }
    String who = "有下级单位的 " + governments.size() + " 个单位";
    Optional<Path> folder = results.of(year);
    if (folder.isEmpty()) {
      return nothing(
          who
              + "没有预填所辖合计：在"
              + results.inWords()
              + "里没有找到 "
              + year
              + " 年度的核对结果。所辖单位的表核对过以后再生成一次就会预填；结果在别处的，用 --results 写明它所在的文件夹");
    }
    return LevelSums.of(form, folder.get())
        .map(sums -> of(roster, governments, sums, folder.get()))
        .orElseGet(
            () ->
                nothing(
                    who
                        + "没有预填所辖合计：读不出「"
                        + folder.get().resolve("data/totals.csv")
                        + "」，请重新核对一次再生成"));
  }

  private static Prefilled nothing(String why) {
    return new Prefilled(Map.of(), List.of(why));
  }

  private static Prefilled of(Roster roster, List<Unit> governments, LevelSums sums, Path folder) {
    Map<String, Values> byCode = new LinkedHashMap<>();
    List<String> without = new ArrayList<>();
    List<String> partial = new ArrayList<>();
    for (Unit government : governments) {
      int summed = sums.units().getOrDefault(government.code(), 0);
      long due = roster.leavesBelow(government.code()).stream().filter(Unit::isDue).count();
      Optional<Values> values =
          Optional.ofNullable(sums.values().get(government.code())).filter(some -> summed > 0);
      values.ifPresent(some -> byCode.put(government.code(), some));
      if (values.isEmpty()) {
        without.add(government.name());
      } else if (summed < due) {
        partial.add(government.name() + "（" + due + " 个单位只计了 " + summed + " 个）");
      }
    }
    List<String> said = new ArrayList<>();
    if (!byCode.isEmpty()) {
      said.add(byCode.size() + " 个有下级的单位已预填所辖合计，取自「" + folder + "」里已通过的数");
    }
    if (!partial.isEmpty()) {
      said.add("所辖单位没有都通过、合计还不全的：" + named(partial) + "。都通过后请再生成一次");
    }
    if (!without.isEmpty()) {
      said.add("没有预填的：" + named(without) + "。在「" + folder + "」里还没有所辖单位通过的表");
    }
    return new Prefilled(byCode, said);
  }

  private static String named(List<String> names) {
    String first = String.join("、", names.subList(0, Math.min(MOST_NAMED, names.size())));
    return names.size() <= MOST_NAMED ? first : first + " 等 " + names.size() + " 个";
  }
}
