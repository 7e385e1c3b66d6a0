/** 上报数: the totals as they were sent up, kept so that it is seen when they move. */
@NullMarked
package dev.gouji.reported;

import org.jspecify.annotations.NullMarked;
