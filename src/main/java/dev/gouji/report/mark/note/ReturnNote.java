package dev.gouji.report.mark.note;

import dev.gouji.roster.Office;

/**
 * What the first sheet of a returned workbook says beside the findings.
 *
 * @param unitCode the unit's code
 * @param unitName the unit's name
 * @param year the report year
 * @param round the round that was judged; the file comes back as the next one
 * @param office whom to ask
 */
public record ReturnNote(String unitCode, String unitName, int year, int round, Office office) {
  /** The round as which the file comes back. */
  public int nextRound() {
    return round + 1;
  }
}
