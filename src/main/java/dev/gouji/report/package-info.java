/** Everything that is written for people and machines; decides nothing. */
@NullMarked
package dev.gouji.report;

import org.jspecify.annotations.NullMarked;
