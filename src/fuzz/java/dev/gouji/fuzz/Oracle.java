package dev.gouji.fuzz;

import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.FileKind;
import dev.gouji.intake.Agreement;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;

/** What must hold of every input: a declared result, and no number that a second reader denies. */
final class Oracle {
  static final int MOST_BYTES = 1 << 20;
  static final Forms FORMS = forms();
  static final Form FORM = FORMS.edition("2021").orElseThrow();
  private static final Intake INTAKE = new Intake(FORMS, Limits.DEFAULTS);

  private static long undecided;
  private static long starved;

  private Oracle() {}

  /** How many accepted files the second reader could not read. */
  static long undecided() {
    return undecided;
  }

  /** How many documents took more memory than there is. */
  static long starved() {
    return starved;
  }

  private static Forms forms() {
    try {
      return Forms.load(Optional.empty());
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  static Received judge(byte[] file) {
    Received received = INTAKE.read(file, "fuzz.xlsx");
    judge(file, received);
    return received;
  }

  /** A document read here and not in a process of its own, which may end for want of memory. */
  static void judgeDocument(byte[] file, Function<byte[], Received> reader) {
    if (file.length > MOST_BYTES) {
      return;
    }
    try {
      judge(file, reader.apply(file));
    } catch (OutOfMemoryError e) {
      starved++;
    }
  }

  private static void judge(byte[] file, Received received) {
    if (received instanceof Received.Failed failed) {
      throw new IllegalStateException("not foreseen", failed.cause());
    }
    if (received instanceof Received.Refused refused) {
      require(refused.reason().endsWith("。"), "no sentence: " + refused.reason());
    } else if (received instanceof Received.Bundle bundle) {
      bundle.members().forEach(Oracle::member);
    } else if (received instanceof Received.Read read && isWorkbook(read)) {
      compare(file, read);
    }
  }

  private static void member(Received member) {
    require(!(member instanceof Received.Bundle), "nested");
    if (member instanceof Received.Failed failed) {
      throw new IllegalStateException("not foreseen in a bundle", failed.cause());
    }
  }

  private static boolean isWorkbook(Received.Read read) {
    return read.kind() == FileKind.XLSX || read.kind() == FileKind.XLSM;
  }

  private static void compare(byte[] file, Received.Read read) {
    try {
      Agreement.of(file, read).difference().ifPresent(what -> require(false, what));
    } catch (IOException | UncheckedIOException e) {
      // The second reader is stricter about damage in parts that hold no number.
      undecided++;
    }
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }
}
