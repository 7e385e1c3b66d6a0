/** Runs it all: reads, judges year by year, builds what is written. */
@NullMarked
package dev.gouji.run;

import org.jspecify.annotations.NullMarked;
