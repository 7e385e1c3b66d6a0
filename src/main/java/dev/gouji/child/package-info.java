/** Runs what foreign files could lead astray in a process of its own, which can be killed. */
@NullMarked
package dev.gouji.child;

import org.jspecify.annotations.NullMarked;
