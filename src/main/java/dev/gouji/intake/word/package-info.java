/** Reads reports written by Word and WPS: .docx as XML, the older .doc in a process of its own. */
@NullMarked
package dev.gouji.intake.word;

import org.jspecify.annotations.NullMarked;
