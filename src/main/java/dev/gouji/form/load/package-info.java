/** Loads an edition from its files and refuses what is incomplete, all faults at once. */
@NullMarked
package dev.gouji.form.load;

import org.jspecify.annotations.NullMarked;
