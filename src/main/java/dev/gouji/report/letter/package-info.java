/** What the collecting office signs and sends as a letter. */
@NullMarked
package dev.gouji.report.letter;

import org.jspecify.annotations.NullMarked;
