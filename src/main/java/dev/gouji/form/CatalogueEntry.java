package dev.gouji.form;

/**
 * A fault that no expression describes: a reading fault ({@code I-…}) or one between units.
 *
 * @param id the stable id
 * @param severity how much it weighs
 * @param label what is wrong, in one sentence
 * @param instruction what the clerk should do, at most 40 characters
 * @param source where the rule comes from
 * @param expected the word before what was expected in place of what was found, such as 读作
 */
public record CatalogueEntry(
    String id,
    Severity severity,
    String label,
    String instruction,
    String source,
    String expected) {}
