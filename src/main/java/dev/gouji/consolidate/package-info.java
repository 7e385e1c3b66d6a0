/** Which returns count, and the sums at each level. */
@NullMarked
package dev.gouji.consolidate;

import org.jspecify.annotations.NullMarked;
