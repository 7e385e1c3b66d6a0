package dev.gouji.intake.pdf;

/**
 * A straight line drawn on a page, or the long side of a thin box.
 *
 * @param vertical whether it goes from top to bottom
 * @param at how far from the left, or from the top
 * @param from where it begins
 * @param to where it ends
 */
record Rule(boolean vertical, float at, float from, float to) {
  float length() {
    return to - from;
  }
}
