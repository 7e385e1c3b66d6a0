/** Workbooks of the .xlsx family as streams of XML, inside limits. */
@NullMarked
package dev.gouji.intake.xlsx;

import org.jspecify.annotations.NullMarked;
