package dev.gouji.grid;

import java.util.List;

/**
 * How prose is levelled before a year is looked for in it. Template and import do the same: the
 * template nests one SUBSTITUTE for each replacement.
 */
public final class Prose {
  /** Stands before the first sentence and between any two. */
  public static final String STOP = "。";

  /** Stands for the year in the words that are looked for. */
  public static final String YEAR = "#";

  /**
   * One replacement.
   *
   * @param from what is replaced
   * @param to what by
   */
  public record Replacement(String from, String to) {}

  /** In this order: white space goes, a sentence begins after each of a few marks, 年度 is 年. */
  public static final List<Replacement> REPLACEMENTS =
      List.of(
          new Replacement(" ", ""),
          new Replacement("\u3000", ""),
          new Replacement("\u00A0", ""),
          new Replacement("\t", ""),
          new Replacement("\r", ""),
          new Replacement("\n", STOP),
          new Replacement("；", STOP),
          new Replacement("：", STOP),
          new Replacement("）", STOP),
          new Replacement(")", STOP),
          new Replacement(",", "，"),
          new Replacement("年度", "年"));

  private Prose() {}

  /** The text as years are looked for in it. */
  public static String levelled(String text) {
    String levelled = STOP + text;
    for (Replacement one : REPLACEMENTS) {
      levelled = levelled.replace(one.from(), one.to());
    }
    return levelled;
  }
}
