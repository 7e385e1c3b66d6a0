package dev.gouji.run.earlier;

import dev.gouji.inbox.UsageException;

/**
 * The returns are all of a year whose finished result has more units: it stays as it is, and
 * nothing is written (exit 1).
 */
public final class FinishedYearException extends UsageException {
  private static final long serialVersionUID = 1L;

  FinishedYearException(String reason) {
    super(reason);
  }
}
