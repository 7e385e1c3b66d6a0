/** What earlier runs left in the output folder: last year's results and the round before. */
@NullMarked
package dev.gouji.run.earlier;

import org.jspecify.annotations.NullMarked;
