/** Lines up the labels of a foreign sheet with those of a form's table. */
@NullMarked
package dev.gouji.intake.locate.align;

import org.jspecify.annotations.NullMarked;
