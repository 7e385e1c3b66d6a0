package dev.gouji.ooxml;

/**
 * Content as it lies in a zip of ours.
 *
 * @param bytes the packed bytes; not to be changed
 * @param size how many bytes it has unpacked
 * @param crc its checksum
 */
public record Deflated(byte[] bytes, int size, long crc) {}
