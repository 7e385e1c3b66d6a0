/** Which returns count, and the sums at each level. */
@NullMarked
package dev.gouji.year;

import org.jspecify.annotations.NullMarked;
