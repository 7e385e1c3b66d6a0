package dev.gouji.wording;

/**
 * Words that people may read.
 *
 * @param file where they stand, below the sources or the resources
 * @param line the line there
 * @param text the words, with {@link #GAP} where something is put in
 */
record Sentence(String file, long line, String text) {
  /** Stands for what is put in when the program runs. */
  static final String GAP = "◇";

  String place() {
    return file + ":" + line;
  }
}
