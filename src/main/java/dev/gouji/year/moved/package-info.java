/** Totals that are others than those that were sent up. */
@NullMarked
package dev.gouji.year.moved;

import org.jspecify.annotations.NullMarked;
