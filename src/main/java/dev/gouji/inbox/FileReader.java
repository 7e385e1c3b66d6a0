package dev.gouji.inbox;

import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.disk.Digests;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.intake.Intake;
import dev.gouji.received.Received;
import dev.gouji.roster.Roster;
import dev.gouji.roster.Unit;
import dev.gouji.year.file.Submission;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One path to what is known about it; used by several threads at once. */
public final class FileReader {
  /**
   * What came of one path, or of one member of a bundle.
   *
   * @param file the path relative to the inbox
   * @param sha256 of its bytes
   * @param submission the return; empty if it is none
   * @param skipped whether it was never meant as a return
   * @param reason why it is no return, in Chinese; empty if it is one
   * @param year the year, where it is known
   * @param unit the unit to ask about a file of which nothing was taken, where one is likely
   * @param members what came of each member, if it is a bundle
   */
  public record Known(
      String file,
      String sha256,
      Optional<Submission> submission,
      boolean skipped,
      String reason,
      Optional<Integer> year,
      Optional<Unit> unit,
      List<Known> members) {
    public Known {
      members = List.copyOf(members);
    }
  }

  private final Intake intake;
  private final Roster roster;
  private final Faults faults;

  private final SharedPlaces places = new SharedPlaces();

  public FileReader(Intake intake, Roster roster, Faults faults) {
    this.intake = intake;
    this.roster = roster;
    this.faults = faults;
  }

  public Known read(Inbox.Item item) {
    if (item.unread().isPresent()) {
      Inbox.Unread unread = item.unread().get();
      return no(item.name(), digest(item), !unread.refused(), unread.reason(), Optional.empty());
    }
    return known(intake.read(item.path(), item.name()));
  }

  /** Of configuration, which decides as much as any return; what is not read has none. */
  private static String digest(Inbox.Item item) {
    boolean configuration =
        item.unread().filter(why -> why.reason().equals(Inbox.CONFIGURATION_FILE)).isPresent();
    if (!configuration) {
      return "";
    }
    try {
      return Digests.of(item.path());
    } catch (IOException e) {
      return "";
    }
  }

  private Known known(Received received) {
    if (received instanceof Received.Read read) {
      try {
        faults.begin(Fault.Step.READ, read.file());
        return identified(read);
      } catch (StackOverflowError | RuntimeException e) {
        // Our own fault with one file must not cost the others.
        return unjudged(new Received.Failed(read.file(), read.sha256(), e));
      }
    }
    if (received instanceof Received.Failed failed) {
      return unjudged(failed);
    }
    if (received instanceof Received.Refused refused) {
      return no(refused.file(), refused.sha256(), false, refused.reason(), Optional.empty());
    }
    if (received instanceof Received.Skipped skipped) {
      return no(skipped.file(), skipped.sha256(), true, skipped.reason(), Optional.empty());
    }
    Received.Bundle bundle = (Received.Bundle) received;
    List<Known> members = new ArrayList<>();
    bundle.members().forEach(member -> members.add(known(member)));
    return new Known(
        bundle.file(),
        bundle.sha256(),
        Optional.empty(),
        false,
        "",
        Optional.empty(),
        Optional.empty(),
        members);
  }

  private Known unjudged(Received.Failed failed) {
    faults.add(failed.file(), Fault.Step.READ, failed.cause());
    return no(failed.file(), failed.sha256(), false, Faults.UNJUDGED, Optional.empty());
  }

  private Known identified(Received.Read read) {
    Checker.Typed typed = Checker.type(read);
    Identity identity = Identity.of(read, typed.values(), roster);
    if (identity instanceof Identity.Known known) {
      Submission submission = new Submission(slim(read), typed, known);
      return new Known(
          read.file(),
          read.sha256(),
          Optional.of(submission),
          false,
          "",
          Optional.of(known.year()),
          Optional.empty(),
          List.of());
    }
    Identity.Unknown unknown = (Identity.Unknown) identity;
    return new Known(
        read.file(),
        read.sha256(),
        Optional.empty(),
        false,
        unknown.reason(),
        unknown.year(),
        unknown.probable(),
        List.of());
  }

  /** What is known about a return that a fault of ours kept from being judged. */
  public static Known unjudged(Submission one) {
    return new Known(
        one.read().file(),
        one.read().sha256(),
        Optional.empty(),
        false,
        Faults.UNJUDGED,
        Optional.of(one.identity().year()),
        Optional.of(one.identity().unit()),
        List.of());
  }

  private static Known no(
      String file, String sha256, boolean skipped, String reason, Optional<Integer> year) {
    return new Known(
        file, sha256, Optional.empty(), skipped, reason, year, Optional.empty(), List.of());
  }

  /** Keeps where the cells are and lets go of what they hold, which is typed by now. */
  private Received.Read slim(Received.Read read) {
    return new Received.Read(
        read.file(),
        read.sha256(),
        read.kind(),
        read.form(),
        places.of(read.cells()),
        read.stamp(),
        read.saved(),
        read.remarks(),
        read.explanations());
  }
}
