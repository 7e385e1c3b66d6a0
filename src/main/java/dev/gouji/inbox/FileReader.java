package dev.gouji.inbox;

import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.digest.Digests;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.intake.Intake;
import dev.gouji.received.Received;
import dev.gouji.roster.Roster;
import dev.gouji.year.file.Submission;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** One path to what is known about it; used by several threads at once. */
public final class FileReader {
  private final Intake intake;
  private final Roster roster;
  private final Faults faults;

  private final SharedPlaces places = new SharedPlaces();

  public FileReader(Intake intake, Roster roster, Faults faults) {
    this.intake = intake;
    this.roster = roster;
    this.faults = faults;
  }

  public Arrival read(Inbox.Item item) {
    if (item.unread().isPresent()) {
      Inbox.Unread unread = item.unread().get();
      return unread.refused()
          ? refused(item.name(), digest(item), unread.reason())
          : new Arrival.Skipped(item.name(), digest(item), unread.reason());
    }
    return arrival(intake.read(item.path(), item.name()));
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

  private Arrival arrival(Received received) {
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
      return refused(refused.file(), refused.sha256(), refused.reason());
    }
    if (received instanceof Received.Skipped skipped) {
      return new Arrival.Skipped(skipped.file(), skipped.sha256(), skipped.reason());
    }
    Received.Bundle bundle = (Received.Bundle) received;
    List<Arrival> members = bundle.members().stream().map(this::arrival).toList();
    return new Arrival.Bundle(bundle.file(), bundle.sha256(), members);
  }

  private Arrival unjudged(Received.Failed failed) {
    faults.add(failed.file(), Fault.Step.READ, failed.cause());
    return new Arrival.Failed(failed.file(), failed.sha256(), Optional.empty(), Optional.empty());
  }

  private Arrival identified(Received.Read read) {
    Checker.Typed typed = Checker.type(read);
    Identity identity = Identity.of(read, typed.values(), roster);
    if (identity instanceof Identity.Known known) {
      return new Arrival.Taken(new Submission(slim(read), typed, known));
    }
    Identity.Unknown unknown = (Identity.Unknown) identity;
    return new Arrival.Refused(
        read.file(), read.sha256(), unknown.reason(), unknown.year(), unknown.probable());
  }

  private static Arrival refused(String file, String sha256, String reason) {
    return new Arrival.Refused(file, sha256, reason, Optional.empty(), Optional.empty());
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
