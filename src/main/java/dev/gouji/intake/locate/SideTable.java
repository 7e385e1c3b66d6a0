package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.CellAddress;
import dev.gouji.form.CellRange;
import dev.gouji.form.Labels;
import dev.gouji.intake.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Cover, key figures or prose over all sheets of a workbook. An empty cell hides no filled one, and
 * two covers that name different units or years are told: one may be a sample.
 */
final class SideTable {
  private static final String COVER = "unit";
  private static final String CODE = "unit.code";
  private static final String NAME = "unit.name";
  private static final String YEAR = "unit.year";
  private static final Pattern A_YEAR = Pattern.compile("(19|20)[0-9]{2}(年|年度)?");

  private final TableModel model;
  private final LabelKeys labels;
  private final List<Placement> found = new ArrayList<>();
  private final Map<Placement, Set<TableModel.Entry>> taken = new LinkedHashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private Optional<String> contradiction = Optional.empty();

  /**
   * Seeks it.
   *
   * @param sheets the sheet that it has in the form first
   */
  SideTable(TableModel model, List<KeyedSheet> sheets, LabelKeys labels) {
    this.model = model;
    this.labels = labels;
    seek(sheets);
    if (isCover()) {
      // A year that stands alone yields to one that stands with a code or a name.
      found.sort(Comparator.comparing(placement -> !isWhole(placement)));
      boolean coded = compare(CODE, true);
      if (!coded) {
        compare(NAME, true);
      }
      compare(YEAR, false);
    }
    model.entries().forEach(this::choose);
  }

  /** Where its values stand, each value in one place. */
  List<Placement> placements() {
    return taken.entrySet().stream().map(e -> only(e.getKey(), e.getValue())).toList();
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** Why nobody can say whose return it is, in Chinese; empty if that is no question. */
  Optional<String> contradiction() {
    return contradiction;
  }

  private boolean isCover() {
    return model.table().id().equals(COVER);
  }

  private void seek(List<KeyedSheet> sheets) {
    List<KeyedSheet> others = new ArrayList<>();
    for (KeyedSheet sheet : sheets) {
      List<Placement> exact = ExactSearch.find(model, sheet);
      found.addAll(exact);
      if (exact.isEmpty()) {
        others.add(sheet);
      }
    }
    if (isCover() || found.isEmpty()) {
      others.forEach(this::seekBeside);
    }
  }

  private void seekBeside(KeyedSheet sheet) {
    Placement placement = SideReader.find(model, sheet, labels);
    if (isCover()) {
      placement.areas().entrySet().removeIf(e -> isOneOfSeveralYears(placement, e));
      twoYears(placement, sheet);
    }
    boolean likely = isCover() || placement.areas().size() * 2 >= model.entries().size();
    if (likely && !placement.areas().isEmpty()) {
      found.add(placement);
    }
  }

  /** Two labels for the year on one cover, with different years. */
  private void twoYears(Placement cover, KeyedSheet sheet) {
    TableModel.Entry year = entry(YEAR);
    for (CellAddress at : SideReader.values(model, sheet, year)) {
      String other = sheet.sheet().cell(at).shown();
      boolean differs = isWhole(cover) && !level(other).equals(level(cover.value(year)));
      if (differs && isYear(cover, at)) {
        String both = said(cover, year) + "，" + at.a1() + " 是 " + other.strip();
        Location place = Location.at(sheet.sheet().name(), at, year.field());
        remarks.add(new Remark("I-AMBIGUOUS", place, both, "只写一个年度"));
        return;
      }
    }
  }

  /** A heading over the years of a comparison is no cover. */
  private static boolean isOneOfSeveralYears(
      Placement placement, Map.Entry<TableModel.Entry, CellRange> placed) {
    CellAddress at = placed.getValue().first();
    return placed.getKey().field().id().equals(YEAR)
        && isYear(placement, at)
        && isYear(placement, new CellAddress(at.row(), at.column() + 1));
  }

  private static boolean isYear(Placement placement, CellAddress at) {
    return A_YEAR.matcher(placement.sheet().cell(at).shown().strip()).matches();
  }

  /** Whether it says when and who: a list of units below, for one, is no cover. */
  private boolean isWhole(Placement cover) {
    return says(cover, YEAR) && (says(cover, CODE) || says(cover, NAME));
  }

  private boolean says(Placement cover, String field) {
    return !cover.value(entry(field)).isBlank();
  }

  private TableModel.Entry entry(String field) {
    return model.entries().stream()
        .filter(entry -> entry.field().id().equals(field))
        .findFirst()
        .orElseThrow();
  }

  /**
   * Compares what the covers say.
   *
   * @return whether any of them says it
   */
  private boolean compare(String field, boolean refuses) {
    TableModel.Entry entry = entry(field);
    List<Placement> saying = found.stream().filter(p -> isWhole(p) && says(p, field)).toList();
    for (Placement other : saying) {
      Placement first = saying.get(0);
      if (!level(other.value(entry)).equals(level(first.value(entry)))) {
        String both = said(first, entry) + "，" + said(other, entry);
        if (refuses) {
          String what = entry.left().get(entry.left().size() - 1).text();
          contradiction = Optional.of("文件里有两处" + what + "不同：" + both + "，分不清是哪个单位的表。请只留一份封面后重新报送。");
        } else {
          remarks.add(new Remark("I-AMBIGUOUS", at(other, entry), both, "只留一份封面"));
        }
        break;
      }
    }
    return found.stream().anyMatch(p -> says(p, field));
  }

  private static String level(String text) {
    return Labels.level(text).replaceFirst("年度?$", "").toUpperCase(Locale.ROOT);
  }

  private static String said(Placement placement, TableModel.Entry entry) {
    String cell = at(placement, entry).cell().map(CellAddress::a1).orElse("");
    return "「" + placement.sheet().name() + "」" + cell + " 是 " + placement.value(entry).strip();
  }

  private static Location at(Placement placement, TableModel.Entry entry) {
    CellRange area = placement.areas().get(entry);
    return area == null
        ? Location.of(entry.field())
        : Location.at(placement.sheet().name(), area.first(), entry.field());
  }

  /** The first place that is filled, else the first; none of two that give different numbers. */
  private void choose(TableModel.Entry entry) {
    List<Placement> places = found.stream().filter(p -> p.areas().containsKey(entry)).toList();
    List<Placement> filled = places.stream().filter(p -> !p.value(entry).isBlank()).toList();
    if (!isCover() && entry.field().isNumeric()) {
      for (Placement other : filled) {
        if (!level(other.value(entry)).equals(level(filled.get(0).value(entry)))) {
          String both = said(filled.get(0), entry) + "，" + said(other, entry);
          remarks.add(new Remark("I-AMBIGUOUS", at(other, entry), both, "只留一处"));
          return;
        }
      }
    }
    Optional<Placement> chosen = filled.stream().findFirst().or(() -> places.stream().findFirst());
    chosen.ifPresent(p -> taken.computeIfAbsent(p, k -> new HashSet<>()).add(entry));
  }

  private static Placement only(Placement placement, Set<TableModel.Entry> entries) {
    Map<TableModel.Entry, CellRange> areas = new LinkedHashMap<>(placement.areas());
    areas.keySet().retainAll(entries);
    return new Placement(
        placement.model(),
        placement.sheet(),
        areas,
        placement.remarks(),
        placement.written(),
        placement.region());
  }
}
