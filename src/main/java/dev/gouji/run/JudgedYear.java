package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.SumCheck;
import dev.gouji.form.Form;
import dev.gouji.run.earlier.PriorYear;
import java.util.ArrayList;
import java.util.List;

/**
 * A year that is judged and not written yet.
 *
 * @param year the report year
 * @param form its edition
 * @param prior what it was judged against
 * @param sums what judges the sums of its levels
 * @param judged what came of it
 */
record JudgedYear(int year, Form form, PriorYear prior, SumCheck sums, YearJudge.Judged judged) {

  /** There is one of a year; hashing all that its returns say would take longer than sums. */
  @Override
  public int hashCode() {
    return year;
  }

  /** The returns that go back to their senders. */
  List<CheckedReturn> back() {
    List<CheckedReturn> back = new ArrayList<>();
    judged.counted().stream().filter(one -> !one.isAccepted()).forEach(back::add);
    back.addAll(judged.conflicting());
    return back;
  }
}
