/** Zip archives held in memory, read strictly: everything checked before a byte is believed. */
@NullMarked
package dev.gouji.intake.zip;

import org.jspecify.annotations.NullMarked;
