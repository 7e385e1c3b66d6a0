/** The form as a workbook to hand out. */
@NullMarked
package dev.gouji.template;

import org.jspecify.annotations.NullMarked;
