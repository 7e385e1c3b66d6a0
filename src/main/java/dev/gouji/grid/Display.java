package dev.gouji.grid;

/** What the number format of a cell makes of its number. */
public enum Display {
  /** The number itself, whatever its colour, currency sign and separators. */
  NUMBER,
  /** The number and 元 behind it. */
  YUAN,
  /** The number and 万元 behind it. */
  WAN_YUAN,
  /** A date or time. */
  DATE,
  /** Another number, or none: percent, thousands left out, digits or words put in. */
  OTHER
}
