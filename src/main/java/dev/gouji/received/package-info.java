/** What was made of a file received: the raw cells by field, or why there are none. */
@NullMarked
package dev.gouji.received;

import org.jspecify.annotations.NullMarked;
