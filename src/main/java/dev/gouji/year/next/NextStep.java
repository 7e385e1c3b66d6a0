package dev.gouji.year.next;

import dev.gouji.year.Chase;
import java.util.List;
import java.util.Optional;

/**
 * One thing that the office does next.
 *
 * @param kind what sort of thing
 * @param what the sentence that says it
 * @param whom whom or which files it concerns, the one that moves the totals most first
 */
public record NextStep(Kind kind, String what, List<Whom> whom) {
  public NextStep {
    whom = List.copyOf(whom);
  }

  /** Sorts of things, in the order in which they are done. */
  public enum Kind {
    SEND("send", "发"),
    CALL("call", "催"),
    DECIDE("decide", "定"),
    REPORT("report", "报");

    private final String id;
    private final String chinese;

    Kind(String id, String chinese) {
      this.id = id;
      this.chinese = chinese;
    }

    public String id() {
      return id;
    }

    public String chinese() {
      return chinese;
    }
  }

  /**
   * A unit or a file that a step concerns.
   *
   * @param chase what is told to whom
   * @param effect how much of a total hangs on the unit; empty if it cannot be told
   * @param words the same in words, or why it cannot be told; empty if it is no unit of the totals
   */
  public record Whom(Chase chase, Optional<Effect> effect, String words) {
    /** The unit's name, or that of the file nobody's name stands on. */
    public String name() {
      return chase.hasUnit() ? chase.unit().name() : chase.file();
    }
  }

  /** The whole on one line, with the first few names. */
  public String line(int names) {
    if (whom.isEmpty()) {
      return kind.chinese() + "：" + what;
    }
    String first =
        String.join("、", whom.stream().limit(names).map(NextStep::nameWithEffect).toList());
    return kind.chinese() + "：" + what + "：" + first + (whom.size() > names ? " 等" : "");
  }

  private static String nameWithEffect(Whom whom) {
    return whom.name() + whom.effect().map(effect -> "（" + effect.sentence() + "）").orElse("");
  }
}
