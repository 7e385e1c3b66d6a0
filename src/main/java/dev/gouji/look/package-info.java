/**
 * How our papers look and what a text must be to stand in them: colours, how a number is written,
 * how wide a text is, what XML, JSON and a cell can hold.
 */
@NullMarked
package dev.gouji.look;

import org.jspecify.annotations.NullMarked;
