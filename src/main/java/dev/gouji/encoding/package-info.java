/** How the bytes of texts are read whose writer did not say how they were written. */
@NullMarked
package dev.gouji.encoding;

import org.jspecify.annotations.NullMarked;
