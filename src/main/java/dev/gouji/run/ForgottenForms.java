package dev.gouji.run;

import dev.gouji.inbox.FileReader;
import dev.gouji.inbox.UsageException;
import dev.gouji.intake.Unloaded;
import java.util.List;
import java.util.stream.Stream;

/**
 * Workbooks of an edition that is not loaded mean that the folder of definitions was forgotten:
 * nothing is written, or every unit would be told that its return is no good.
 */
final class ForgottenForms {
  private ForgottenForms() {}

  /**
   * Ends the run if that is so for as many files as could be read, or more.
   *
   * @throws UsageException saying how many, and what to do
   */
  static void refuse(List<FileReader.Known> read) throws UsageException {
    List<FileReader.Known> files = read.stream().flatMap(ForgottenForms::all).toList();
    List<String> reasons =
        files.stream().map(FileReader.Known::reason).filter(Unloaded::isToldBy).toList();
    long returns = files.stream().filter(file -> file.submission().isPresent()).count();
    if (!reasons.isEmpty() && reasons.size() >= returns) {
      throw new UsageException(
          "收件箱里有 " + reasons.size() + " 份填报表用的版式没有载入，没有写任何结果。" + reasons.get(0));
    }
  }

  private static Stream<FileReader.Known> all(FileReader.Known known) {
    return Stream.concat(Stream.of(known), known.members().stream().flatMap(ForgottenForms::all));
  }
}
