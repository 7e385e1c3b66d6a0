/** The official reports of a year whose result is there, made from what was accepted in it. */
@NullMarked
package dev.gouji.publication.issue;

import org.jspecify.annotations.NullMarked;
