/** The sums of each level, and whether they tie out. */
@NullMarked
package dev.gouji.year.level;

import org.jspecify.annotations.NullMarked;
