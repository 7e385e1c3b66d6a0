/** Faults of our own, kept apart from those of the files: who sent a file must never be blamed. */
@NullMarked
package dev.gouji.fault;

import org.jspecify.annotations.NullMarked;
