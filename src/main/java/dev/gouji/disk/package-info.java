/**
 * * Everything that changes a disk: files forced and checked, a folder swapped in at once, its
 * lock.
 *
 * <p>A year is built in {@code .gouji-new-<year>}, the old folder renamed to {@code
 * .gouji-old-<year>}, the new one renamed in, the old one removed; {@code OutputFolder.recover}
 * finishes or undoes an interrupted swap. The folder is locked before anything is read, so that a
 * second run ends at once. Every file is read again after it was forced to the disk, and nothing is
 * put in place if one of them has gone since. SIGTERM and Ctrl-C let the change under way finish.
 */
@NullMarked
package dev.gouji.disk;

import org.jspecify.annotations.NullMarked;
