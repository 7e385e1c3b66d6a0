/** The official report as a piece of a web page. */
@NullMarked
package dev.gouji.publication.page;

import org.jspecify.annotations.NullMarked;
