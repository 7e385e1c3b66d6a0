package dev.gouji.form.load;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The editions in the jar, which cannot be listed: {@code editions.csv}, {@code files.csv}. */
final class BuiltIn {
  /** Lists an edition's files; a line with a folder names another edition's file. */
  static final String LIST = "files.csv";

  private BuiltIn() {}

  /** The ids of the editions, as listed. */
  static List<String> editions() {
    return list("/forms/editions.csv");
  }

  /** The files of an edition; none if there is no such edition. */
  static List<DefinitionSource> files(String edition) {
    return list("/forms/" + edition + "/" + LIST).stream()
        .map(line -> file(edition, line))
        .toList();
  }

  private static DefinitionSource file(String edition, String line) {
    return shared(line.contains("/") ? line : edition + "/" + line);
  }

  /** Whether there is such a file. */
  static boolean has(String path) {
    return BuiltIn.class.getResource("/forms/" + path) != null;
  }

  /** A file by its edition and name, such as {@code 2021/review.csv}; it must be there. */
  static DefinitionSource shared(String path) {
    return new DefinitionSource(
        path.substring(path.lastIndexOf('/') + 1), "内置 " + path, resource("/forms/" + path));
  }

  private static List<String> list(String path) {
    if (BuiltIn.class.getResource(path) == null) {
      return List.of();
    }
    try {
      return CsvReader.read(resource(path)).stream().map(row -> row.cell(0)).toList();
    } catch (CsvUnreadableException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static byte[] resource(String path) {
    try (InputStream in = BuiltIn.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the jar: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
