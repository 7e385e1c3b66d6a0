/** Reads reports in the format of Word 97 to 2003 (.doc, .wps), each in a process of its own. */
@NullMarked
package dev.gouji.intake.doc;

import org.jspecify.annotations.NullMarked;
