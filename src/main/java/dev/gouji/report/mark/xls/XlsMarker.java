package dev.gouji.report.mark.xls;

import dev.gouji.child.KeptWorkers;
import dev.gouji.child.Wire;
import dev.gouji.child.WorkerProcess;
import dev.gouji.finding.Location;
import dev.gouji.grid.FileKind;
import dev.gouji.repair.Cause;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.Marks;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;

/** Has an .xls marked by another process, as it is read in one; a process marks many in turn. */
public final class XlsMarker {
  /** POI needs many times the size of the file: two bytes may stand for a whole formatted cell. */
  private static final int MAX_SIZE = 1024 * 1024;

  private static final int SECONDS = 20;

  private static final KeptWorkers WORKERS = workers(XlsMarkWorker.class.getName());

  private XlsMarker() {}

  /**
   * Processes that mark; {@code gouji.limit.xlsMarkSeconds} changes how long one file may take.
   *
   * @param worker the class whose {@code main} does it
   */
  static KeptWorkers workers(String worker) {
    return new KeptWorkers(
        new WorkerProcess.Job(
            worker, List.of(), ".xls", "", WorkerProcess.seconds("xlsMarkSeconds", SECONDS)));
  }

  /** The marked workbook, or why it cannot be marked. */
  public static Marked mark(byte[] original, List<Cause> causes, ReturnNote note) {
    return mark(original, causes, note, WORKERS);
  }

  /** The same by other processes. */
  static Marked mark(byte[] original, List<Cause> causes, ReturnNote note, KeptWorkers workers) {
    if (original.length > MAX_SIZE) {
      return new Marked.Unsafe("文件过大");
    }
    try {
      return workers.converse((from, to) -> talk(original, causes, note, from, to));
    } catch (TimeoutException e) {
      return new Marked.Unsafe("标注这个文件用时过长");
    } catch (IOException e) {
      return new Marked.Unsafe(Marked.Unsafe.ODD);
    }
  }

  private static Marked talk(
      byte[] original,
      List<Cause> causes,
      ReturnNote note,
      DataInputStream from,
      DataOutputStream to)
      throws IOException {
    List<Location> places =
        causes.stream()
            .flatMap(cause -> cause.places().stream())
            .filter(location -> location.cell().isPresent())
            .distinct()
            .toList();
    Wire.write(to, original);
    to.writeInt(places.size());
    for (Location location : places) {
      XlsPlan.write(to, new Place(location.sheet(), location.cell().orElseThrow()));
    }
    to.flush();
    if (from.readByte() != XlsMarkWorker.DONE) {
      return new Marked.Unsafe(Wire.text(from));
    }
    Map<Location, Place> shown = new HashMap<>();
    for (Location location : places) {
      if (from.readBoolean()) {
        shown.put(location, XlsPlan.place(from));
      }
    }
    plan(causes, note, shown).write(to);
    to.flush();
    return from.readByte() == XlsMarkWorker.DONE
        ? new Marked.InPlace(Wire.bytes(from), FileKind.XLS.extension())
        : new Marked.Unsafe(Wire.text(from));
  }

  private static XlsPlan plan(List<Cause> causes, ReturnNote note, Map<Location, Place> shown) {
    Set<String> sheets = new TreeSet<>();
    shown.values().forEach(place -> sheets.add(place.sheet()));
    try {
      Marks marks = new Marks(causes, note, at -> Optional.ofNullable(shown.get(at)));
      return XlsPlan.of(marks, sheets, note.nextRound());
    } catch (UnsafeException e) {
      throw new IllegalStateException("no place that was told is unsafe", e);
    }
  }
}
