package dev.gouji.form.load;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.digest.Digests;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The definition files of one edition: the built-in ones, then those of the office that extend or
 * override them. Collects faults instead of stopping at the first.
 */
final class DefinitionFiles {
  private final Map<String, List<DefinitionSource>> files = new TreeMap<>();
  private final List<DefinitionFault> faults = new ArrayList<>();

  private DefinitionFiles() {}

  /** The files of an edition, the built-in copy of each first. */
  static DefinitionFiles of(String edition, Optional<Path> own, String current)
      throws DefinitionException {
    DefinitionFiles all = new DefinitionFiles();
    BuiltIn.files(edition).forEach(all::add);
    if (own.isPresent()) {
      OwnFolder folder = new OwnFolder(own.get());
      if (edition.equals(current)) {
        folder.shared().forEach(all::add);
      }
      folder.edition(edition).forEach(all::add);
    }
    return all;
  }

  private void add(DefinitionSource source) {
    files.computeIfAbsent(source.name(), name -> new ArrayList<>()).add(source);
  }

  boolean has(String name) {
    return files.containsKey(name);
  }

  /** Where the copy of a file lies that counts, as people are told. */
  String place(String name) {
    List<DefinitionSource> copies = files.getOrDefault(name, List.of());
    return copies.isEmpty() ? name : copies.get(copies.size() - 1).place();
  }

  /** The records of the last copy of a file that has no header, such as a grid. */
  List<CsvRow> rows(String name) {
    List<DefinitionSource> copies = files.getOrDefault(name, List.of());
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
    List<DefinitionSource> copies = files.getOrDefault(name, List.of());
    if (copies.isEmpty()) {
      fault(name, 0, "缺少定义文件", "");
    }
    List<CsvTable> tables = new ArrayList<>();
    for (DefinitionSource copy : copies) {
      CsvTable table = CsvTable.of(copy.place(), read(copy));
      List<String> wrong = table.headerFaults(required, optional);
      wrong.forEach(what -> fault(copy.place(), 1, what, ""));
      if (wrong.isEmpty()) {
        tables.add(table);
      }
    }
    return List.copyOf(tables);
  }

  /**
   * The last copy of a file of which an office's copy replaces the built-in one; none if there is
   * no such file, which an edition may do without.
   */
  List<CsvTable> last(String name, List<String> columns) {
    List<CsvTable> copies = has(name) ? tables(name, columns, List.of()) : List.of();
    return copies.isEmpty() ? copies : copies.subList(copies.size() - 1, copies.size());
  }

  private List<CsvRow> read(DefinitionSource source) {
    try {
      return CsvReader.read(source.bytes());
    } catch (CsvUnreadableException e) {
      fault(source.place(), 0, e.reason(), "请用 UTF-8 编码的 CSV 保存");
      return List.of();
    }
  }

  /**
   * Takes down a fault.
   *
   * @param file the place of a file; a bare name stands for the copy that counts
   */
  void fault(String file, int line, String what, String mend) {
    faults.add(new DefinitionFault(has(file) ? place(file) : file, line, what, mend));
  }

  /** The names of the files there are. */
  List<String> names() {
    return List.copyOf(files.keySet());
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
    MessageDigest digest = Digests.sha256();
    files.forEach(
        (name, copies) -> {
          for (DefinitionSource copy : copies) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(copy.bytes());
          }
        });
    return Digests.of(digest);
  }
}
