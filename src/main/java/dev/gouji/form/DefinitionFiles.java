package dev.gouji.form;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The definition files of one edition: the built-in ones, then those of the office that extend or
 * override them. Collects faults instead of stopping at the first.
 */
final class DefinitionFiles {
  /** A file as read: the office's copy of a file stands behind the built-in one. */
  private record Source(String name, byte[] bytes) {}

  private final Map<String, List<Source>> files = new TreeMap<>();
  private final List<DefinitionFault> faults = new ArrayList<>();

  private DefinitionFiles() {}

  /** The editions that the folder and the program know together. */
  static List<String> editions(Optional<Path> own) throws DefinitionException {
    List<String> ids = new ArrayList<>(builtInEditions());
    if (own.isPresent()) {
      if (!Files.isDirectory(own.get())) {
        throw new DefinitionException(
            List.of(new DefinitionFault(own.get().toString(), 0, "报表定义文件夹不存在", "请检查 --forms 的路径")));
      }
      try (var entries = Files.list(own.get())) {
        entries
            .filter(Files::isDirectory)
            .filter(folder -> Files.isRegularFile(folder.resolve("edition.csv")))
            .map(folder -> folder.getFileName().toString())
            .filter(id -> !ids.contains(id))
            .sorted()
            .forEach(ids::add);
      } catch (IOException e) {
        throw unreadable(own.get());
      }
    }
    return List.copyOf(ids);
  }

  static DefinitionFiles of(String edition, Optional<Path> own) throws DefinitionException {
    DefinitionFiles all = new DefinitionFiles();
    for (String name : builtInList("/forms/" + edition + "/files.csv")) {
      all.add(new Source(name, resource("/forms/" + edition + "/" + name)));
    }
    if (own.isPresent()) {
      all.addFolder(own.get());
      all.addFolder(own.get().resolve(edition));
    }
    return all;
  }

  private void addFolder(Path folder) throws DefinitionException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var entries = Files.list(folder)) {
      for (Path path : entries.filter(p -> p.toString().endsWith(".csv")).sorted().toList()) {
        add(new Source(path.getFileName().toString(), Files.readAllBytes(path)));
      }
    } catch (IOException e) {
      throw unreadable(folder);
    }
  }

  private void add(Source source) {
    files.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(source);
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** The records of the last copy of a file that has no header, such as a grid. */
  List<CsvRow> rows(String name) {
    List<Source> copies = files.getOrDefault(name, List.of());
    if (copies.isEmpty()) {
      fault(name, 0, "缺少定义文件", "");
      return List.of();
    }
    return read(copies.get(copies.size() - 1));
  }

  /**
   * Every copy of a file with a header, the built-in one first; files with a bad header left out.
   */
  List<CsvTable> tables(String name, List<String> required, List<String> optional) {
    List<Source> copies = files.getOrDefault(name, List.of());
    if (copies.isEmpty()) {
      fault(name, 0, "缺少定义文件", "");
    }
    List<CsvTable> tables = new ArrayList<>();
    for (Source copy : copies) {
      CsvTable table = CsvTable.of(name, read(copy));
      List<String> wrong = table.headerFaults(required, optional);
      wrong.forEach(what -> fault(name, 1, what, ""));
      if (wrong.isEmpty()) {
        tables.add(table);
      }
    }
    return List.copyOf(tables);
  }

  /** The last copy of a file of which an office's copy replaces the built-in one. */
  List<CsvTable> last(String name, List<String> columns) {
    List<CsvTable> copies = tables(name, columns, List.of());
    return copies.isEmpty() ? copies : copies.subList(copies.size() - 1, copies.size());
  }

  private List<CsvRow> read(Source source) {
    try {
      return CsvReader.read(source.bytes());
    } catch (CsvUnreadableException e) {
      fault(source.name(), 0, e.reason(), "请用 UTF-8 编码的 CSV 保存");
      return List.of();
    }
  }

  void fault(String file, int line, String what, String mend) {
    faults.add(new DefinitionFault(file, line, what, mend));
  }

  boolean isSound() {
    return faults.isEmpty();
  }

  void throwIfFaulty() throws DefinitionException {
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  /** SHA-256 over every file's name and bytes. */
  String digest() {
    MessageDigest digest = sha256();
    files.forEach(
        (name, copies) -> {
          for (Source copy : copies) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(copy.bytes());
          }
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static List<String> builtInEditions() {
    return builtInList("/forms/editions.csv");
  }

  /** The first cells of a list in the jar; empty if there is none, as a jar cannot be listed. */
  private static List<String> builtInList(String path) {
    if (DefinitionFiles.class.getResource(path) == null) {
      return List.of();
    }
    try {
      return CsvReader.read(resource(path)).stream().map(row -> row.cell(0)).toList();
    } catch (CsvUnreadableException e) {
      throw new IllegalStateException(path, e);
    }
  }

  private static byte[] resource(String path) {
    try (InputStream in = DefinitionFiles.class.getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing in the jar: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DefinitionException unreadable(Path path) {
    return new DefinitionException(
        List.of(new DefinitionFault(path.toString(), 0, "读不出该文件夹", "请检查权限")));
  }
}
