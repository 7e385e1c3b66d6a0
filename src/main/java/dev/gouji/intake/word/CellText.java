package dev.gouji.intake.word;

import dev.gouji.grid.Contents;
import java.util.Optional;

/** The text of a paragraph or a cell while it is put together, and what leaves it in doubt. */
final class CellText {
  static final String TRACKED = "有未接受的修订";
  static final String APART = "有划去、上标或下标的字";
  static final String FOOTNOTE = "数旁有脚注";
  static final String SYMBOL = "有特殊符号";
  static final String PICTURE = "格里有图片或对象";
  static final String EQUATION = "数是用公式编辑器写的";
  static final String TEXT_BOX = "格里有文本框";
  static final String NESTED = "格里套着另一张表";
  static final String NUMBERED = "格里的编号是自动生成的";
  static final String FAINT = "有看不见的（白色或极小的）字";
  static final String CHOICE = "格里是下拉框";

  private final StringBuilder text = new StringBuilder();
  private String doubt = "";

  /** Adds what a run shows. */
  void run(String shown, RunLook look) {
    if (shown.isEmpty() || look.isHidden()) {
      return;
    }
    text.append(Contents.run(shown, look.isApart()));
    if (!shown.isBlank()) {
      doubt(look.isApart() ? APART : look.isFaint() ? FAINT : "");
    }
  }

  /** Notes why it is in doubt; the first reason is told. */
  void doubt(String why) {
    doubt = doubt.isEmpty() ? why : doubt;
  }

  /** Adds a paragraph to the text of a cell. */
  void line(String line, String why) {
    if (text.length() > 0) {
      text.append('\n');
    }
    text.append(line);
    doubt(why);
  }

  /** Puts what the program counts before the paragraph. */
  void number(String number) {
    Optional<String> bare = Optional.of(text.toString()).filter(CellText::isNoWord);
    bare.ifPresent(value -> doubt(NUMBERED));
    text.insert(0, number);
  }

  private static boolean isNoWord(String text) {
    return text.codePoints().noneMatch(Character::isLetter);
  }

  int length() {
    return text.length();
  }

  String text() {
    return text.toString();
  }

  String why() {
    return doubt;
  }
}
