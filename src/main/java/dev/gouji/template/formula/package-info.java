/** Rules as spreadsheet formulas, and where these find what they read. */
@NullMarked
package dev.gouji.template.formula;

import org.jspecify.annotations.NullMarked;
