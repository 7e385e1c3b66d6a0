package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which of several copies of one national table counts, and what is to be said of the others. */
final class Rivals {
  /** Sheets that say themselves that their numbers are not this return's. */
  private static final Pattern NOT_THE_RETURN =
      Pattern.compile("示例|样例|范例|样表|例表|举例|上年|上一年|去年|往年|历年");

  private static final Pattern A_YEAR = Pattern.compile("20[0-9]{2}");

  private final TableModel model;
  private final String year;
  private final List<Remark> remarks = new ArrayList<>();
  private final Optional<Placement> chosen;

  /**
   * Decides.
   *
   * @param found every copy, in the order of the sheets; at least one
   * @param odd labels of what looks like further copies, whose numbers were not read
   * @param year what the cover gives as the year; empty for nothing
   */
  Rivals(TableModel model, List<Placement> found, List<Location> odd, String year) {
    this.model = model;
    this.year = year;
    this.chosen = choose(found);
    if (chosen.isPresent()) {
      odd.forEach(at -> remarks.add(new Remark("I-COPY", at, part() + "另有一处，认不出其中的数", used())));
    }
  }

  /** The copy that counts; empty if it cannot be told. */
  Optional<Placement> chosen() {
    return chosen;
  }

  List<Remark> remarks() {
    return remarks;
  }

  /** The only one that is filled, the first if they agree, else none. */
  private Optional<Placement> choose(List<Placement> found) {
    List<Placement> filled = found.stream().filter(Placement::isFilled).toList();
    List<Placement> rivals = filled.isEmpty() ? found : filled;
    Placement first = rivals.get(0);
    List<Placement> different = rivals.stream().filter(other -> !first.sameValues(other)).toList();
    if (!different.isEmpty()) {
      remarks.add(
          new Remark(
              "I-AMBIGUOUS",
              at(different.get(0)),
              part() + "另见工作表「" + first.sheet().name() + "」",
              "只留一份"));
      return Optional.empty();
    }
    for (Placement other : found) {
      if (!other.equals(first)) {
        tell(first, other, filled.contains(other));
      }
    }
    return Optional.of(first);
  }

  /** The table that the unit was to fill in is blank: the other may be a sample, or last year's. */
  private void tell(Placement first, Placement other, boolean same) {
    String used = "采用的是工作表「" + first.sheet().name() + "」的";
    boolean elsewhere = isOwn(other) && !isOwn(first);
    boolean foreign = isForeign(first.sheet().name());
    if (other.isUncertain()) {
      remarks.add(new Remark("I-COPY", at(other), part() + "另有一处，认不出其中的数", used));
      return;
    }
    boolean doubtful = !same && first.isFilled() && (elsewhere || foreign);
    if (doubtful) {
      remarks.add(new Remark("I-COPY", at(first), part() + "规定的表是空的，读的是这一份", "填在规定的表里"));
    } else {
      remarks.add(new Remark("I-EXTRA", at(other), part() + "另有一份，" + used, ""));
    }
  }

  /** Whether a sheet says itself that it holds a sample, or another year. */
  private boolean isForeign(String sheet) {
    Matcher named = A_YEAR.matcher(sheet);
    boolean another = !year.isEmpty() && named.find() && !year.contains(named.group());
    return another || NOT_THE_RETURN.matcher(sheet).find();
  }

  private boolean isOwn(Placement placement) {
    return placement.sheet().name().equals(model.table().sheet());
  }

  private String used() {
    return chosen.map(one -> "读的是工作表「" + one.sheet().name() + "」的").orElse("");
  }

  private String part() {
    return model.table().part();
  }

  private static Location at(Placement placement) {
    Optional<CellAddress> cell =
        placement.areas().values().stream().map(CellRange::first).min(Comparator.naturalOrder());
    return new Location(placement.sheet().name(), cell, Optional.empty());
  }
}
