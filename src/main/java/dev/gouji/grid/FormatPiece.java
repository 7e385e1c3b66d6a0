package dev.gouji.grid;

/**
 * A piece of a section of a number format: words that stand as they are, or what stands for the
 * number.
 */
record FormatPiece(Kind kind, String text) {
  enum Kind {
    WORDS,
    DIGIT,
    POINT,
    PERCENT,
    TIME
  }
}
