/** What a cell says as a value of its field: numbers as they are written, formulas recomputed. */
@NullMarked
package dev.gouji.check.value;

import org.jspecify.annotations.NullMarked;
