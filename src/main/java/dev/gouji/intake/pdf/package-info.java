/**
 * Reads reports in PDF, each in a process of its own: ruled tables are rebuilt from the lines and
 * the places of the characters. The only package that knows PDFBox.
 */
@NullMarked
package dev.gouji.intake.pdf;

import org.jspecify.annotations.NullMarked;
