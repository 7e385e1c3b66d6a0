/** Runs it all and writes it all at once. */
@NullMarked
package dev.gouji.batch;

import org.jspecify.annotations.NullMarked;
