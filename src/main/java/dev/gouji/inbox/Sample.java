package dev.gouji.inbox;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.digest.Digests;
import dev.gouji.roster.Roster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The files of the sample that comes with the program, known by their bytes: where an office works
 * with a roster of its own they are none of its business, wherever they lie.
 */
public final class Sample {
  private static final String RESOURCE = "/sample.csv";
  private static final String SET_ASIDE = "这是随程序附带的示例，不是本单位收到的表，没有读取；可以删去";

  /** By the digest of each file its name, and which lengths there are. */
  private record Known(Map<String, String> names, Set<Long> lengths) {}

  private static final Known KNOWN = known();

  private Sample() {}

  /** The items with those of the sample set aside whose units the roster does not have. */
  public static List<Inbox.Item> setAside(List<Inbox.Item> items, Optional<Roster> roster) {
    return roster.isEmpty()
        ? items
        : items.stream().map(item -> isStrange(item, roster.get()) ? aside(item) : item).toList();
  }

  private static Inbox.Item aside(Inbox.Item item) {
    return new Inbox.Item(
        item.path(), item.name(), Optional.of(new Inbox.Unread(SET_ASIDE, false)));
  }

  private static boolean isStrange(Inbox.Item item, Roster roster) {
    return item.unread().isEmpty()
        && name(item.path()).map(Sample::code).filter(c -> roster.find(c).isEmpty()).isPresent();
  }

  /** Whether the office's settings are those of the sample beside a roster that is another. */
  static boolean isStrange(Path settings, Optional<Roster> roster) {
    return name(settings).isPresent()
        && roster.isPresent()
        && KNOWN.names().values().stream()
            .filter(name -> name.endsWith(".xlsx"))
            .allMatch(name -> roster.get().find(code(name)).isEmpty());
  }

  /** The name of a file of the sample; empty if it is none. */
  private static Optional<String> name(Path file) {
    try {
      return KNOWN.lengths().contains(Files.size(file))
          ? Optional.ofNullable(KNOWN.names().get(Digests.of(file)))
          : Optional.empty();
    } catch (IOException e) {
      // Whoever reads it next says why it cannot be read.
      return Optional.empty();
    }
  }

  /** What stands before the underscore, as in every workbook that is handed out. */
  private static String code(String name) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    return file.contains("_") ? file.substring(0, file.indexOf('_')) : file;
  }

  private static Known known() {
    try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(RESOURCE))) {
      CsvTable table = CsvTable.of(RESOURCE, CsvReader.read(in.readAllBytes()));
      Map<String, String> names = new HashMap<>();
      for (CsvRow row : table.rows()) {
        names.put(table.cell(row, "sha256"), table.cell(row, "file"));
      }
      return new Known(
          Map.copyOf(names),
          table.rows().stream()
              .map(row -> Long.valueOf(table.cell(row, "bytes")))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException | CsvUnreadableException e) {
      throw new IllegalStateException("the list of the sample's files is sound", e);
    }
  }
}
