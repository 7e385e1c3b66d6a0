/** Workbooks of the .xls family, read in a process that can be killed. */
@NullMarked
package dev.gouji.intake.xls;

import org.jspecify.annotations.NullMarked;
