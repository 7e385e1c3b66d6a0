package dev.gouji.wording;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chinese words in the program's resources: cells, lines, and texts of scripts. */
final class Resources {
  private static final Path ROOT = Path.of("src/main/resources");

  /** Words of others that are only recognised, sentences fixed by the notice, and notes. */
  private static final Set<String> NOT_OURS =
      Set.of(
          "aliases.csv",
          "publication.csv",
          "no-reasons.csv",
          "provenance.csv",
          "weights.csv",
          "sample.csv");

  /** Columns that the program reads and nobody else. */
  private static final Set<String> NOT_READ = Set.of("expression", "changes", "official");

  private static final Pattern QUOTED = Pattern.compile("'((?:[^'\\\\]|\\\\.)*)'");

  private Resources() {}

  static List<Sentence> read() throws IOException {
    List<Sentence> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(ROOT)) {
      for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
        if (!NOT_OURS.contains(file.getFileName().toString())) {
          read(file, ROOT.relativize(file).toString().replace('\\', '/'), found);
        }
      }
    }
    found.removeIf(one -> one.text().codePoints().noneMatch(Character::isIdeographic));
    return List.copyOf(found);
  }

  private static void read(Path file, String name, List<Sentence> found) throws IOException {
    if (name.endsWith(".csv")) {
      List<CsvRow> rows = rows(file);
      for (CsvRow row : rows) {
        for (int i = 0; i < row.cells().size(); i++) {
          if (!NOT_READ.contains(rows.get(0).cell(i))) {
            found.add(new Sentence(name, row.line(), row.cell(i)));
          }
        }
      }
    } else if (name.endsWith(".txt")) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      for (int i = 0; i < lines.size(); i++) {
        found.add(new Sentence(name, i + 1, lines.get(i)));
      }
    } else if (name.endsWith(".js")) {
      Matcher quoted = QUOTED.matcher(Files.readString(file, StandardCharsets.UTF_8));
      while (quoted.find()) {
        found.add(new Sentence(name, quoted.start(), quoted.group(1)));
      }
    }
  }

  static List<CsvRow> rows(Path file) throws IOException {
    try {
      return CsvReader.read(Files.readAllBytes(file));
    } catch (CsvUnreadableException e) {
      throw new IOException(file + " cannot be read", e);
    }
  }
}
