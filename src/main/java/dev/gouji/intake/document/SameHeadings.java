package dev.gouji.intake.document;

import dev.gouji.grid.CellAddress;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Columns of numbers under the very same headings. Where the cells of the head have lost their
 * widths, each is as narrow as one column: the headings of groups then stand over the wrong ones,
 * and two columns that differ only by their group cannot be told apart.
 */
final class SameHeadings {
  private SameHeadings() {}

  /** Whether two columns of a table stand under the same headings, all the way up. */
  static boolean areIn(List<Block.Entry> entries) {
    int head =
        entries.stream().filter(SameHeadings::isNumber).mapToInt(SameHeadings::row).min().orElse(0);
    Set<String> seen = new HashSet<>();
    return entries.stream()
        .filter(entry -> row(entry) == head && isNumber(entry))
        .map(entry -> path(entries, head, entry.area().first().column()))
        .anyMatch(path -> !path.isBlank() && !seen.add(path));
  }

  private static String path(List<Block.Entry> entries, int head, int column) {
    return entries.stream()
        .filter(
            entry ->
                row(entry) < head
                    && !entry.text().isBlank()
                    && entry.area().contains(new CellAddress(row(entry), column)))
        .map(entry -> row(entry) + "," + entry.text().replaceAll("\\s", ""))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static int row(Block.Entry entry) {
    return entry.area().first().row();
  }

  private static boolean isNumber(Block.Entry entry) {
    return entry.text().codePoints().anyMatch(Character::isDigit)
        && entry.text().codePoints().noneMatch(Character::isLetter);
  }
}
