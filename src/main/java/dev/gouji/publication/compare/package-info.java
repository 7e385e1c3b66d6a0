/** What is published, as a page, PDF or Word file, against what was accepted. */
@NullMarked
package dev.gouji.publication.compare;

import org.jspecify.annotations.NullMarked;
