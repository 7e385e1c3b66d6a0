package dev.gouji.form;

import java.util.Optional;
import java.util.function.Supplier;

/** What an edition provides beside its layout: read once, when asked for; for several threads. */
final class Provided {
  private final Supplier<Provisions> source;
  private volatile Optional<Read> read = Optional.empty();

  Provided(Supplier<Provisions> source) {
    this.source = source;
  }

  private record Read(Provisions provisions, Computed computed) {}

  Provisions provisions() {
    return read().provisions();
  }

  Computed computed() {
    return read().computed();
  }

  private Read read() {
    // Asked for every cell that is judged: whoever finds it there does not wait for anybody.
    return read.orElseGet(this::readOnce);
  }

  private synchronized Read readOnce() {
    if (read.isEmpty()) {
      Provisions provisions = source.get();
      read = Optional.of(new Read(provisions, Computed.of(provisions.definitions())));
    }
    return read.get();
  }
}
