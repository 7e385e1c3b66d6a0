package dev.gouji.intake;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The odd workbooks and documents of the tests, for the fuzz targets. */
public final class FuzzSeeds {
  private FuzzSeeds() {}

  /** An ordinary filled return. */
  public static byte[] good() {
    return OddFiles.good();
  }

  /** Every odd workbook by name. */
  public static Map<String, Supplier<byte[]>> odd() {
    Map<String, Supplier<byte[]>> odd = new LinkedHashMap<>(OddLayouts.all());
    odd.putAll(OddFiles.all());
    DocumentTraps.all().forEach(trap -> odd.put(trap.kind() + " " + trap.name(), trap::bytes));
    return odd;
  }

  /** The parts of a workbook, unpacked. */
  public static Map<String, byte[]> parts(byte[] xlsx) {
    return Zips.parts(xlsx);
  }

  /** A workbook of these parts, with right checksums. */
  public static byte[] zip(Map<String, byte[]> parts) {
    return Zips.stored(parts);
  }
}
