package dev.gouji.ooxml;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;

/** A zip in memory whose directory has been checked; not for several threads. */
public final class ZipBytes implements AutoCloseable {
  private final byte[] bytes;
  private final Limits limits;
  private final List<ZipPart> parts;
  private final Map<String, ZipPart> byName = new HashMap<>();
  private final Inflater inflater = new Inflater(true);
  private final byte[] scratch = new byte[4096];
  private Optional<String> twin = Optional.empty();
  private long unpacked;

  /**
   * Checks the directory.
   *
   * @throws UnreadableException if it is damaged or over a limit
   */
  public ZipBytes(byte[] bytes, Limits limits) throws UnreadableException {
    this.bytes = bytes;
    this.limits = limits;
    this.parts = List.copyOf(new ZipDirectory(bytes, limits).parts());
    for (ZipPart part : parts) {
      if (byName.put(key(part.name()), part) != null) {
        twin = Optional.of(part.name());
      }
    }
  }

  /** Every entry in the order of the directory. */
  public List<ZipPart> parts() {
    return parts;
  }

  /**
   * Refuses names that differ only in case or slashes: programs differ in which of two such parts
   * they take.
   */
  public void refuseTwins() throws UnreadableException {
    if (twin.isPresent()) {
      throw ZipDirectory.damaged("部件 " + twin.get() + " 出现两次");
    }
  }

  /** The part of this name, whatever its case. */
  public Optional<ZipPart> find(String name) {
    return Optional.ofNullable(byName.get(key(name)));
  }

  /** A part as it lies here; nothing of it has been checked but the directory. */
  public PackedPart packed(ZipPart part) {
    return new PackedPart(part, Arrays.copyOfRange(bytes, part.data(), part.end()));
  }

  /** Opens a part; what is read of it may be used only after {@link PartStream#finish}. */
  public PartStream open(ZipPart part) throws UnreadableException {
    if (part.encrypted()) {
      throw new UnreadableException("压缩包里的 " + part.name() + " 设有密码，请去掉密码后重新发送。");
    }
    if (part.method() != ZipPart.STORED && part.method() != ZipPart.DEFLATED) {
      throw ZipDirectory.damaged("部件 " + part.name() + " 的压缩方式不认识");
    }
    if (part.size() > limits.partBytes()) {
      throw new UnreadableException(
          "部件 " + part.name() + " 解压后超过 " + Limits.size(limits.partBytes()) + "，不予读取。请用空白表重新填报。");
    }
    unpacked += part.size();
    if (unpacked > limits.totalBytes()) {
      throw new UnreadableException(
          "文件解压后超过 " + Limits.size(limits.totalBytes()) + "，不予读取。请用空白表重新填报。");
    }
    inflater.reset();
    return new PartStream(bytes, part, inflater, scratch, limits);
  }

  /** The whole content of a part, checked. */
  public byte[] content(ZipPart part) throws UnreadableException {
    PartStream stream = open(part);
    try {
      // As large as the directory says, which is within the limits, or as much as there is.
      byte[] content = new byte[(int) part.size()];
      int read = stream.readNBytes(content, 0, content.length);
      stream.finish();
      return read == content.length ? content : Arrays.copyOf(content, read);
    } catch (IOException e) {
      throw stream.fault(e);
    }
  }

  @Override
  public void close() {
    inflater.end();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
