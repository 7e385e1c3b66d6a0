/** Marks put into a sender's .xls. */
@NullMarked
package dev.gouji.report.mark.xls;

import org.jspecify.annotations.NullMarked;
