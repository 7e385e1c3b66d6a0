/** What the office sends to whom: folders ready to be sent, messages and e-mail drafts. */
@NullMarked
package dev.gouji.report.send;

import org.jspecify.annotations.NullMarked;
