/** 总览.html: one self-contained page for the clerk and the leader. */
@NullMarked
package dev.gouji.report.page;

import org.jspecify.annotations.NullMarked;
