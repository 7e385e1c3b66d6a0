/** What lies in the inbox and beside it: the files received, the roster, settings and decisions. */
@NullMarked
package dev.gouji.inbox;

import org.jspecify.annotations.NullMarked;
