package dev.gouji.intake.doc;

import dev.gouji.grid.Contents;
import java.util.Optional;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;

/** The text of a paragraph as it is shown, and what leaves it in doubt. */
final class DocRuns {
  private static final String TRACKED = "有未接受的修订";
  private static final String APART = "有划去、上标或下标的字";
  private static final String FOOTNOTE = "数旁有脚注";
  private static final String SYMBOL = "有特殊符号";
  private static final String PICTURE = "格里有图片、文本框或对象";
  private static final String HIDDEN = "有的字可能是隐藏的";
  private static final String FAINT = "有看不见的（白色或极小的）字";

  private static final int WHITE_INDEX = 8;
  private static final int WHITE = 0xFFFFFF;

  /** In half points. */
  private static final int TOO_SMALL = 5;

  private final RunStyles styles;
  private final StringBuilder text = new StringBuilder();
  private String doubt = "";

  /** How many fields are open that still say what they are, which is not shown. */
  private int instructions;

  private int open;

  /**
   * Reads a paragraph.
   *
   * @param styles the styles of its document
   */
  DocRuns(Paragraph paragraph, RunStyles styles) {
    this.styles = styles;
    for (int i = 0; i < paragraph.numCharacterRuns(); i++) {
      run(paragraph.getCharacterRun(i));
    }
  }

  String text() {
    return text.toString().strip();
  }

  String doubt() {
    return doubt;
  }

  private void doubt(String why) {
    doubt = doubt.isEmpty() ? why : doubt;
  }

  private void run(CharacterRun run) {
    String shown = shown(run.text());
    if (run.isMarkedDeleted()) {
      doubt(shown.isBlank() ? "" : TRACKED);
      return;
    }
    Optional<CharacterProperties> style = styles.of(run);
    boolean styleHides = style.filter(CharacterProperties::isFVanish).isPresent();
    boolean certain = !styleHides || !(run.isVanished() || styles.saysWhetherHidden(run));
    if ((certain && (styleHides || run.isVanished())) || shown.isEmpty()) {
      return;
    }
    boolean apart = isApart(run) || style.filter(DocRuns::isApart).isPresent();
    text.append(Contents.run(shown, apart));
    if (!shown.isBlank()) {
      boolean faint = isFaint(run) || style.filter(DocRuns::isFaint).isPresent();
      doubt(run.isMarkedInserted() ? TRACKED : apart ? APART : faint ? FAINT : "");
      doubt(certain ? "" : HIDDEN);
    }
    if (run.isSymbol()) {
      doubt(SYMBOL);
    }
  }

  private static boolean isApart(CharacterRun run) {
    return run.isStrikeThrough()
        || run.isDoubleStrikeThrough()
        || run.getSubSuperScriptIndex() != 0
        || run.getVerticalOffset() != 0;
  }

  private static boolean isApart(CharacterProperties look) {
    return look.isFStrike() || look.isFDStrike() || look.getIss() != 0 || look.getHpsPos() != 0;
  }

  private static boolean isFaint(CharacterRun run) {
    boolean white = run.getColor() == WHITE_INDEX || (run.getIco24() & WHITE) == WHITE;
    boolean stated = run.getIco24() != -1;
    return (white && stated) || run.getColor() == WHITE_INDEX || run.getFontSize() <= TOO_SMALL;
  }

  private static boolean isFaint(CharacterProperties style) {
    int color = style.getIco24();
    return (color != -1 && (color & WHITE) == WHITE)
        || style.getIco() == WHITE_INDEX
        || style.getHps() <= TOO_SMALL;
  }

  /** The characters that are shown; the rest are marks of the format. */
  private String shown(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      switch (c) {
        case 0x13 -> {
          open++;
          instructions++;
        }
        case 0x14 -> instructions = Math.max(0, instructions - 1);
        case 0x15 -> {
          open = Math.max(0, open - 1);
          instructions = Math.min(instructions, open);
        }
        case 0x01, 0x08 -> doubt(PICTURE);
        case 0x02, 0x05 -> doubt(c == 0x02 ? FOOTNOTE : "");
        case 0x0B -> out.append('\n');
        case 0x1E -> out.append('-');
        case 0x07, 0x0C, 0x0D, 0x1F -> {
          // Ends of cells, pages and paragraphs, and places where a word may be broken.
        }
        default -> {
          if (instructions == 0) {
            out.append(c);
          }
        }
      }
    }
    return out.toString();
  }
}
