package dev.gouji.received;

/**
 * A reason that the unit wrote beside a finding.
 *
 * @param rule the rule's id
 * @param fingerprint the finding's fingerprint; empty on the self-check, where it is for the rule
 * @param text the reason
 */
public record WrittenExplanation(String rule, String fingerprint, String text) {}
