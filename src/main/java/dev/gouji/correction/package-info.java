/** 电话订正: numbers that the office put right after it had asked the unit. */
@NullMarked
package dev.gouji.correction;

import org.jspecify.annotations.NullMarked;
