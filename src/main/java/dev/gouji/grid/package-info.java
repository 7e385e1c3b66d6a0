/** Cells of a sheet as they were written, wherever they came from, and where they stand. */
@NullMarked
package dev.gouji.grid;

import org.jspecify.annotations.NullMarked;
