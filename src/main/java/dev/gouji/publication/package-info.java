/**
 * The official yearly report of a unit: its sections, prose and tables, before it is written in any
 * format.
 */
@NullMarked
package dev.gouji.publication;

import org.jspecify.annotations.NullMarked;
