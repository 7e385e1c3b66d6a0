package dev.gouji.report.mark.opc;

/** A quick look through the bytes of a part: what it tells depends on nothing else. */
@FunctionalInterface
public interface Glance {
  /** Whether the part, in UTF-8, holds what is looked for. */
  boolean at(byte[] part);
}
