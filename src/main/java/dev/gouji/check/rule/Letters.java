package dev.gouji.check.rule;

/**
 * A text reduced to what is compared: letters stay, each number becomes one 0, all else goes.
 *
 * @param text what is left
 * @param from where each of its characters stands in the original
 * @param source the original
 */
record Letters(String text, int[] from, String source) {

  static Letters of(String source) {
    StringBuilder text = new StringBuilder();
    int[] from = new int[source.length()];
    boolean inNumber = false;
    for (int i = 0; i < source.length(); i++) {
      char c = source.charAt(i);
      boolean digit = Character.isDigit(c);
      if (digit ? !inNumber : Character.isLetter(c)) {
        from[text.length()] = i;
        text.append(digit ? '0' : c);
      }
      // 「1，646」 and 「12 月」 are one number each: only a letter ends it.
      inNumber = digit || (inNumber && !Character.isLetter(c));
    }
    return new Letters(text.toString(), from, source);
  }

  int length() {
    return text.length();
  }

  /** The original words from one character on up to another, on one line. */
  String original(int start, int end) {
    return source.substring(from[start], from[end - 1] + 1).replaceAll("\\s+", " ");
  }
}
