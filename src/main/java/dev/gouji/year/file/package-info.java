/** Which file of a unit counts, beside which others, and how its rounds went. */
@NullMarked
package dev.gouji.year.file;

import org.jspecify.annotations.NullMarked;
