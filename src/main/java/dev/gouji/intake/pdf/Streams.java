package dev.gouji.intake.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/** Whether the packed parts of a PDF are whole. The library reads what it can of a broken one. */
final class Streams {
  /** Packed parts need no more room than this, unpacked. */
  private static final long MOST = 256L << 20;

  private Streams() {}

  static boolean areWhole(COSDocument document) throws IOException {
    List<COSObjectKey> keys = new ArrayList<>(document.getXrefTable().keySet());
    long total = 0;
    for (COSObjectKey key : keys) {
      COSObject object = document.getObjectFromPool(key);
      COSBase base = object.getObject();
      if (base instanceof COSStream stream && isDeflated(stream)) {
        long size = unpacked(stream);
        total += size;
        if (size < 0 || total > MOST) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean isDeflated(COSStream stream) {
    COSBase filters = stream.getFilters();
    boolean only = filters instanceof COSArray array && array.size() == 1;
    return COSName.FLATE_DECODE.equals(only ? ((COSArray) filters).getObject(0) : filters);
  }

  /** The size, unpacked; -1 if it ends too early or its checksum is wrong. */
  private static long unpacked(COSStream stream) throws IOException {
    Inflater inflater = new Inflater();
    byte[] out = new byte[1 << 16];
    try (InputStream in = stream.createRawInputStream()) {
      inflater.setInput(in.readAllBytes());
      while (!inflater.finished()) {
        int made = inflater.inflate(out);
        if ((made == 0 && !inflater.finished()) || inflater.getBytesWritten() > MOST) {
          return -1;
        }
      }
      return inflater.getBytesWritten();
    } catch (DataFormatException e) {
      return -1;
    } finally {
      inflater.end();
    }
  }
}
