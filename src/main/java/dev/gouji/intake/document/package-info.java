/**
 * Reports that came as documents: what every reader of Word, web pages and PDF hands over, and how
 * the tables in it become sheets, so that the same locator finds the numbers.
 */
@NullMarked
package dev.gouji.intake.document;

import org.jspecify.annotations.NullMarked;
