package dev.gouji.intake.locate;

import dev.gouji.form.Labels;
import dev.gouji.form.Role;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.WrittenText;
import dev.gouji.intake.locate.align.KeyedEntry;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places at which a workbook says who sent it and for which year: which of them are a cover,
 * the best first, and whether they agree. One may be a sample; a list of other units is none.
 */
final class Covers {
  /** What is said about the sender; the day on which it was filled in tells nothing. */
  private static final Set<Role> SENDER = Set.of(Role.CODE, Role.NAME, Role.YEAR);

  private final TableModel model;
  private final List<Placement> found;

  /**
   * Judges them.
   *
   * @param found the sheet that the cover has in the form first
   */
  Covers(TableModel model, List<Placement> found) {
    this.model = model;
    this.found =
        found.stream()
            .filter(placement -> !isList(placement))
            .sorted(
                Comparator.comparing((Placement p) -> !isCover(p))
                    .thenComparing(p -> !says(p, entry(Role.CODE))))
            .toList();
  }

  /** Whether anything says who sent it. */
  boolean sayWho() {
    return found.stream().anyMatch(this::saysWho);
  }

  static boolean areIn(TableModel model) {
    return model.table().fields().stream().anyMatch(field -> field.is(Role.CODE));
  }

  /** A heading over the years of a comparison does not state the year. */
  static boolean isOneOfSeveralYears(Map.Entry<KeyedEntry, CellRange> placed, KeyedSheet on) {
    CellAddress at = placed.getValue().first();
    return placed.getKey().field().is(Role.YEAR)
        && isYear(on, at)
        && isYear(on, new CellAddress(at.row(), at.column() + 1));
  }

  private static boolean isYear(KeyedSheet on, CellAddress at) {
    return WrittenText.year(on.sheet().cell(at).shown()).isPresent();
  }

  /** Where to look for a value, the best place first. */
  List<Placement> placesOf(KeyedEntry entry) {
    List<Placement> places = found.stream().filter(p -> p.areas().containsKey(entry)).toList();
    boolean known = found.stream().anyMatch(p -> isCover(p) && saysWho(p));
    return switch (entry.field().role().orElse(Role.DATE)) {
      case CODE -> places.stream().filter(p -> !known || isCover(p)).toList();
      case NAME -> places.stream().filter(p -> !known || isCover(p) || !isHeaded(p)).toList();
      case YEAR ->
          places.stream().sorted(Comparator.comparing(p -> year(p, entry).isEmpty())).toList();
      case DATE -> places;
    };
  }

  /** Why nobody can say whose return it is, in Chinese; empty if that is no question. */
  Optional<String> contradiction() {
    boolean coded = found.stream().anyMatch(p -> isCover(p) && says(p, entry(Role.CODE)));
    KeyedEntry entry = entry(coded ? Role.CODE : Role.NAME);
    List<Placement> saying = found.stream().filter(p -> isCover(p) && says(p, entry)).toList();
    return other(saying, entry)
        .map(
            other ->
                "文件里有两处"
                    + entry.left().get(entry.left().size() - 1).text()
                    + "不同："
                    + both(saying.get(0), other, entry)
                    + "，分不清是哪个单位的表。请只留一份封面后重新报送。");
  }

  /** What is to be said about two covers of different years. */
  Optional<Remark> years() {
    KeyedEntry entry = entry(Role.YEAR);
    List<Placement> saying =
        found.stream().filter(p -> isOnCover(p) && year(p, entry).isPresent()).toList();
    return other(saying, entry)
        .map(
            other ->
                new Remark(
                    "I-AMBIGUOUS", other.at(entry), both(saying.get(0), other, entry), "只留一份封面"));
  }

  private static Optional<Placement> other(List<Placement> saying, KeyedEntry entry) {
    return saying.stream()
        .filter(p -> !level(p, entry).equals(level(saying.get(0), entry)))
        .findFirst();
  }

  static String both(Placement one, Placement other, KeyedEntry entry) {
    return one.told(entry) + "，" + other.told(entry);
  }

  /** Whether something stands there, and no mark for nothing. */
  static boolean says(Placement placement, KeyedEntry entry) {
    return !WrittenText.isBlankMark(placement.value(entry));
  }

  private boolean saysWho(Placement placement) {
    return says(placement, entry(Role.CODE)) || says(placement, entry(Role.NAME));
  }

  /** A cover says more than one thing, under headings also when; a code alone is one too. */
  private boolean isCover(Placement placement) {
    boolean when = says(placement, entry(Role.YEAR));
    boolean coded = says(placement, entry(Role.CODE));
    boolean named = says(placement, entry(Role.NAME));
    if (isHeaded(placement)) {
      return when && (coded || named);
    }
    return placement.isAsInForm()
        ? when || coded || named
        : (when && named) || (coded && (when || named || isCode(placement)));
  }

  /** A word beside the label of a code may be the next heading. */
  private boolean isCode(Placement placement) {
    return placement.value(entry(Role.CODE)).chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private boolean isOnCover(Placement placement) {
    return isCover(placement)
        || found.stream().anyMatch(p -> isCover(p) && p.sheet().equals(placement.sheet()));
  }

  /** Whether its values stand side by side below headings. */
  private static boolean isHeaded(Placement placement) {
    List<CellAddress> values = values(placement);
    return values.stream()
        .map(at -> new CellAddress(at.row(), at.column() + 1))
        .anyMatch(values::contains);
  }

  /** Whether the values below headings go on in the next row. */
  private static boolean isList(Placement placement) {
    return isHeaded(placement)
        && values(placement).stream()
            .noneMatch(at -> placement.sheet().cell(at.row() + 1, at.column()).isEmpty());
  }

  private static List<CellAddress> values(Placement placement) {
    return placement.areas().entrySet().stream()
        .filter(placed -> placed.getKey().field().role().filter(SENDER::contains).isPresent())
        .map(placed -> placed.getValue().first())
        .toList();
  }

  private static Optional<Integer> year(Placement placement, KeyedEntry entry) {
    return WrittenText.year(placement.value(entry));
  }

  private static String level(Placement placement, KeyedEntry entry) {
    String value = Labels.level(placement.value(entry)).toUpperCase(Locale.ROOT);
    return switch (entry.field().role().orElse(Role.NAME)) {
      case CODE -> value.replaceFirst("^0+(?=[0-9]+$)", "");
      case YEAR -> year(placement, entry).map(String::valueOf).orElse(value);
      case NAME, DATE -> WrittenText.unsealed(value);
    };
  }

  private KeyedEntry entry(Role role) {
    return model.entries().stream()
        .filter(entry -> entry.field().is(role))
        .findFirst()
        .orElseThrow();
  }
}
