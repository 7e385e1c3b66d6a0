package dev.gouji.intake.pdf;

import java.text.Normalizer;

/**
 * Parts of characters that some programs store for the characters that look alike: ⼯ for 工, ⻓ for
 * 长.
 */
final class Radicals {
  private static final String STORED = "⺟⺠⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳";
  private static final String MEANT = "母民西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟";

  private Radicals() {}

  static String asCharacters(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int known = STORED.indexOf(c);
      boolean kangxi = c >= 0x2F00 && c <= 0x2FDF;
      out.append(
          known >= 0
              ? String.valueOf(MEANT.charAt(known))
              : kangxi
                  ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC)
                  : String.valueOf(c));
    }
    return out.toString();
  }
}
