package dev.gouji.ooxml;

/** What single bytes of XML mean. */
final class ByteKinds {
  static final byte PLAIN = 0;

  /** Begins a tag. */
  static final byte OPENS = 1;

  /** Begins a reference. */
  static final byte REFERS = 2;

  /** Belongs to a character of several bytes. */
  static final byte HIGH = 3;

  static final byte RETURN = 4;
  static final byte BLANK = 5;

  /** May begin what no text may hold. */
  static final byte BRACKET = 6;

  /** Is no character of XML. */
  static final byte NONE = 7;

  /** What each byte means in a text. */
  static final byte[] KINDS = kinds();

  /** Which ASCII characters a name has but for its colon. */
  static final boolean[] IN_NAMES = inNames();

  private ByteKinds() {}

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    for (int i = 0; i < kinds.length; i++) {
      kinds[i] = i >= 0x80 ? HIGH : i < ' ' ? NONE : PLAIN;
    }
    kinds['<'] = OPENS;
    kinds['&'] = REFERS;
    kinds['\r'] = RETURN;
    kinds['\t'] = BLANK;
    kinds['\n'] = BLANK;
    kinds[']'] = BRACKET;
    return kinds;
  }

  private static boolean[] inNames() {
    boolean[] in = new boolean[128];
    for (int i = 0; i < in.length; i++) {
      in[i] = isLetter((byte) i) || (i >= '0' && i <= '9') || i == '-' || i == '.';
    }
    return in;
  }

  /** Whether a name may begin so. */
  static boolean isLetter(byte one) {
    return (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z') || one == '_';
  }
}
