package dev.gouji.ooxml;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The content of one part, counted and summed up while it is read. */
public final class PartStream extends InputStream {
  private static final int GRACE = 100 * 1024;

  private final byte[] bytes;
  private final ZipPart part;
  private final Inflater inflater;
  private final byte[] scratch;
  private final int ratio;
  private final CRC32 crc = new CRC32();
  private long count;

  /**
   * Opens a part.
   *
   * @param scratch what is read only to be counted goes there
   */
  PartStream(byte[] bytes, ZipPart part, Inflater inflater, byte[] scratch, Limits limits) {
    this.scratch = scratch;
    this.bytes = bytes;
    this.part = part;
    this.inflater = inflater;
    this.ratio = limits.ratio();
    if (part.method() == ZipPart.DEFLATED) {
      inflater.setInput(bytes, part.data(), (int) part.packed());
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    int read =
        part.method() == ZipPart.STORED
            ? copy(into, offset, length)
            : inflate(into, offset, length);
    if (read <= 0) {
      return -1;
    }
    crc.update(into, offset, read);
    count += read;
    if (count > part.size()) {
      throw new DamagedPartException(ZipDirectory.damaged("部件 " + part.name() + " 比登记的大"));
    }
    if (count > GRACE && count > part.packed() * ratio) {
      throw new DamagedPartException(
          new UnreadableException(
              "部件 " + part.name() + " 的压缩比超过 1:" + ratio + "，疑为压缩炸弹，不予读取。请用空白表重新填报。"));
    }
    return read;
  }

  private int copy(byte[] into, int offset, int length) {
    int left = (int) Math.min(length, part.packed() - count);
    System.arraycopy(bytes, part.data() + (int) count, into, offset, left);
    return left;
  }

  private int inflate(byte[] into, int offset, int length) throws IOException {
    try {
      return inflater.inflate(into, offset, length);
    } catch (DataFormatException e) {
      throw new DamagedPartException(ZipDirectory.damaged("部件 " + part.name() + " 解不开"));
    }
  }

  /** Reads what is left and compares size and checksum with the directory. */
  public void finish() throws IOException, UnreadableException {
    while (read(scratch, 0, scratch.length) > 0) {
      // Only counted and summed up.
    }
    boolean whole =
        part.method() == ZipPart.STORED
            || (inflater.finished() && inflater.getBytesRead() == part.packed());
    if (!whole || count != part.size() || crc.getValue() != part.crc()) {
      throw ZipDirectory.damaged("部件 " + part.name() + " 的校验和不对");
    }
  }

  /** Why reading stopped, as a sentence; damage to the zip comes before what follows from it. */
  public UnreadableException fault(Exception stopped) {
    for (Throwable cause = stopped; cause != null; cause = cause.getCause()) {
      if (cause instanceof DamagedPartException damage) {
        return damage.reason();
      }
    }
    try {
      finish();
    } catch (DamagedPartException e) {
      return e.reason();
    } catch (UnreadableException e) {
      return e;
    } catch (IOException e) {
      return ZipDirectory.damaged("部件 " + part.name() + " 读不出");
    }
    return odd(part, stopped);
  }

  /** The sentence for a part that is whole and is not what it should be. */
  public static UnreadableException odd(ZipPart part, Exception stopped) {
    return new UnreadableException(
        "文件内容不规范（部件 " + part.name() + "），请让填报单位用 WPS 或 Excel 打开，另存为 .xlsx 后重新发送。", stopped);
  }

  /** Carries a sentence through code that knows only {@link IOException}. */
  private static final class DamagedPartException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient UnreadableException reason;

    DamagedPartException(UnreadableException reason) {
      super(reason);
      this.reason = reason;
    }

    UnreadableException reason() {
      return reason;
    }
  }
}
