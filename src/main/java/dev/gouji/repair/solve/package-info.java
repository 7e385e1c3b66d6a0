/** The linear relations of one return, and the smallest whole-number changes that satisfy them. */
@NullMarked
package dev.gouji.repair.solve;

import org.jspecify.annotations.NullMarked;
