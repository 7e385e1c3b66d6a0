package dev.gouji.report.mark.xls;

import dev.gouji.child.Wire;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * The process that marks one .xls after the other. It is told the file and the places that are
 * wrong, answers which cells show them, is told what to write there, and answers with the marked
 * file.
 */
public final class XlsMarkWorker {
  /** Behind it what was asked for. */
  static final int DONE = 0;

  /** Behind it why the file cannot be marked. */
  static final int UNSAFE = 1;

  private XlsMarkWorker() {}

  /** Marks the workbook of which standard input tells. */
  public static void main(String[] args) throws IOException {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)))) {
      boolean sound = true;
      while (sound) {
        in.mark(1);
        if (in.read() < 0) {
          return;
        }
        in.reset();
        sound = serve(in, out);
        out.flush();
      }
    }
  }

  /** Marks a file; whether the process is fit for another. */
  private static boolean serve(DataInputStream in, DataOutputStream out) throws IOException {
    try {
      answer(in, out);
      return true;
    } catch (UnsafeException e) {
      refuse(out, e.why());
      return true;
    } catch (IOException | RuntimeException e) {
      // The library's way of saying that it does not know a record is an exception of any kind.
      refuse(out, Marked.Unsafe.ODD);
      return true;
    } catch (StackOverflowError e) {
      refuse(out, Marked.Unsafe.ODD);
    } catch (OutOfMemoryError e) {
      refuse(out, "文件过大");
    }
    return false;
  }

  private static void refuse(DataOutputStream out, String why) throws IOException {
    out.writeByte(UNSAFE);
    Wire.write(out, why);
  }

  private static void answer(DataInputStream in, DataOutputStream out)
      throws IOException, UnsafeException {
    byte[] original = Wire.bytes(in);
    List<Place> asked = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      asked.add(XlsPlan.place(in));
    }
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(original))) {
      XlsSafety.admit(files);
      // Storages beside the workbook, macros among them, are not kept.
      try (HSSFWorkbook workbook = new HSSFWorkbook(files, false)) {
        XlsSafety.admit(workbook);
        XlsMarking marking = new XlsMarking(workbook);
        tell(asked, marking, out);
        marking.mark(XlsPlan.read(in));
        ByteArrayOutputStream marked = new ByteArrayOutputStream(original.length * 2);
        workbook.write(marked);
        byte[] ordered = XlsSheetOrder.lastToFirst(marked.toByteArray());
        out.writeByte(DONE);
        Wire.write(out, ordered);
      }
    }
  }

  private static void tell(List<Place> asked, XlsMarking marking, DataOutputStream out)
      throws IOException {
    List<Optional<Place>> shown = asked.stream().map(marking::shown).toList();
    out.writeByte(DONE);
    for (Optional<Place> place : shown) {
      out.writeBoolean(place.isPresent());
      if (place.isPresent()) {
        XlsPlan.write(out, place.get());
      }
    }
    out.flush();
  }
}
