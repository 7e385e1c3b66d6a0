/** The error report and the chasing list. */
@NullMarked
package dev.gouji.report.workbook.errors;

import org.jspecify.annotations.NullMarked;
