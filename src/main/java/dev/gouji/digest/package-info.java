/** SHA-256 of files, texts and bytes. */
@NullMarked
package dev.gouji.digest;

import org.jspecify.annotations.NullMarked;
