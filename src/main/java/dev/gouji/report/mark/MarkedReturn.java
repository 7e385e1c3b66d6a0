package dev.gouji.report.mark;

import dev.gouji.grid.FileKind;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.docx.DocxMarker;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.xls.XlsMarker;
import dev.gouji.report.mark.xlsx.XlsxMarker;
import java.io.IOException;
import java.util.concurrent.Semaphore;

/** Writes the faults found in a workbook or a Word report into the file itself. */
public final class MarkedReturn {
  /** An ordinary return has 20 to 100 KB. */
  private static final int LARGE = 256 * 1024;

  /** Large files wait for each other, so that several fit into the memory that one needs. */
  private static final Semaphore ONE_LARGE = new Semaphore(1);

  private MarkedReturn() {}

  /** Whether files of this kind can be marked; of others a fresh workbook goes back. */
  public static boolean marks(FileKind kind) {
    return kind == FileKind.DOCX || (kind != FileKind.CSV && !kind.isDocument());
  }

  /**
   * Marks a workbook; everything else in it stays as it was.
   *
   * @param original the sender's file, or a fresh workbook of ours with the sender's values
   * @param kind what the file is
   * @param diagnosis what is wrong with it, in the order in which people should read it
   * @param note what the first sheet says beside them
   */
  public static Marked write(byte[] original, FileKind kind, Diagnosis diagnosis, ReturnNote note) {
    boolean large = original.length > LARGE;
    if (large) {
      ONE_LARGE.acquireUninterruptibly();
    }
    try {
      return mark(original, kind, diagnosis, note);
    } finally {
      if (large) {
        ONE_LARGE.release();
      }
    }
  }

  private static Marked mark(byte[] original, FileKind kind, Diagnosis diagnosis, ReturnNote note) {
    try {
      return switch (kind) {
        case XLSX, XLSM ->
            new Marked.InPlace(
                XlsxMarker.mark(original, diagnosis.causes(), note), FileKind.XLSX.extension());
        case XLS -> XlsMarker.mark(original, diagnosis.causes(), note);
        case DOCX ->
            new Marked.InPlace(
                DocxMarker.mark(original, diagnosis.causes(), note), FileKind.DOCX.extension());
        case CSV, DOC, PAGE, PDF, TEXT -> new Marked.Unsafe("这种文件不能标注");
      };
    } catch (UnsafeException e) {
      return new Marked.Unsafe(e.why());
    } catch (IOException e) {
      return new Marked.Unsafe(Marked.Unsafe.ODD);
    } catch (OutOfMemoryError e) {
      // The bounds above keep this from happening; should it happen, it ends with this file.
      return new Marked.Unsafe("文件过大");
    }
  }
}
