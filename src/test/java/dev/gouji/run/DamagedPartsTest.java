package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.inbox.BatchOptions;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.openxml.OpenXml;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every part of a workbook that goes back, damaged in every way that a zip knows: the run finishes,
 * and what comes of the other files does not change.
 */
class DamagedPartsTest {
  private static final Path GOOD = Path.of("input/2021/WH-YL-01_演练单位甲（规范填报）.xlsx");
  private static final Path FAULTY = Path.of("input/2021/WH-YL-02_演练单位乙（设错示例）.xlsx");
  private static final Path ROSTER = Path.of("input/单位名录.csv");

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;

  /** A way to damage a part. */
  private enum Damage {
    /** The bytes are not those that the checksum is of. */
    BYTES,
    /** The checksum is another one, in both headers. */
    CHECKSUM,
    /** Packed in a way (bzip2) that no spreadsheet program knows. */
    METHOD,
    /** Said to be longer than it is. */
    SIZE
  }

  @TempDir Path folder;

  @TestFactory
  Iterable<DynamicTest> theRunFinishesAndTheOthersAreUnmoved() throws Exception {
    byte[] faulty = withExtras(Files.readAllBytes(FAULTY));
    byte[] expected = values(faulty, folder.resolve("clean"));
    Map<String, DynamicTest> tests = new LinkedHashMap<>();
    for (String part : parts(faulty)) {
      for (Damage damage : Damage.values()) {
        String name = part + " " + damage;
        tests.put(
            name,
            DynamicTest.dynamicTest(
                name,
                () ->
                    assertArrayEquals(
                        expected,
                        values(
                            damaged(faulty, part, damage),
                            folder.resolve("run" + Math.abs(name.hashCode()))))));
      }
    }
    return tests.values();
  }

  /** Runs over a good return and this one; gives the numbers that were accepted. */
  private static byte[] values(byte[] faulty, Path at) throws Exception {
    Path inbox = Files.createDirectories(at.resolve("in"));
    Files.copy(GOOD, inbox.resolve("good.xlsx"));
    Files.copy(ROSTER, inbox.resolve("单位名录.csv"));
    Files.write(inbox.resolve("odd.xlsx"), faulty);
    Batch batch =
        new Batch(
            new BatchOptions(
                inbox,
                at.resolve("out"),
                Optional.of(2021),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                2),
            Progress.NONE);
    batch.run();
    assertEquals(0, batch.faults().size(), () -> batch.faults().get(0).stack());
    if (Files.exists(at.resolve("out/2021/退回"))) {
      OpenXml.assertWhole(at.resolve("out/2021/退回"));
    }
    Map<String, String> row =
        Gouji.csv(at.resolve("out/2021/data/status.csv")).stream()
            .filter(line -> line.get("file").equals("odd.xlsx"))
            .findFirst()
            .orElseThrow();
    assertTrue(
        row.get("outcome").equals("refused") || !row.get("returned_file").isEmpty(),
        row.toString());
    return Files.readAllBytes(at.resolve("out/2021/data/values.csv"));
  }

  /** What senders' programs put beside the sheets: a picture and printer settings. */
  private static byte[] withExtras(byte[] workbook) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
        ZipOutputStream to = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("[Content_Types].xml")) {
          bytes =
              new String(bytes, StandardCharsets.UTF_8)
                  .replace(
                      "<Default ",
                      "<Default Extension=\"png\" ContentType=\"image/png\"/><Default"
                          + " Extension=\"bin\""
                          + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings\"/><Default"
                          + " ")
                  .replaceFirst("(<Default Extension=\"png\".*?bin\".*?/>)(.*)\\1", "$1$2")
                  .getBytes(StandardCharsets.UTF_8);
        }
        put(to, entry.getName(), bytes);
      }
      put(to, "docProps/thumbnail.png", "no picture, but nobody looks".repeat(9).getBytes());
      put(to, "xl/printerSettings/printerSettings1.bin", new byte[300]);
    }
    return out.toByteArray();
  }

  private static void put(ZipOutputStream to, String name, byte[] bytes) throws Exception {
    to.putNextEntry(new ZipEntry(name));
    to.write(bytes);
    to.closeEntry();
  }

  private static Iterable<String> parts(byte[] workbook) throws Exception {
    Map<String, Boolean> names = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.put(entry.getName(), true);
      }
    }
    return names.keySet();
  }

  /** Both headers of the part are changed alike, as the program that wrote the file would. */
  private static byte[] damaged(byte[] workbook, String part, Damage damage) {
    byte[] copy = workbook.clone();
    ByteBuffer zip = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
    byte[] name = part.getBytes(StandardCharsets.UTF_8);
    int changed = 0;
    for (int at = 0; at + 46 + name.length < copy.length; at++) {
      boolean central = zip.getInt(at) == CENTRAL && isNamed(copy, at + 46, name, zip, at + 28);
      boolean local = zip.getInt(at) == LOCAL && isNamed(copy, at + 30, name, zip, at + 26);
      if (central || local) {
        changed += change(zip, at, central ? 2 : 0, name.length, damage, local);
      }
    }
    assertTrue(changed > 0, part);
    return copy;
  }

  private static int change(
      ByteBuffer zip, int at, int shift, int nameLength, Damage damage, boolean local) {
    switch (damage) {
      case METHOD -> zip.putShort(at + 8 + shift, (short) 12);
      case CHECKSUM -> zip.putInt(at + 14 + shift, zip.getInt(at + 14 + shift) ^ 1);
      case SIZE -> zip.putInt(at + 22 + shift, zip.getInt(at + 22 + shift) + 7);
      case BYTES -> {
        if (local) {
          int extra = zip.getShort(at + 28);
          int data = at + 30 + nameLength + extra + 3;
          zip.put(data, (byte) (zip.get(data) ^ 0x10));
        }
      }
    }
    return 1;
  }

  private static boolean isNamed(byte[] zip, int at, byte[] name, ByteBuffer buffer, int length) {
    if (buffer.getShort(length) != name.length) {
      return false;
    }
    for (int i = 0; i < name.length; i++) {
      if (zip[at + i] != name[i]) {
        return false;
      }
    }
    return true;
  }
}
