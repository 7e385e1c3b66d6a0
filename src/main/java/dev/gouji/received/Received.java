package dev.gouji.received;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of one path of the inbox. */
public sealed interface Received {
  /** The path relative to the inbox, with {@code /}; a member of a bundle after {@code !/}. */
  String file();

  /** SHA-256 of the bytes, in hexadecimal; empty if they could not be read. */
  String sha256();

  /**
   * A return, read but not judged.
   *
   * @param kind what the file is
   * @param form the edition it is written in
   * @param cells the raw cell of each field whose place is known; a field whose place is not known
   *     is absent and has a remark
   * @param stamp what its stamp says
   * @param saved when it was last saved, as the file says
   * @param remarks what was noticed on the way
   * @param explanations what the unit explained
   */
  record Read(
      String file,
      String sha256,
      FileKind kind,
      Form form,
      Map<Field, RawCell> cells,
      Stamp stamp,
      Optional<Instant> saved,
      List<Remark> remarks,
      List<WrittenExplanation> explanations)
      implements Received {
    public Read {
      cells = Map.copyOf(cells);
      remarks = List.copyOf(remarks);
      explanations = List.copyOf(explanations);
    }
  }

  /**
   * No return can be read from it.
   *
   * @param reason why and what the sender should do, in Chinese
   */
  record Refused(String file, String sha256, String reason) implements Received {}

  /**
   * A fault of ours kept it from being read: nothing is known about the file itself.
   *
   * @param cause what was thrown
   */
  record Failed(String file, String sha256, Throwable cause) implements Received {}

  /**
   * Not meant as a return.
   *
   * @param reason why, in Chinese
   */
  record Skipped(String file, String sha256, String reason) implements Received {}

  /**
   * A .zip with files in it.
   *
   * @param members what came of each, in order of their names
   */
  record Bundle(String file, String sha256, List<Received> members) implements Received {
    public Bundle {
      members = List.copyOf(members);
    }
  }
}
