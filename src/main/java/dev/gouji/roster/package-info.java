/** Who must report, and below whom. */
@NullMarked
package dev.gouji.roster;

import org.jspecify.annotations.NullMarked;
