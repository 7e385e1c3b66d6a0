/** The sender's own workbook with the faults marked in it. */
@NullMarked
package dev.gouji.report.mark;

import org.jspecify.annotations.NullMarked;
