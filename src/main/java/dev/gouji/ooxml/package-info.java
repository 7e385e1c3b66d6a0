/**
 * Zip archives and XML of foreign files, read strictly: everything checked before a byte is
 * believed; and the one way in which a zip of ours is written.
 */
@NullMarked
package dev.gouji.ooxml;

import org.jspecify.annotations.NullMarked;
