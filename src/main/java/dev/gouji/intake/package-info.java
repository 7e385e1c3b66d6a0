/** Any path to raw values with their cells, or to a refusal; never throws for bad data. */
@NullMarked
package dev.gouji.intake;

import org.jspecify.annotations.NullMarked;
