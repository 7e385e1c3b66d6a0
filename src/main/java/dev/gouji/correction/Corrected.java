package dev.gouji.correction;

import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import java.util.Optional;

/**
 * What came of a correction in the return that counts.
 *
 * @param correction the correction
 * @param field the number it is about
 * @param why why it has no effect; empty if it was made
 */
public record Corrected(Correction correction, Field field, Optional<String> why) {
  public boolean isMade() {
    return why.isEmpty();
  }

  /** Such as 新收·自然人 5 改为 6（李四确认，2025-01-08）, or why nothing was changed. */
  public String sentence() {
    String change =
        field.shortName()
            + " "
            + Numbers.plain(correction.from())
            + " 改为 "
            + Numbers.plain(correction.to());
    String date = correction.date().isEmpty() ? "" : "，" + correction.date();
    return why.map(reason -> change + "：没有订正，" + reason)
        .orElse(change + "（" + correction.confirmedBy() + "确认" + date + "）");
  }
}
