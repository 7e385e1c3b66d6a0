package dev.gouji.check;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which words say why, and which are only there to fill the cell. */
final class Reasons {
  private static final String LIST = "/check/no-reasons.csv";
  private static final int LEAST_LETTERS = 2;

  /** Words that say nothing, the longest first. */
  private static final List<String> EMPTY_WORDS = emptyWords();

  private Reasons() {}

  /**
   * Whether a text says anything: two different letters are left once the words that say nothing,
   * digits and marks are taken away.
   */
  static boolean isReason(String text) {
    String left = level(text);
    for (String word : EMPTY_WORDS) {
      left = left.replace(word, " ");
    }
    return left.codePoints().filter(Character::isLetter).distinct().count() >= LEAST_LETTERS;
  }

  /** Two texts of one level are the same reason: width, case, spaces and marks do not count. */
  static String level(String text) {
    StringBuilder out = new StringBuilder();
    Normalizer.normalize(text, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '/')
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static List<String> emptyWords() {
    try (InputStream in = Reasons.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException("missing resource " + LIST);
      }
      List<CsvRow> rows = CsvReader.read(in.readAllBytes());
      List<String> words = new ArrayList<>();
      rows.subList(1, rows.size()).forEach(row -> words.add(level(row.cell(0))));
      words.sort(Comparator.comparing(String::length).reversed().thenComparing(word -> word));
      return List.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (CsvUnreadableException e) {
      throw new IllegalStateException(LIST, e);
    }
  }
}
