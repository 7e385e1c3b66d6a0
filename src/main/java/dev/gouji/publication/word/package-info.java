/** The official report as a Word document. */
@NullMarked
package dev.gouji.publication.word;

import org.jspecify.annotations.NullMarked;
