/**
 * Where an office works with a double click: its folders, and what is sensible to do next there.
 */
@NullMarked
package dev.gouji.desk;

import org.jspecify.annotations.NullMarked;
