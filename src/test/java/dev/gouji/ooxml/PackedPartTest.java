package dev.gouji.ooxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PackedPartTest {
  private static final byte[] BYTES = {1, 2, 3};

  private static ZipPart part(String name, int method, boolean encrypted, long crc, long size) {
    return new ZipPart(name, method, encrypted, crc, 3, size, 10, 40);
  }

  @Test
  void partsAreAlikeWhereverTheyLie() {
    ZipPart here = part("xl/styles.xml", 8, false, 7, 9);
    ZipPart there = new ZipPart("xl/styles.xml", 8, false, 7, 3, 9, 100, 140);
    assertEquals(new PackedPart(here, BYTES), new PackedPart(there, BYTES.clone()));
    assertEquals(
        new PackedPart(here, BYTES).hashCode(), new PackedPart(there, BYTES.clone()).hashCode());
  }

  /** A forger can give two contents one checksum. */
  @Test
  void oneDifferenceMakesThemUnlike() {
    PackedPart known = new PackedPart(part("xl/styles.xml", 8, false, 7, 9), BYTES);
    List<PackedPart> others =
        List.of(
            new PackedPart(part("xl/styles.xml", 8, false, 7, 9), new byte[] {1, 2, 4}),
            new PackedPart(part("xl/other.xml", 8, false, 7, 9), BYTES),
            new PackedPart(part("xl/styles.xml", 0, false, 7, 9), BYTES),
            new PackedPart(part("xl/styles.xml", 8, true, 7, 9), BYTES),
            new PackedPart(part("xl/styles.xml", 8, false, 8, 9), BYTES),
            new PackedPart(part("xl/styles.xml", 8, false, 7, 8), BYTES));
    others.forEach(other -> assertNotEquals(known, other));
  }
}
