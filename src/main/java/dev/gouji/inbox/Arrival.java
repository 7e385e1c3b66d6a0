package dev.gouji.inbox;

import dev.gouji.fault.Faults;
import dev.gouji.roster.Unit;
import dev.gouji.year.file.Submission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of one path of the inbox, or of one member of a bundle. */
public sealed interface Arrival {
  /** The path relative to the inbox. */
  String file();

  /** Of its bytes. */
  String sha256();

  /** Itself and, after it, whatever it holds at any depth. */
  default Stream<Arrival> all() {
    return this instanceof Bundle bundle
        ? Stream.concat(Stream.of(this), bundle.members().stream().flatMap(Arrival::all))
        : Stream.of(this);
  }

  /** A return whose sender and year are known. */
  record Taken(Submission submission) implements Arrival {
    @Override
    public String file() {
      return submission.read().file();
    }

    @Override
    public String sha256() {
      return submission.read().sha256();
    }

    /** The year on its cover. */
    public int year() {
      return submission.identity().year();
    }
  }

  /** Several files in one. */
  record Bundle(String file, String sha256, List<Arrival> members) implements Arrival {
    public Bundle {
      members = List.copyOf(members);
    }
  }

  /** A file of which nothing is taken. */
  sealed interface Untaken extends Arrival {
    /** Why, in Chinese. */
    String reason();

    /** The year, where it is known. */
    Optional<Integer> year();

    /** The unit to ask about it, where one is likely. */
    Optional<Unit> unit();
  }

  /** It is no return, or nobody can say whose or of which year; its sender has to do something. */
  record Refused(
      String file, String sha256, String reason, Optional<Integer> year, Optional<Unit> unit)
      implements Untaken {}

  /** It was never meant as a return. */
  record Skipped(String file, String sha256, String reason) implements Untaken {
    @Override
    public Optional<Integer> year() {
      return Optional.empty();
    }

    @Override
    public Optional<Unit> unit() {
      return Optional.empty();
    }
  }

  /** A fault of ours kept it from being judged; its sender has nothing to do. */
  record Failed(String file, String sha256, Optional<Integer> year, Optional<Unit> unit)
      implements Untaken {
    /** A return that was read. */
    public static Failed of(Submission one) {
      return new Failed(
          one.read().file(),
          one.read().sha256(),
          Optional.of(one.identity().year()),
          Optional.of(one.identity().unit()));
    }

    @Override
    public String reason() {
      return Faults.UNJUDGED;
    }
  }
}
