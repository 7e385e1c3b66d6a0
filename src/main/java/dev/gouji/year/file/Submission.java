package dev.gouji.year.file;

import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.check.StatedPeriod;
import dev.gouji.form.Role;
import dev.gouji.received.Received;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A return whose sender is known.
 *
 * @param read what was read
 * @param typed its values
 * @param identity who sent it
 */
public record Submission(Received.Read read, Checker.Typed typed, Identity.Known identity) {
  private static final String DATE = "I-DATE";

  /** What is noticed on a cover whose year may be another one. */
  private static final Set<String> DOUBTS = Set.of("I-YEAR", "I-AMBIGUOUS", "I-DATE");

  /**
   * Whether the year on the cover is beyond doubt: neither the stamp, nor a second cover, nor the
   * period that the prose gives for the figures says another.
   */
  public boolean isYearCertain() {
    boolean stamped = read.stamp().year() == identity.year();
    return Stream.concat(typed.remarks().stream(), identity.remarks().stream())
            .filter(
                remark ->
                    remark.location().field().filter(field -> field.is(Role.YEAR)).isPresent())
            .noneMatch(
                remark -> DOUBTS.contains(remark.id()) && !(stamped && remark.id().equals(DATE)))
        && !StatedPeriod.contradicts(read.form(), typed.values(), identity.year());
  }

  /** The year for which the workbook was handed out, else the one on its cover. */
  public int likelyYear() {
    return read.stamp().year() > 0 ? read.stamp().year() : identity.year();
  }

  String unitCode() {
    return identity.unit().code();
  }

  String file() {
    return read.file();
  }

  Optional<Instant> saved() {
    return read.saved();
  }
}
