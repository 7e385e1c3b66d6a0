package dev.gouji.repair;

import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import dev.gouji.repair.solve.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what to do about the repairs that were found. */
public final class Sentences {
  private static final String CHECK = "建议值仅供核对。";
  private static final int MOST_NAMED = 6;

  private final Shown shown;

  public Sentences(Shown shown) {
    this.shown = shown;
  }

  /** What is worth checking, in one short sentence; empty if nothing was found. */
  public String suggestion(Group group) {
    return group.repairs().isEmpty() ? "" : action(group);
  }

  /**
   * What to do.
   *
   * @param group the repairs and the relations that they mend
   */
  String action(Group group) {
    int mended = group.relations().size();
    if (group.repairs().isEmpty()) {
      return nothingFound(group, mended);
    }
    String effect = "，可同时消除 " + mended + " 处不平";
    Repair first = group.repairs().get(0);
    if (group.isUnique()) {
      String alone = group.isShared() ? "如果只错一格，就是这里：" : "";
      return alone + told(first) + (mended > 1 ? effect : "，即可消除不平") + why(first) + "。" + CHECK;
    }
    if (group.alternatives() == 1) {
      return "可能的改法：" + told(first) + why(first) + "；也可能是别的几格。请对照台账核对。";
    }
    return several(group, mended);
  }

  private static String nothingFound(Group group, int mended) {
    String count = mended > 1 ? "这 " + mended + " 处不平" : "这处不平";
    return group.isProven()
        ? count + "不是改一两格能消除的，请对照台账逐格核对。"
        : count + "牵涉的格较多，推算不出是哪几格填错，请对照台账逐行、逐列核对。";
  }

  private String several(Group group, int mended) {
    Optional<BigDecimal> gap = sameGap(group);
    String head =
        gap.map(n -> where(group, mended) + "有一格差 " + Numbers.plain(n) + "，可能是")
            .orElse(group.repairs().get(0).changes().size() > 1 ? "不止一格有误，可能是" : "有一格填错，可能是");
    String some =
        group.alternatives() > group.repairs().size()
            ? "（共 " + group.alternatives() + " 种改法，列出 " + group.repairs().size() + " 种）："
            : "（" + group.alternatives() + " 种改法之一）：";
    String list =
        group.repairs().stream()
            .map(repair -> told(repair) + why(repair))
            .collect(Collectors.joining("；"));
    return head + some + list + "。请对照台账核对，" + CHECK;
  }

  /** What the candidates share: 自然人这一列. */
  private static String where(Group group, int mended) {
    Set<String> columns = names(group, true);
    Set<String> rows = names(group, false);
    if (columns.size() == 1 && !columns.contains("")) {
      return columns.iterator().next() + "这一列";
    }
    if (rows.size() == 1 && !rows.contains("")) {
      return rows.iterator().next() + "这一行";
    }
    return mended > 1 ? "这 " + mended + " 处不平的数中" : "这几格中";
  }

  private static Set<String> names(Group group, boolean columns) {
    return group.repairs().stream()
        .flatMap(repair -> repair.changes().stream())
        .map(change -> columns ? change.field().columnName() : change.field().rowName())
        .collect(Collectors.toSet());
  }

  /** By how much the one cell differs, if it is as much for each candidate. */
  private static Optional<BigDecimal> sameGap(Group group) {
    List<BigDecimal> gaps = new ArrayList<>();
    for (Repair repair : group.repairs()) {
      if (repair.changes().size() != 1) {
        return Optional.empty();
      }
      Change change = repair.changes().get(0);
      gaps.add(change.suggested().subtract(change.found().orElse(BigDecimal.ZERO)).abs());
    }
    boolean same = gaps.stream().allMatch(gap -> gap.compareTo(gaps.get(0)) == 0);
    return same ? Optional.of(gaps.get(0)) : Optional.empty();
  }

  private String told(Repair repair) {
    return switch (repair.slip().id()) {
      case "swapped" -> "把 " + cells(repair) + " 两格的数对调" + numbers(repair);
      case "moved" -> moved(repair);
      case "rows_shifted" -> "把 " + range(repair) + " 各数移回应在的行" + direction(repair);
      case "columns_shifted" -> "把 " + range(repair) + " 各数移回应在的列" + direction(repair);
      case "columns_swapped" -> "把" + exchanged(repair, true) + "的数对调（" + range(repair) + "）";
      case "rows_swapped" -> "把" + exchanged(repair, false) + "的数对调（" + range(repair) + "）";
      default ->
          "把 " + repair.changes().stream().map(this::change).collect(Collectors.joining("、"));
    };
  }

  private String change(Change change) {
    return cell(change.field())
        + "由 "
        + change.found().map(Numbers::plain).orElse("空格")
        + " 改为 "
        + Numbers.plain(change.suggested());
  }

  private String moved(Repair repair) {
    int emptied = repair.changes().get(0).suggested().signum() == 0 ? 0 : 1;
    Change from = repair.changes().get(emptied);
    Change to = repair.changes().get(1 - emptied);
    return "把 "
        + cell(from.field())
        + "的 "
        + Numbers.plain(to.suggested())
        + " 移到 "
        + cell(to.field()).strip();
  }

  private static String numbers(Repair repair) {
    return "（"
        + repair.changes().stream()
            .map(change -> change.found().map(Numbers::plain).orElse("空"))
            .collect(Collectors.joining("、"))
        + "）";
  }

  /** Which way a block has to go, told by its first number. */
  private String direction(Repair repair) {
    Change first = repair.changes().get(0);
    return "（如 " + cell(first.field()) + "应为 " + Numbers.plain(first.suggested()) + "）";
  }

  private static String exchanged(Repair repair, boolean columns) {
    return repair.changes().stream()
        .map(change -> columns ? change.field().columnName() : change.field().rowName())
        .distinct()
        .map(name -> "「" + name + "」")
        .collect(Collectors.joining("与"));
  }

  private String range(Repair repair) {
    List<String> cells =
        repair.changes().stream().map(change -> at(change.field())).distinct().toList();
    return cells.size() <= MOST_NAMED
        ? String.join("、", cells)
        : cells.get(0) + " 至 " + cells.get(cells.size() - 1);
  }

  private String cells(Repair repair) {
    return repair.changes().stream()
        .map(change -> cell(change.field()).strip())
        .collect(Collectors.joining(" 与 "));
  }

  /** Such as D8（予以公开·自然人）. */
  private String cell(Field field) {
    return at(field) + "（" + field.shortName() + "）";
  }

  private String at(Field field) {
    String a1 = shown.location(field).a1();
    return a1.isEmpty() ? field.id() : a1;
  }

  private static String why(Repair repair) {
    String slip =
        repair.changes().size() == 1
            ? repair.changes().get(0).slip().words()
            : repair.slip().words();
    return slip.isEmpty() ? "" : "（" + slip + "）";
  }
}
