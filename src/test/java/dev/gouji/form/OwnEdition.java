package dev.gouji.form;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of an office with an edition of its own, copied from a built-in one. */
public final class OwnEdition {
  private OwnEdition() {}

  /** Copies a built-in edition, to describe the years from one on. */
  public static Path copy(String builtIn, Path folder, String id) throws IOException {
    Path own = Files.createDirectories(folder.resolve(id));
    try {
      for (String line : lines("/forms/" + builtIn + "/files.csv")) {
        String path = line.contains("/") ? line : builtIn + "/" + line;
        String name = path.substring(path.lastIndexOf('/') + 1);
        String text = resource("/forms/" + path);
        if (name.equals("edition.csv")) {
          text = text.replaceAll("first_year,.*", "first_year," + id);
          text = text.replaceAll("last_year,.*", "last_year,");
        }
        Files.writeString(own.resolve(name), text);
      }
    } catch (CsvUnreadableException e) {
      throw new IOException(e);
    }
    return own;
  }

  private static List<String> lines(String path) throws IOException, CsvUnreadableException {
    return CsvReader.read(resource(path).getBytes(StandardCharsets.UTF_8)).stream()
        .map(row -> row.cell(0))
        .toList();
  }

  private static String resource(String path) throws IOException {
    try (InputStream in = Form.class.getResourceAsStream(path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
