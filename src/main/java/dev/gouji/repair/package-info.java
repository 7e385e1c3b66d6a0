/** Works out which cells of a return are wrong: the smallest changes after which it ties out. */
@NullMarked
package dev.gouji.repair;

import org.jspecify.annotations.NullMarked;
