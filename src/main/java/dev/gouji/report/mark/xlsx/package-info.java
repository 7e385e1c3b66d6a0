/** Marks put into a sender's .xlsx; all other bytes stay as they are. */
@NullMarked
package dev.gouji.report.mark.xlsx;

import org.jspecify.annotations.NullMarked;
