package dev.gouji.run;

import dev.gouji.inbox.Arrival;
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
  static void refuse(List<Arrival> read) throws UsageException {
    List<String> reasons =
        read.stream()
            .flatMap(Arrival::all)
            .flatMap(
                one -> one instanceof Arrival.Untaken no ? Stream.of(no.reason()) : Stream.of())
            .filter(Unloaded::isToldBy)
            .toList();
    int returns = Readings.submissions(read).size();
    if (!reasons.isEmpty() && reasons.size() >= returns) {
      throw new UsageException(
          "收件箱里有 " + reasons.size() + " 份填报表用的版式没有载入，没有写任何结果。" + reasons.get(0));
    }
  }
}
