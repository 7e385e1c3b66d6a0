/** Reading and writing CSV; the only package that knows univocity. */
@NullMarked
package dev.gouji.csv;

import org.jspecify.annotations.NullMarked;
