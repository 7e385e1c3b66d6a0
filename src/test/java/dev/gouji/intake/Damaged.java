package dev.gouji.intake;

import dev.gouji.received.Received;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/**
 * What came of a document damaged in many ways.
 *
 * @param tried how many damaged documents were read
 * @param refused how many of them were refused
 * @param wrong the numbers that were read and are not shown, with the damage
 */
record Damaged(int tried, int refused, List<String> wrong) {
  /** With one bit changed at places drawn by lot, except where that may change what is shown. */
  static Damaged flipped(
      byte[] document, Function<byte[], Received> reader, int flips, boolean digitsShown) {
    Random random = new Random(16);
    List<byte[]> damaged = new ArrayList<>();
    for (int i = 0; i < flips; i++) {
      byte[] flipped = document.clone();
      int at = random.nextInt(flipped.length);
      flipped[at] ^= (byte) (1 << random.nextInt(8));
      if (!digitsShown || !(isDigit(document[at]) || isDigit(flipped[at]))) {
        damaged.add(flipped);
      }
    }
    return read(damaged, reader);
  }

  /** Cut off at places that lie as far apart as this. */
  static Damaged cutOff(byte[] document, Function<byte[], Received> reader, int step) {
    List<byte[]> damaged = new ArrayList<>();
    for (int length = 0; length < document.length; length += step) {
      damaged.add(Arrays.copyOf(document, length));
    }
    return read(damaged, reader);
  }

  private static Damaged read(List<byte[]> documents, Function<byte[], Received> reader) {
    int refused = 0;
    List<String> wrong = new ArrayList<>();
    for (int i = 0; i < documents.size(); i++) {
      Received received = reader.apply(documents.get(i));
      int number = i;
      if (received instanceof Received.Refused one) {
        refused++;
        if (!one.reason().endsWith("。")) {
          wrong.add(number + ": no sentence: " + one.reason());
        }
      } else if (!(received instanceof Received.Read)) {
        wrong.add(number + ": " + received);
      }
      DocumentTally.of(received, Filled.FORM, DocumentTraps.SHOWN).wrong().stream()
          // A number that the damage took away is not shown; what must not be is another one.
          .filter(one -> !one.contains("= for"))
          .forEach(one -> wrong.add(number + ": " + one));
    }
    return new Damaged(documents.size(), refused, wrong);
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }

  /** A row of the table in the documents. */
  String row(String document, String damage) {
    return String.format(
        "| %s | %s | %d | %d | %d | %d |\n",
        document, damage, tried, refused, tried - refused, wrong.size());
  }
}
