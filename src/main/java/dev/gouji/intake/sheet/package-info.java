/** Sheets in memory, whatever file they came from. */
@NullMarked
package dev.gouji.intake.sheet;

import org.jspecify.annotations.NullMarked;
