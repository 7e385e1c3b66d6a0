package dev.gouji.year;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How many units are due and where they stand: due = accepted + waiting + returned + refused +
 * missing.
 *
 * @param due 应报
 * @param accepted 通过
 * @param waiting 待核: governments whose units are not all in yet
 * @param returned 退回
 * @param refused 拒收: nothing came but what could not be taken
 * @param missing 未报
 * @param beyond 不应报而报: units that reported though nothing was due, in none of the above
 * @param files the files that count for no unit
 */
public record UnitCounts(
    int due,
    int accepted,
    int waiting,
    int returned,
    int refused,
    int missing,
    Beyond beyond,
    Files files) {

  /**
   * Units that reported though nothing was due.
   *
   * @param units how many there are: accepted + returned
   * @param accepted those whose return is accepted, or waits for the units below
   * @param returned those whose return goes back
   */
  public record Beyond(int units, int accepted, int returned) {}

  /**
   * Files of which nothing was taken.
   *
   * @param refused all of them; a bundle that was opened is not one beside its members
   * @param strays those that cannot be told to be any unit's
   */
  public record Files(int refused, int strays) {}

  static UnitCounts of(List<UnitLine> lines, List<FileOutcome> files) {
    Predicate<UnitLine> due = line -> line.unit().isDue() && line.state() != State.NOT_DUE;
    return new UnitCounts(
        count(lines, due),
        count(lines, due.and(in(State.ACCEPTED))),
        count(lines, due.and(in(State.WAITING))),
        count(lines, due.and(in(State.RETURNED))),
        count(lines, due.and(in(State.REFUSED))),
        count(lines, due.and(in(State.MISSING))),
        new Beyond(
            count(lines, UnitLine::isBeyond),
            count(lines, line -> line.isBeyond() && line.state().isSettled()),
            count(lines, line -> line.isBeyond() && line.state() == State.RETURNED)),
        files(files));
  }

  private static Predicate<UnitLine> in(State state) {
    return line -> line.state() == state;
  }

  private static int count(List<UnitLine> lines, Predicate<UnitLine> which) {
    return (int) lines.stream().filter(which).count();
  }

  private static Files files(List<FileOutcome> files) {
    Set<String> opened =
        files.stream().flatMap(file -> file.bundle().stream()).collect(Collectors.toSet());
    List<FileOutcome> refused =
        files.stream()
            .filter(file -> file.outcome() == Outcome.REFUSED && !opened.contains(file.file()))
            .toList();
    int strays = (int) refused.stream().filter(file -> file.unitCode().isEmpty()).count();
    return new Files(refused.size(), strays);
  }

  /** How many units that are due stand somewhere. */
  public int count(State state) {
    return switch (state) {
      case ACCEPTED -> accepted;
      case WAITING -> waiting;
      case RETURNED -> returned;
      case REFUSED -> refused;
      case MISSING -> missing;
      case NOT_DUE -> 0;
    };
  }

  /** 已报: units that are due and whose return could be read. */
  public int received() {
    return accepted + waiting + returned;
  }

  /** 未上报: units that are due and of which no return could be read. */
  public int unreported() {
    return refused + missing;
  }

  /** Units that are due and where they stand, which adds up; then those beside them. */
  public String sentence() {
    StringBuilder line = new StringBuilder("应报 " + due + " 个单位");
    for (State state : State.OF_DUE) {
      if (state != State.WAITING || waiting > 0) {
        line.append("，").append(state.chinese()).append(' ').append(count(state)).append(" 个");
      }
    }
    if (beyond.units() > 0) {
      line.append("；不应报而报 ").append(beyond.units()).append(" 个（通过 ");
      line.append(beyond.accepted()).append(" 个，退回 ").append(beyond.returned()).append(" 个）");
    }
    return line.toString();
  }
}
