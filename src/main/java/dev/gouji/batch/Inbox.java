package dev.gouji.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that lies in the inbox, in one order on every machine. */
final class Inbox {
  static final String ROSTER_CSV = "单位名录.csv";
  static final String ROSTER_XLSX = "单位名录.xlsx";
  static final String SETTINGS = "设置.csv";
  static final String OVERRIDES = "规则停用.csv";
  static final String CONFIGURATION_FILE = "配置文件";
  private static final Set<String> CONFIGURATION =
      Set.of(ROSTER_CSV, ROSTER_XLSX, SETTINGS, OVERRIDES);

  /**
   * A file of the inbox.
   *
   * @param path where it is
   * @param name its path relative to the inbox with {@code /}
   * @param skip why it is not read as a return, in Chinese; empty if it is
   */
  record Item(Path path, String name, Optional<String> skip) {}

  private Inbox() {}

  /** Lists the folder and everything below it; links are listed but not followed. */
  static List<Item> list(Path folder) throws UsageException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("找不到输入文件夹「" + folder + "」，请建立它并放入收到的填报表");
    }
    List<Item> items = new ArrayList<>();
    try {
      Files.walkFileTree(folder, new Lister(folder, items));
    } catch (IOException e) {
      throw new UsageException("读不出输入文件夹「" + folder + "」，请检查权限");
    }
    items.sort(Comparator.comparing(Item::name));
    return List.copyOf(items);
  }

  private static final class Lister extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final List<Item> items;

    Lister(Path folder, List<Item> items) {
      this.folder = folder;
      this.items = items;
    }

    @Override
    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
      String name = name(path);
      Optional<String> skip = Optional.empty();
      if (CONFIGURATION.contains(name)) {
        skip = Optional.of(CONFIGURATION_FILE);
      } else if (!attributes.isRegularFile() || Files.isSymbolicLink(path)) {
        skip = Optional.of("链接或特殊文件，不读取");
      }
      items.add(new Item(path, name, skip));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      boolean folderItself = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      String what = folderItself ? "文件夹打不开，请检查权限" : "打不开，请检查权限";
      items.add(new Item(path, name(path), Optional.of(what)));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      return folder.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
    }
  }
}
