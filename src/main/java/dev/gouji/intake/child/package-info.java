/**
 * Runs readers that foreign files could lead astray in a process of their own, which can be killed.
 */
@NullMarked
package dev.gouji.intake.child;

import org.jspecify.annotations.NullMarked;
