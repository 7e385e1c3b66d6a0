/** What the sheets of our workbooks are made of: pages of lines, streamed, in one look. */
@NullMarked
package dev.gouji.report.workbook.sheet;

import org.jspecify.annotations.NullMarked;
