/** Raw values to a typed return, rules to outcomes; knows no library. */
@NullMarked
package dev.gouji.check;

import org.jspecify.annotations.NullMarked;
