/** Finds the tables of a form on sheets by their labels, and the value of each field. */
@NullMarked
package dev.gouji.intake.locate;

import org.jspecify.annotations.NullMarked;
