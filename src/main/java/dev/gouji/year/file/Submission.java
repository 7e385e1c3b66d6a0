package dev.gouji.year.file;

import dev.gouji.check.Checker;
import dev.gouji.check.Identity;
import dev.gouji.received.Received;
import java.time.Instant;
import java.util.Optional;

/**
 * A return whose sender is known.
 *
 * @param read what was read
 * @param typed its values
 * @param identity who sent it
 */
public record Submission(Received.Read read, Checker.Typed typed, Identity.Known identity) {
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
