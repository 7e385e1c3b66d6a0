/** A printed table as a grid of labels and entry cells. */
@NullMarked
package dev.gouji.form.grid;

import org.jspecify.annotations.NullMarked;
