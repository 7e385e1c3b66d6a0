package dev.gouji.form.load;

/**
 * Something wrong in a definition file.
 *
 * @param file the file's name
 * @param line the line, from 1; 0 if the fault is not on one line
 * @param what what is wrong, in Chinese
 * @param mend how to mend it; may be empty
 */
public record DefinitionFault(String file, int line, String what, String mend) {
  /** One line for the screen. */
  public String text() {
    String place = line > 0 ? file + " 第 " + line + " 行" : file;
    return mend.isEmpty() ? place + "：" + what : place + "：" + what + "（" + mend + "）";
  }
}
