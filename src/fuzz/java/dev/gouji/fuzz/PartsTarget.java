package dev.gouji.fuzz;

import dev.gouji.intake.FuzzSeeds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One part of a good workbook replaced: the first byte says which, the rest is its content. The zip
 * around it has right checksums, so that what is tried is the reading, not the checksum.
 */
public final class PartsTarget {
  private static final Map<String, byte[]> GOOD = FuzzSeeds.parts(FuzzSeeds.good());
  private static final List<String> NAMES = new ArrayList<>(GOOD.keySet());

  private PartsTarget() {}

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    Oracle.judge(FuzzSeeds.good());
  }

  public static void fuzzerTestOneInput(byte[] input) {
    if (input.length == 0 || input.length > Oracle.MOST_BYTES) {
      return;
    }
    Map<String, byte[]> parts = new LinkedHashMap<>(GOOD);
    parts.put(
        NAMES.get((input[0] & 0xFF) % NAMES.size()), Arrays.copyOfRange(input, 1, input.length));
    Oracle.judge(FuzzSeeds.zip(parts));
  }

  /** Each part of each odd workbook that is packed like the good one. */
  static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    FuzzSeeds.odd().values().forEach(made -> addParts(made.get(), seeds));
    return seeds;
  }

  private static void addParts(byte[] workbook, List<byte[]> seeds) {
    Map<String, byte[]> parts;
    try {
      parts = FuzzSeeds.parts(workbook);
    } catch (RuntimeException e) {
      return;
    }
    for (int i = 0; i < NAMES.size(); i++) {
      byte[] part = parts.getOrDefault(NAMES.get(i), new byte[0]);
      if (part.length > 0 && part.length < 100_000 && isNew(i, part, parts)) {
        byte[] seed = new byte[part.length + 1];
        seed[0] = (byte) i;
        System.arraycopy(part, 0, seed, 1, part.length);
        seeds.add(seed);
      }
    }
  }

  private static boolean isNew(int part, byte[] content, Map<String, byte[]> of) {
    boolean isGood = Arrays.equals(content, GOOD.get(NAMES.get(part)));
    return !isGood || of.size() == GOOD.size() && part == of.size() - 1;
  }
}
