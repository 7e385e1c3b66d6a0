package dev.gouji.ooxml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A part as it lies in its zip, to compare it with those of other zips.
 *
 * @param part what the directory says of it
 * @param bytes the packed bytes; not to be changed
 */
public record PackedPart(ZipPart part, byte[] bytes) {
  @Override
  public int hashCode() {
    return (int) part.crc();
  }

  /** Whether the same would be read of both, wherever they lie. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PackedPart packed
        && part.crc() == packed.part.crc()
        && part.size() == packed.part.size()
        && part.method() == packed.part.method()
        && part.encrypted() == packed.part.encrypted()
        && part.name().equals(packed.part.name())
        && Arrays.equals(bytes, packed.bytes);
  }
}
