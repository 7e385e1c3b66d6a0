package dev.gouji.report.mark.xls;

import dev.gouji.report.mark.note.UnsafeException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Moves the last sheet of an .xls to the front. POI's own way breaks names and references that
 * count sheets by position, so this works on the records themselves.
 */
final class XlsSheetOrder {
  private static final String STREAM = "Workbook";
  private static final int HEADER = 4;
  private static final int EOF = 0x0A;
  private static final int EXTERNSHEET = 0x17;
  private static final int NAME = 0x18;
  private static final int CONTINUE = 0x3C;
  private static final int WINDOW1 = 0x3D;
  private static final int BOUNDSHEET = 0x85;
  private static final int TABID = 0x13D;
  private static final int SUPBOOK = 0x1AE;
  private static final int INDEX = 0x20B;
  private static final int OWN_WORKBOOK = 0x0401;

  private final byte[] bytes;
  private final ByteBuffer stream;
  private final List<Integer> sheetRecords = new ArrayList<>();
  private int globalsEnd;
  private int ownBook = -1;
  private int books;

  private XlsSheetOrder(byte[] bytes) {
    this.bytes = bytes;
    this.stream = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static byte[] lastToFirst(byte[] xls) throws IOException, UnsafeException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
      byte[] before = files.createDocumentInputStream(STREAM).readAllBytes();
      byte[] after = new XlsSheetOrder(before).reordered();
      files.createOrUpdateDocument(new ByteArrayInputStream(after), STREAM);
      ByteArrayOutputStream out = new ByteArrayOutputStream(xls.length);
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private byte[] reordered() throws UnsafeException {
    scan();
    int sheets = sheetRecords.size();
    int lastStart = stream.getInt(sheetRecords.get(sheets - 1) + HEADER);
    int lastLength = bytes.length - lastStart;
    for (int record : sheetRecords) {
      int start = stream.getInt(record + HEADER);
      int moved = start == lastStart ? globalsEnd - lastStart : lastLength;
      moveIndex(start, moved);
      stream.putInt(record + HEADER, start + moved);
    }
    moveReferences();
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    int first = sheetRecords.get(0);
    int last = sheetRecords.get(sheets - 1);
    int end = last + length(last);
    out.write(bytes, 0, first);
    out.write(bytes, last, end - last);
    out.write(bytes, first, last - first);
    out.write(bytes, end, globalsEnd - end);
    out.write(bytes, lastStart, lastLength);
    out.write(bytes, globalsEnd, lastStart - globalsEnd);
    return out.toByteArray();
  }

  /**
   * Finds the records of the sheets, which must lie side by side and in the order of the sheets.
   */
  private void scan() throws UnsafeException {
    int at = 0;
    while (sid(at) != EOF) {
      if (sid(at) == BOUNDSHEET) {
        sheetRecords.add(at);
      } else if (sid(at) == SUPBOOK) {
        boolean own = length(at) == HEADER + 4 && number(at, 2) == OWN_WORKBOOK;
        ownBook = own ? books : ownBook;
        books++;
      }
      at += length(at);
    }
    globalsEnd = at + length(at);
    int next = globalsEnd;
    int expected = sheetRecords.isEmpty() ? 0 : sheetRecords.get(0);
    for (int record : sheetRecords) {
      int start = stream.getInt(record + HEADER);
      if (record != expected || start < next) {
        throw new UnsafeException("文件内部的工作表次序特殊");
      }
      expected = record + length(record);
      next = start + 1;
    }
  }

  /** The index of a sheet says where its rows are, counted from the beginning of the stream. */
  private void moveIndex(int start, int moved) {
    int at = start + length(start);
    if (at < bytes.length && sid(at) == INDEX) {
      for (int field = at + HEADER + 12; field + 4 <= at + length(at); field += 4) {
        stream.putInt(field, stream.getInt(field) + moved);
      }
    }
  }

  private void moveReferences() throws UnsafeException {
    int at = 0;
    while (sid(at) != EOF) {
      int sid = sid(at);
      if (sid == EXTERNSHEET) {
        moveExternal(at);
      } else if (sid == NAME) {
        int sheet = number(at, 8);
        put(at, 8, sheet == 0 ? 0 : moved(sheet - 1) + 1);
      } else if (sid == WINDOW1) {
        put(at, 10, 0);
        put(at, 12, 0);
        put(at, 14, 1);
      } else if (sid == TABID) {
        moveIds(at);
      }
      at += length(at);
    }
  }

  private void moveExternal(int at) throws UnsafeException {
    int count = number(at, 0);
    if (length(at) < HEADER + 2 + count * 6 || sid(at + length(at)) == CONTINUE) {
      throw new UnsafeException("文件内部的引用过多");
    }
    for (int i = 0; i < count; i++) {
      int entry = 2 + i * 6;
      if (number(at, entry) == ownBook) {
        put(at, entry + 2, moved(number(at, entry + 2)));
        put(at, entry + 4, moved(number(at, entry + 4)));
      }
    }
  }

  private void moveIds(int at) {
    int last = length(at) - HEADER - 2;
    int moved = last < 0 ? 0 : number(at, last);
    for (int field = last; field > 0; field -= 2) {
      put(at, field, number(at, field - 2));
    }
    if (last >= 0) {
      put(at, 0, moved);
    }
  }

  /** The new position of a sheet; numbers that stand for no sheet stay. */
  private int moved(int sheet) {
    if (sheet >= sheetRecords.size()) {
      return sheet;
    }
    return sheet == sheetRecords.size() - 1 ? 0 : sheet + 1;
  }

  private int sid(int at) {
    return stream.getShort(at) & 0xFFFF;
  }

  private int length(int at) {
    return HEADER + (stream.getShort(at + 2) & 0xFFFF);
  }

  private int number(int at, int offset) {
    return stream.getShort(at + HEADER + offset) & 0xFFFF;
  }

  private void put(int at, int offset, int value) {
    stream.putShort(at + HEADER + offset, (short) value);
  }
}
