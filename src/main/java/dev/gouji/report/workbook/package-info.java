/** What the collecting office reads in a spreadsheet: totals, findings, whom to chase. */
@NullMarked
package dev.gouji.report.workbook;

import org.jspecify.annotations.NullMarked;
