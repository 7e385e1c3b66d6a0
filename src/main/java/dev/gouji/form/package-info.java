/** The national form as data: tables, fields, labels and rules of one edition. */
@NullMarked
package dev.gouji.form;

import org.jspecify.annotations.NullMarked;
