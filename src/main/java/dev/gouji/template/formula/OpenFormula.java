package dev.gouji.template.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A formula in which the references are still open, so that it can be seen whether others are the
 * same but for these.
 *
 * @param text the formula, with the number of a reference wherever it is to stand
 * @param references the references by number
 */
public record OpenFormula(String text, List<Reference> references) {
  /** Signs that no text of a form holds. */
  private static final Pattern GAP = Pattern.compile("\u0001([0-9]+)\u0002");

  public OpenFormula {
    references = List.copyOf(references);
  }

  /** What is written where each place is asked for. */
  public static OpenFormula of(Function<Places, String> formula) {
    List<Reference> references = new ArrayList<>();
    Places open =
        new Places(
            reference -> {
              references.add(reference);
              return "\u0001" + (references.size() - 1) + "\u0002";
            });
    return new OpenFormula(formula.apply(open), references);
  }

  /** The formula, its references written as said. */
  public String with(IntFunction<String> wording) {
    return GAP.matcher(text)
        .replaceAll(gap -> Matcher.quoteReplacement(wording.apply(Integer.parseInt(gap.group(1)))));
  }

  /** The formula as it stands alone on a sheet. */
  public String from(String home) {
    return with(i -> references.get(i).from(home));
  }
}
