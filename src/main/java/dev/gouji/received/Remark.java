package dev.gouji.received;

import dev.gouji.finding.Location;

/**
 * Something noticed while reading that is a finding whatever the numbers are.
 *
 * @param id the reading fault's id in the catalogue, such as {@code I-LABEL}
 * @param location where
 * @param found what stands there
 * @param expected what should; may be empty
 */
public record Remark(String id, Location location, String found, String expected) {}
