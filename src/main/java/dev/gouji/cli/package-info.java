/** Arguments to options, results to text and exit code; the only package that prints. */
@NullMarked
package dev.gouji.cli;

import org.jspecify.annotations.NullMarked;
