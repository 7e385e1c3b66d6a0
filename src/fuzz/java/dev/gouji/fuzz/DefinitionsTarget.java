package dev.gouji.fuzz;

import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** One CSV file of an edition replaced: the first byte says which, the rest is its content. */
public final class DefinitionsTarget {
  private static final List<String> NAMES =
      List.of(
          "rules.csv",
          "requests.csv",
          "proactive.csv",
          "review.csv",
          "keys.csv",
          "fields.csv",
          "aliases.csv",
          "catalogue.csv",
          "tables.csv",
          "edition.csv");
  private static final String BUILT_IN = "/forms/2021/";
  private static final Path FOLDER = folder();

  private DefinitionsTarget() {}

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("gouji-fuzz");
      Files.createDirectories(folder.resolve("2021"));
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads and instruments the classes, which is not to count as the time of an input. */
  public static void fuzzerInitialize() throws IOException {
    fuzzerTestOneInput(new byte[] {0});
  }

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    if (input.length == 0 || input.length > Oracle.MOST_BYTES) {
      return;
    }
    Path file = FOLDER.resolve("2021").resolve(NAMES.get((input[0] & 0xFF) % NAMES.size()));
    Files.write(file, Arrays.copyOfRange(input, 1, input.length));
    try {
      Forms forms = Forms.load(Optional.of(FOLDER));
      Oracle.require(!forms.byEdition().isEmpty(), "no edition");
    } catch (DefinitionException e) {
      Oracle.require(!e.faults().isEmpty(), "refused without a fault");
    } finally {
      Files.delete(file);
    }
  }

  static List<byte[]> seeds() throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (int i = 0; i < NAMES.size(); i++) {
      try (InputStream in = DefinitionsTarget.class.getResourceAsStream(BUILT_IN + NAMES.get(i))) {
        byte[] content = in.readAllBytes();
        byte[] seed = new byte[content.length + 1];
        seed[0] = (byte) i;
        System.arraycopy(content, 0, seed, 1, content.length);
        seeds.add(seed);
      }
    }
    return seeds;
  }
}
