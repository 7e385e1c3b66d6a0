package dev.gouji.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured, on the screen at once and in the end in {@code docs/benchmarks.md}. */
final class Figures {
  private static final Path PAGE = Path.of("docs/benchmarks.md");
  private static final String BEGIN = "<!-- figures: begin -->\n";
  private static final String END = "<!-- figures: end -->";

  private final List<String> compared = new ArrayList<>();
  private final List<String> others = new ArrayList<>();

  void compared(String what, List<Double> ours, List<Double> theirs) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < ours.size(); i++) {
      ratios.add(theirs.get(i) / ours.get(i));
    }
    String row =
        String.format(
            Locale.ROOT,
            "| %s | %s | %s | %s |",
            what,
            Bench.spread(ours),
            Bench.spread(theirs),
            Bench.spread(ratios));
    System.out.println(row);
    compared.add(row);
  }

  void time(String what, double seconds) {
    add(List.of(String.format(Locale.ROOT, "%s: %.1f s.", what, seconds)));
  }

  void add(List<String> lines) {
    lines.forEach(System.out::println);
    others.addAll(lines);
  }

  void write() throws IOException {
    String page = Files.readString(PAGE);
    String table =
        "| what | gouji, s | the other, s | the other / gouji |\n|---|---|---|---|\n"
            + String.join("\n", compared)
            + "\n\n"
            + String.join("\n\n", others)
            + "\n";
    int from = page.indexOf(BEGIN) + BEGIN.length();
    Files.writeString(PAGE, page.substring(0, from) + table + page.substring(page.indexOf(END)));
  }
}
