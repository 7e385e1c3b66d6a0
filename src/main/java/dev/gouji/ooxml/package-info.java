/**
 * Zip archives and XML of foreign files, read strictly: everything checked before a byte is
 * believed.
 */
@NullMarked
package dev.gouji.ooxml;

import org.jspecify.annotations.NullMarked;
