package dev.gouji.fuzz;

import dev.gouji.intake.FuzzSeeds;
import java.util.ArrayList;
import java.util.List;

/** The bytes of a file as they are. */
public final class BytesTarget {
  private BytesTarget() {}

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    Oracle.judge(FuzzSeeds.good());
  }

  public static void fuzzerTestOneInput(byte[] input) {
    // A .xls or a PDF is read in a process of its own: starting one per input would try nothing
    // else.
    boolean isOle2 = input.length > 1 && (input[0] & 0xFF) == 0xD0 && (input[1] & 0xFF) == 0xCF;
    boolean isPdf = input.length > 1 && input[0] == '%' && input[1] == 'P';
    if (input.length <= Oracle.MOST_BYTES && !isOle2 && !isPdf) {
      Oracle.judge(input);
    }
  }

  static List<byte[]> seeds() {
    List<byte[]> seeds = new ArrayList<>();
    FuzzSeeds.odd().values().forEach(made -> seeds.add(made.get()));
    seeds.removeIf(seed -> seed.length > 60_000);
    return seeds;
  }
}
