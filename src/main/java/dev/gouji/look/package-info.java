/** How our papers look and what a text must be to stand in them. */
@NullMarked
package dev.gouji.look;

import org.jspecify.annotations.NullMarked;
