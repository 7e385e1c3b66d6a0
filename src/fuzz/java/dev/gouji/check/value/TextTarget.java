package dev.gouji.check.value;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.WrittenText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** A text as a number and as a label: what is read has the digits that are written, in order. */
public final class TextTarget {
  private static final Form FORM = form();
  private static final Field COUNT = FORM.field("review.upheld");
  private static final Field AMOUNT = FORM.field("proactive.fees");

  private TextTarget() {}

  private static Form form() {
    try {
      return Forms.load(Optional.empty()).edition("2021").orElseThrow();
    } catch (DefinitionException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() {
    seeds().forEach(TextTarget::fuzzerTestOneInput);
  }

  public static void fuzzerTestOneInput(byte[] input) {
    String text = new String(input, StandardCharsets.UTF_8);
    stored(text);
    WrittenNumber.read(text, COUNT).ifPresent(number -> sameDigits(text, number));
    WrittenNumber.read(text, AMOUNT).ifPresent(number -> sameDigits(text, number));
    WrittenText.isBlankMark(text);
    FORM.labels().key(text);
  }

  private static void stored(String text) {
    if (Contents.number(text) instanceof Content.Number number) {
      double stored = Double.parseDouble(text.strip());
      double read = number.value().doubleValue();
      boolean close =
          stored == read || Math.abs(stored - read) <= Math.abs(stored) * 1e-14 + Double.MIN_NORMAL;
      require(close, text + " read as " + number.value());
    }
  }

  /** Signs, separators and units aside, the digits are those that stand there. */
  private static void sameDigits(String text, BigDecimal number) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .filter(c -> Character.getNumericValue(c) >= 0 && Character.getNumericValue(c) < 10)
        .filter(Character::isDigit)
        .forEach(c -> written.append(Character.getNumericValue(c)));
    String read = number.abs().toPlainString().replace(".", "");
    require(
        written.toString().replaceFirst("^0+", "").equals(read.replaceFirst("^0+", "")),
        text + " read as " + number);
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalStateException(otherwise);
    }
  }

  /** Numbers as people write them, and the labels of the form. */
  public static List<byte[]> seeds() {
    List<String> texts = new java.util.ArrayList<>();
    FORM.tables().forEach(table -> table.grid().labels().forEach(l -> texts.add(l.text())));
    texts.addAll(
        List.of(
            "12",
            "-3",
            "+3",
            "1,234",
            "１２件",
            " 12 ",
            "'12",
            "3.0",
            "3.5",
            "1E3",
            "0x1p3",
            "NaN",
            "12d",
            "251000元",
            "12万元",
            "1,23",
            "約12",
            "/",
            "—",
            "无",
            "\u00a0",
            "1e400",
            ".5",
            "5.",
            "9223372036854775808",
            "0.0000001",
            "1 2",
            "1．5",
            "−7",
            "①",
            "１，２３４．５",
            "12人次"));
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
  }
}
