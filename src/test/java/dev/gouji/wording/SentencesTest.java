package dev.gouji.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every Chinese sentence of the program, wherever it is written: one word for one thing, no words
 * of programs, nothing in Latin letters but what people know, full-width punctuation, counted.
 *
 * <p>{@code wording/instead.csv} lists words that nobody should read and what to say instead,
 * {@code wording/latin.csv} what may stand in Latin letters and in which files.
 */
class SentencesTest {
  private static final Path LISTS = Path.of("src/test/resources/wording");

  /** Characters and words up to a full stop; one who reads on a telephone sees four lines. */
  private static final int LONGEST = 72;

  /** Patterns, formulas, styles and XML, which nobody reads. */
  private static final Pattern NO_WORDS =
      Pattern.compile(
          "\\(\\?|\\{\\d|度\\?|\\[[^\\]]*[\\]*+]|\\\\|\\)[?*+]|\\|.*\\|[^|]*$|<#|</|font-family|%\\d?\\$?s[>&=]|&amp;|\"[a-z]+\"|\\$A");

  private static final Pattern LATIN = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern IDEOGRAPH = Pattern.compile("\\p{IsHan}");
  private static final Pattern HALF =
      Pattern.compile("\\p{IsHan}[,;:?!]|[,;:?!]\\p{IsHan}|\\p{IsHan}[()]|[()]\\p{IsHan}");
  private static final Pattern DOUBLED = Pattern.compile("[，。；：、]{2}|\\p{IsHan} {2,}\\p{IsHan}");

  /** The heading of a file of words between commas, as it must be typed. */
  private static final Pattern HEADING = Pattern.compile("\\p{IsHan}{2,6}(,\\p{IsHan}{2,6}){2,}");

  /** The name of a notice or a law, which counts as one word, and its number. */
  private static final Pattern NOTICE = Pattern.compile("《[^》]*》|〔[0-9]{4}〕[0-9]+号");

  private static final Pattern LATIN_WORD = Pattern.compile("[!-~]+");
  private static final Pattern END = Pattern.compile("[。；？！\n]");

  private static List<Sentence> all;

  @BeforeAll
  static void read() throws IOException {
    all =
        Stream.concat(Sources.read().stream(), Resources.read().stream())
            .filter(one -> !NO_WORDS.matcher(one.text()).find())
            .toList();
  }

  private static List<CsvRow> list(String name) {
    try {
      List<CsvRow> rows = Resources.rows(LISTS.resolve(name));
      return rows.subList(1, rows.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void theSentencesAreFound() {
    assertTrue(all.size() > 2000, all.size() + " sentences");
    assertTrue(all.stream().anyMatch(one -> one.text().contains("尚未收到贵单位的" + Sentence.GAP)));
  }

  @Test
  void nothingIsCalledByAWordForWhichThereIsABetterOne() {
    Map<String, String> faults = new TreeMap<>();
    for (CsvRow row : list("instead.csv")) {
      Pattern word = Pattern.compile(row.cell(0));
      for (Sentence one : all) {
        Matcher found = word.matcher(one.text());
        if (found.find()) {
          faults.put(
              one.place() + " " + found.group(),
              "say " + row.cell(1) + " (" + row.cell(2) + "): " + one.text());
        }
      }
    }
    assertEquals(Map.of(), faults);
  }

  @Test
  void nothingStandsInLatinLettersButWhatPeopleKnow() {
    List<CsvRow> known = list("latin.csv");
    Map<String, String> faults = new TreeMap<>();
    for (Sentence one : all) {
      String rest = one.text();
      for (CsvRow row : known) {
        if (one.file().startsWith(row.cell(1))) {
          rest = Pattern.compile(word(row.cell(0))).matcher(rest).replaceAll(" ");
        }
      }
      Matcher latin = LATIN.matcher(rest);
      if (latin.find()) {
        faults.put(one.place() + " " + latin.group(), one.text());
      }
    }
    assertEquals(Map.of(), faults);
  }

  /** As a word of its own, not a part of a longer one. */
  private static String word(String known) {
    return "(?<![A-Za-z])(?:" + known + ")(?![A-Za-z])";
  }

  @Test
  void punctuationBetweenChineseWordsIsFullWidth() {
    Map<String, String> faults = new TreeMap<>();
    for (Sentence one : all) {
      String text = HEADING.matcher(one.text()).replaceAll("列");
      boolean aligned = one.file().equals("help.txt");
      if (HALF.matcher(text).find() || !aligned && DOUBLED.matcher(text).find()) {
        faults.put(one.place(), one.text());
      }
    }
    assertEquals(Map.of(), faults);
  }

  @Test
  void noSentenceIsLong() {
    Map<String, String> faults = new TreeMap<>();
    for (Sentence one : all) {
      for (String sentence : split(one.text())) {
        int length = sentence.codePointCount(0, sentence.length());
        if (length > LONGEST && IDEOGRAPH.matcher(sentence).find()) {
          faults.put(one.place() + " " + length, sentence);
        }
      }
    }
    assertEquals(Map.of(), faults);
  }

  private static List<String> split(String text) {
    List<String> sentences = new ArrayList<>();
    String counted = LATIN_WORD.matcher(NOTICE.matcher(text).replaceAll("书")).replaceAll("词");
    END.splitAsStream(counted).map(String::strip).forEach(sentences::add);
    return sentences;
  }
}
