/** What the office does next, out of the account of a year. */
@NullMarked
package dev.gouji.year.next;

import org.jspecify.annotations.NullMarked;
