package dev.gouji.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A standard sentence of the published report, whose figures are those of the tables.
 *
 * @param part the id of the prose field it is proposed for, or {@link #TITLE} or {@link #INTRO}
 * @param pieces what it is made of, in order
 * @param when what must hold for it to be proposed
 * @param unless words by which the unit's own text shows that it says the same
 */
public record Proposal(String part, List<Piece> pieces, List<Condition> when, List<String> unless) {
  /** The title of the report. */
  public static final String TITLE = "title";

  /** What stands between the title and the first section. */
  public static final String INTRO = "intro";

  /** A piece of a sentence. */
  public sealed interface Piece {
    record Words(String text) implements Piece {}

    /** A number of the return, or several added up. */
    record Sum(List<Field> fields) implements Piece {
      public Sum {
        fields = List.copyOf(fields);
      }

      /** The sum; empty if one of the fields has no number. */
      Optional<BigDecimal> of(Function<Field, Optional<BigDecimal>> numbers) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Field field : fields) {
          Optional<BigDecimal> number = numbers.apply(field);
          if (number.isEmpty()) {
            return number;
          }
          sum = sum.add(number.get());
        }
        return Optional.of(sum);
      }
    }

    /** What is known beside the numbers. */
    record Fact(Known known) implements Piece {}
  }

  /** What a sentence may name beside the numbers. */
  public enum Known {
    UNIT("单位"),
    YEAR("年度"),
    NOTICE("依据");

    private final String word;

    Known(String word) {
      this.word = word;
    }

    /** How it is written between braces. */
    public String word() {
      return word;
    }
  }

  /**
   * A condition on a number.
   *
   * @param zero whether it must be 0; else it must be greater
   */
  public record Condition(Piece.Sum sum, boolean zero) {
    boolean holds(Function<Field, Optional<BigDecimal>> numbers) {
      return sum.of(numbers).filter(number -> zero == (number.signum() == 0)).isPresent();
    }
  }

  public Proposal {
    pieces = List.copyOf(pieces);
    when = List.copyOf(when);
    unless = List.copyOf(unless);
  }

  /**
   * The sentence; empty if its conditions do not hold or a number it names is not there.
   *
   * @param written how a number is written
   */
  public Optional<String> text(
      Function<Field, Optional<BigDecimal>> numbers,
      Function<Known, String> facts,
      Function<BigDecimal, String> written) {
    if (!when.stream().allMatch(condition -> condition.holds(numbers))) {
      return Optional.empty();
    }
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Words words) {
        text.append(words.text());
      } else if (piece instanceof Piece.Fact fact) {
        text.append(facts.apply(fact.known()));
      } else if (piece instanceof Piece.Sum sum) {
        Optional<BigDecimal> number = sum.of(numbers);
        if (number.isEmpty()) {
          return Optional.empty();
        }
        text.append(written.apply(number.get()));
      }
    }
    return Optional.of(text.toString());
  }

  /** Whether a text of the unit already says it in its own words. */
  public boolean isSaidIn(String text) {
    return unless.stream().anyMatch(text::contains);
  }
}
