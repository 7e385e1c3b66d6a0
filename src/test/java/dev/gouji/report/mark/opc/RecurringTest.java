package dev.gouji.report.mark.opc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.ooxml.PackedPart;
import dev.gouji.ooxml.ZipPart;
import dev.gouji.report.mark.note.UnsafeException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Parts that returns have alike are unpacked once, and only if they are alike to the byte. */
final class RecurringTest {
  private static final int MOST = 1_000;

  private static PackedPart packed(String name, long crc, String bytes) {
    byte[] packed = bytes.getBytes(StandardCharsets.UTF_8);
    return new PackedPart(
        new ZipPart(name, 0, false, crc, packed.length, packed.length, 0, 0), packed);
  }

  @Test
  void whatWasMadeIsKeptWhenItCameTwice() {
    Recurring<PackedPart, String> made = new Recurring<>(MOST);
    made.add(packed("a", 1, "x"), "made", 1);
    assertEquals(Optional.empty(), made.find(packed("a", 1, "x")));
    made.add(packed("a", 1, "x"), "made", 1);
    assertEquals(Optional.of("made"), made.find(packed("a", 1, "x")));
  }

  @Test
  void aPartThatDiffersInAnythingIsAnother() {
    Recurring<PackedPart, String> made = new Recurring<>(MOST);
    made.add(packed("a", 1, "x"), "made", 1);
    made.add(packed("a", 1, "x"), "made", 1);
    assertTrue(made.find(packed("a", 1, "x")).isPresent());
    assertFalse(made.find(packed("a", 1, "y")).isPresent());
    assertFalse(made.find(packed("a", 2, "x")).isPresent());
    assertFalse(made.find(packed("b", 1, "x")).isPresent());
  }

  @Test
  void notEverythingIsKept() {
    Recurring<Integer, String> made = new Recurring<>(MOST);
    int kept = 0;
    for (int i = 0; i < 100; i++) {
      made.add(i, "made", MOST / 20);
      made.add(i, "made", MOST / 20);
      kept += made.find(i).isPresent() ? 1 : 0;
    }
    assertEquals(20, kept);
  }

  /** A zip with one part, stored as it is. */
  private static byte[] zip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      ZipEntry entry = new ZipEntry("part.xml");
      entry.setMethod(ZipEntry.STORED);
      entry.setSize(bytes.length);
      CRC32 crc = new CRC32();
      crc.update(bytes);
      entry.setCrc(crc.getValue());
      zip.putNextEntry(entry);
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void returnsShareWhatTheyHaveAlike() throws IOException, UnsafeException {
    byte[] zip = zip("<shared/>");
    for (int i = 0; i < 2; i++) {
      try (OfficePackage parts = OfficePackage.open(zip)) {
        parts.tree("part.xml");
      }
    }
    try (OfficePackage one = OfficePackage.open(zip);
        OfficePackage other = OfficePackage.open(zip)) {
      assertSame(one.tree("part.xml"), other.tree("part.xml"));
      one.put("part.xml", "<changed/>");
      assertNotSame(one.tree("part.xml"), other.tree("part.xml"));
      assertEquals("<shared/>", other.text("part.xml"));
    }
  }

  @Test
  void aDamagedPartIsNotTakenForTheWholeOneThatIsKnown() throws IOException, UnsafeException {
    byte[] zip = zip("<whole/>");
    for (int i = 0; i < 3; i++) {
      try (OfficePackage parts = OfficePackage.open(zip)) {
        assertEquals("<whole/>", parts.text("part.xml"));
      }
    }
    byte[] damaged = zip.clone();
    int at = new String(zip, StandardCharsets.ISO_8859_1).indexOf("<whole/>");
    damaged[at + 1] = 'W';
    try (OfficePackage parts = OfficePackage.open(damaged)) {
      assertThrows(UnsafeException.class, () -> parts.text("part.xml"));
      assertThrows(UnsafeException.class, parts::write);
    }
  }
}
