package dev.gouji.intake;

import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the numbers of a document were read.
 *
 * @param right as they are
 * @param wrong the fields read as another number
 * @param doubt the fields whose cell was found and is in doubt
 * @param missing the fields whose place was not found, or all of a document that was refused
 * @param refusal why it was refused; empty if it was not
 */
record DocumentTally(
    int right, List<String> wrong, List<String> doubt, List<String> missing, String refusal) {
  /** Compares what came of a document with the numbers that it shows. */
  static DocumentTally of(Received received, Form form, Map<String, String> shown) {
    int right = 0;
    List<String> wrong = new ArrayList<>();
    List<String> doubt = new ArrayList<>();
    List<String> missing = new ArrayList<>();
    Map<Field, RawCell> cells = received instanceof Received.Read read ? read.cells() : Map.of();
    for (Field field : form.nationalNumbers()) {
      String expected = shown.getOrDefault(field.id(), "");
      Optional<Content> content = Optional.ofNullable(cells.get(field)).map(RawCell::content);
      if (content.isEmpty()) {
        missing.add(field.id());
      } else if (content.get() instanceof Content.Number
          || content.get() instanceof Content.Blank) {
        if (same(Contents.shown(content.get()), expected)) {
          right++;
        } else {
          wrong.add(field.id() + "=" + Contents.shown(content.get()) + " for " + expected);
        }
      } else {
        doubt.add(field.id());
      }
    }
    String refusal = received instanceof Received.Refused refused ? refused.reason() : "";
    return new DocumentTally(right, wrong, doubt, missing, refusal);
  }

  private static boolean same(String read, String expected) {
    return read.isEmpty() || expected.isEmpty()
        ? read.equals(expected)
        : new java.math.BigDecimal(read).compareTo(new java.math.BigDecimal(expected)) == 0;
  }

  /** Such as 199/0/1/0. */
  String counts() {
    return right + "/" + wrong.size() + "/" + doubt.size() + "/" + missing.size();
  }
}
