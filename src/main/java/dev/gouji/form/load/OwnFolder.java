package dev.gouji.form.load;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * An office's own definitions: files that extend or override the current edition, and a folder for
 * each edition that it extends or adds.
 */
final class OwnFolder {
  private static final String EDITION = "edition.csv";

  /** What a file is called whose name is not that of a grid. */
  private static final Set<String> NAMES =
      Set.of(
          EDITION,
          BuiltIn.LIST,
          "tables.csv",
          "keys.csv",
          "fields.csv",
          "aliases.csv",
          "guide.csv",
          "figures.csv",
          "charts.csv",
          "continuity.csv",
          "layouts.csv",
          "practice.csv",
          "provenance.csv",
          "publication.csv",
          "rules.csv",
          "sentences.csv",
          "catalogue.csv");

  private final Path folder;

  OwnFolder(Path folder) throws DefinitionException {
    if (!Files.isDirectory(folder)) {
      throw fault(folder, "报表定义文件夹不存在", "请检查 --forms 的路径");
    }
    this.folder = folder;
  }

  /** The editions that have a folder here, in the order of their names. */
  List<String> editions() throws DefinitionException {
    return folders().stream().map(path -> path.getFileName().toString()).toList();
  }

  /** The files that are for the current edition, as they lie in no edition's folder. */
  List<DefinitionSource> shared() throws DefinitionException {
    return files(folder);
  }

  /** The files for an edition; none if it has no folder here. */
  List<DefinitionSource> edition(String id) throws DefinitionException {
    Path own = folder.resolve(id);
    return Files.isDirectory(own) ? files(own) : List.of();
  }

  /**
   * Refuses a folder in which nothing, or something that would be passed over, lies.
   *
   * @param known the built-in editions, of which a folder need not hold everything
   * @param grids the names of all grids of all editions
   */
  void check(List<String> known, Set<String> grids) throws DefinitionException {
    List<DefinitionFault> faults = new ArrayList<>();
    Set<String> usable = new TreeSet<>(NAMES);
    usable.addAll(grids);
    List<Path> all = new ArrayList<>(list(folder, path -> isCsv(path)));
    for (Path own : folders()) {
      String id = own.getFileName().toString();
      List<Path> inside = list(own, OwnFolder::isCsv);
      all.addAll(inside);
      if (inside.isEmpty()) {
        continue;
      }
      if (!known.contains(id) && !Files.isRegularFile(own.resolve(EDITION))) {
        faults.add(
            new DefinitionFault(
                own.toString(),
                0,
                "没有「" + id + "」版，文件夹里也没有 edition.csv",
                "新版式要有 edition.csv；改已有版式请用它的编号作文件夹名"));
      }
    }
    if (Files.isRegularFile(folder.resolve(EDITION))) {
      faults.add(
          new DefinitionFault(
              folder.resolve(EDITION).toString(),
              0,
              "版式的定义应放在以版式编号命名的文件夹里",
              "如 自定义报表/2026/edition.csv；--forms 指向外面一层"));
    }
    if (all.isEmpty()) {
      faults.add(
          new DefinitionFault(
              folder.toString(),
              0,
              "里面没有任何报表定义（如 rules.csv 或 2026/edition.csv）",
              "请检查 --forms 的路径"));
    }
    for (Path path : all) {
      String name = path.getFileName().toString();
      if (!usable.contains(name)) {
        faults.add(
            new DefinitionFault(
                path.toString(), 0, "不认识的定义文件", "可用的文件名：" + String.join("、", usable)));
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
  }

  private List<Path> folders() throws DefinitionException {
    return list(folder, Files::isDirectory).stream()
        .filter(path -> !path.getFileName().toString().startsWith("."))
        .toList();
  }

  private static List<DefinitionSource> files(Path folder) throws DefinitionException {
    List<DefinitionSource> files = new ArrayList<>();
    try {
      for (Path path : list(folder, OwnFolder::isCsv)) {
        String name = path.getFileName().toString();
        byte[] bytes = Files.readAllBytes(path);
        files.add(new DefinitionSource(name, path.toString(), bytes));
        if (name.equals(BuiltIn.LIST)) {
          files.addAll(0, borrowed(path, bytes));
        }
      }
    } catch (IOException e) {
      throw fault(folder, "读不出该文件夹", "请检查权限");
    }
    return files;
  }

  /** The built-in files that a list names with their edition. */
  private static List<DefinitionSource> borrowed(Path list, byte[] bytes)
      throws DefinitionException {
    List<DefinitionSource> files = new ArrayList<>();
    try {
      for (var row : CsvReader.read(bytes)) {
        String line = row.cell(0);
        if (line.contains("/") && BuiltIn.has(line)) {
          files.add(BuiltIn.shared(line));
        } else if (line.contains("/")) {
          throw new DefinitionException(
              List.of(
                  new DefinitionFault(
                      list.toString(),
                      row.line(),
                      "没有内置文件「" + line + "」",
                      "写成 2021/catalogue.csv 这样")));
        }
      }
    } catch (CsvUnreadableException e) {
      throw fault(list, e.reason(), "请用 UTF-8 编码的 CSV 保存");
    }
    return files;
  }

  private static boolean isCsv(Path path) {
    return path.getFileName().toString().endsWith(".csv") && Files.isRegularFile(path);
  }

  private static List<Path> list(Path folder, Predicate<Path> wanted) throws DefinitionException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(wanted).sorted().toList();
    } catch (IOException e) {
      throw fault(folder, "读不出该文件夹", "请检查权限");
    }
  }

  private static DefinitionException fault(Path path, String what, String mend) {
    return new DefinitionException(List.of(new DefinitionFault(path.toString(), 0, what, mend)));
  }
}
