/** The CSV files for machines, record by record. */
@NullMarked
package dev.gouji.report.data;

import org.jspecify.annotations.NullMarked;
