/**
 * Everything that changes a disk: files forced and checked, a folder swapped in at once, its lock.
 */
@NullMarked
package dev.gouji.disk;

import org.jspecify.annotations.NullMarked;
