package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.digest.Digests;
import dev.gouji.disk.Disk;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.disk.UniqueNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Keeps the summary tables of the levels below that were accepted, whose unit rows say what the
 * sums are made of.
 */
final class KeptSummaries {
  private static final String FOLDER = "下级汇总表/";

  private KeptSummaries() {}

  /**
   * Copies them into the folder that is being built.
   *
   * @param paths the files of the inbox by their names; members of bundles are not among them
   */
  static void write(List<CheckedReturn> counted, Map<String, Path> paths, Path staging, Disk disk)
      throws OutputException {
    List<CheckedReturn> kept =
        counted.stream()
            .filter(CheckedReturn::isAccepted)
            .filter(one -> one.of().source().stamp().isSummary())
            .filter(one -> paths.containsKey(one.of().file()))
            .toList();
    List<String> stems =
        UniqueNames.of(kept.stream().map(one -> FOLDER + ReturnedFiles.sender(one)).toList());
    try {
      for (int i = 0; i < kept.size(); i++) {
        CheckedReturn one = kept.get(i);
        byte[] bytes = Files.readAllBytes(paths.getOrDefault(one.of().file(), staging));
        if (Digests.of(bytes).equals(one.of().source().sha256())) {
          String name = stems.get(i) + "." + one.of().source().kind().extension();
          disk.write(staging.resolve(name), bytes);
        }
      }
    } catch (IOException e) {
      throw OutputFolder.failure("保留下级汇总表时出错", e);
    }
  }
}
