/** What a returned workbook says: its first sheet and the comments, whatever its format. */
@NullMarked
package dev.gouji.report.mark.note;

import org.jspecify.annotations.NullMarked;
