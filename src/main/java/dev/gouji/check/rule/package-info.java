/** Rules upon the values of one return: what holds, what does not, and the sum in words. */
@NullMarked
package dev.gouji.check.rule;

import org.jspecify.annotations.NullMarked;
