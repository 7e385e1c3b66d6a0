package dev.gouji.fuzz;

import dev.gouji.intake.FuzzSeeds;
import dev.gouji.intake.InProcess;
import java.io.IOException;
import java.util.List;

/** The bytes of a .doc, read without a process of its own. */
public final class DocTarget {
  private DocTarget() {}

  public static void fuzzerTestOneInput(byte[] input) {
    Oracle.judgeDocument(input, InProcess::doc);
  }

  /** Made by LibreOffice: nothing else here writes that format. None without it. */
  static List<byte[]> seeds() {
    try {
      return FuzzSeeds.oldWordReports();
    } catch (IOException e) {
      System.out.println("no seeds for DocTarget: " + e.getMessage());
      return List.of();
    }
  }
}
