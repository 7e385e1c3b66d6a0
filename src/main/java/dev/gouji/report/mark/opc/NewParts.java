package dev.gouji.report.mark.opc;

import dev.gouji.ooxml.Deflated;
import dev.gouji.ooxml.PackedZip;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** Packs the parts that a mark changes or adds; many returns get some of them alike. */
final class NewParts {
  /** Larger parts are not kept. */
  private static final int MOST_SIZE = 64 * 1024;

  private static final int MOST_BYTES = 1024 * 1024;

  private static final Recurring<Content, Deflated> PACKED = new Recurring<>(MOST_BYTES);

  private NewParts() {}

  /** A part's bytes, alike only if each is. */
  private record Content(byte[] bytes, long crc) {
    @Override
    public int hashCode() {
      return (int) crc;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Content content
          && crc == content.crc
          && Arrays.equals(bytes, content.bytes);
    }
  }

  static Deflated packed(byte[] bytes, PackedZip zip) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    Content content = new Content(bytes, crc.getValue());
    Optional<Deflated> known = PACKED.find(content);
    if (known.isPresent()) {
      return known.get();
    }
    Deflated packed = zip.deflated(bytes, crc.getValue());
    if (bytes.length <= MOST_SIZE) {
      PACKED.add(content, packed, bytes.length + packed.bytes().length);
    }
    return packed;
  }
}
