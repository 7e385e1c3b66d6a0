package dev.gouji.form.load;

import java.util.Arrays;
import java.util.List;

/**
 * Every fault that no rule describes, by the id under which each edition's {@code catalogue.csv}
 * must have its words.
 */
public enum ReadingFault {
  STALE,
  LABEL,
  MISSING,
  AMBIGUOUS,
  DUPLICATE,
  COLUMNS,
  TEXT,
  DATE,
  FORMAT,
  ERROR,
  NOVALUE,
  LARGE,
  PRECISE,
  SHIFTED,
  YEAR,
  CONFLICT,
  NAME,
  COPY,
  LINK,
  CHOICE,
  STAMP,
  RECOMPUTED,
  TYPED,
  FORMULA,
  READ,
  EXTRA,
  HIDDEN,
  MACRO,
  STALE_NOTE,
  EDITION,
  LAYOUT,
  PARTIAL,
  UNCHANGED,
  DOUBT,
  PDF,
  RECOGNISED,
  SENTENCE,
  UNIT,
  ABOLISHED,
  REASON,
  CORRECTED;

  /** Such as {@code I-TEXT}. */
  public String id() {
    return "I-" + name().replace('_', '-');
  }

  /** The ids of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(ReadingFault::id).toList();
  }
}
