/** What is wrong, where, and in which words. */
@NullMarked
package dev.gouji.finding;

import org.jspecify.annotations.NullMarked;
