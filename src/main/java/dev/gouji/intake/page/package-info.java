/** Reads saved web pages; the only package that knows jsoup. */
@NullMarked
package dev.gouji.intake.page;

import org.jspecify.annotations.NullMarked;
