/** The text of a rule to an expression. */
@NullMarked
package dev.gouji.form.syntax;

import org.jspecify.annotations.NullMarked;
