/** The sender's own Word report with the faults marked in it. */
@NullMarked
package dev.gouji.report.mark.docx;

import org.jspecify.annotations.NullMarked;
