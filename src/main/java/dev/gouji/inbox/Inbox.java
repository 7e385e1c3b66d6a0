package dev.gouji.inbox;

import dev.gouji.reported.ReportedFile;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything that lies in the inbox, in one order on every machine. */
public final class Inbox {
  static final String ROSTER_CSV = "单位名录.csv";
  public static final String ROSTER_XLSX = "单位名录.xlsx";

  /** The names under which the roster is found. */
  public static final List<String> ROSTERS = List.of(ROSTER_CSV, ROSTER_XLSX);

  public static final String SETTINGS = "设置.csv";
  static final String OVERRIDES = "规则停用.csv";
  static final String CORRECTIONS = "订正.csv";
  static final String CONFIGURATION_FILE = "配置文件";

  /** What Java shows for a byte of a file name that it cannot decode. */
  private static final char UNDECODABLE = '\uFFFD';

  private static final Set<String> CONFIGURATION =
      Set.of(ROSTER_CSV, ROSTER_XLSX, SETTINGS, OVERRIDES, CORRECTIONS);

  /**
   * A file of the inbox.
   *
   * @param path where it is
   * @param name its path relative to the inbox with {@code /}; no two have the same
   * @param unread why it is not read as a return; empty if it is
   */
  public record Item(Path path, String name, Optional<Unread> unread) {}

  /**
   * Why something is not read.
   *
   * @param reason in Chinese
   * @param refused whether a return may be lost with it, so that somebody must look
   */
  record Unread(String reason, boolean refused) {}

  private Inbox() {}

  /**
   * Lists the folder and everything below it; links in it are listed but not followed. The folder
   * itself may be a link.
   */
  public static List<Item> list(Path folder) throws UsageException {
    if (!Files.isDirectory(folder)) {
      throw new UsageException("找不到输入文件夹「" + folder + "」，请建立它并放入收到的填报表");
    }
    List<Item> items = new ArrayList<>();
    try {
      Path real = folder.toRealPath();
      Files.walkFileTree(real, new Lister(real, items));
    } catch (IOException e) {
      throw new UsageException("读不出输入文件夹「" + folder + "」，请检查权限");
    }
    return distinct(items);
  }

  /** In order of their names; of two that look the same the later one gets a number. */
  private static List<Item> distinct(List<Item> items) {
    items.sort(Comparator.comparing(Item::name).thenComparing(Item::path));
    Set<String> taken = new HashSet<>();
    items.forEach(item -> taken.add(item.name()));
    List<Item> distinct = new ArrayList<>();
    String last = "";
    for (Item item : items) {
      String name = item.name();
      for (int n = 2; item.name().equals(last) && !taken.add(name); n++) {
        name = item.name() + "_" + n;
      }
      distinct.add(new Item(item.path(), name, item.unread()));
      last = item.name();
    }
    distinct.sort(Comparator.comparing(Item::name));
    return List.copyOf(distinct);
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
      Optional<Unread> unread = Optional.empty();
      if (CONFIGURATION.contains(name) || ReportedFile.year(name).isPresent()) {
        unread = Optional.of(new Unread(CONFIGURATION_FILE, false));
      } else if (!attributes.isRegularFile() || Files.isSymbolicLink(path)) {
        unread = Optional.of(new Unread("链接或特殊文件，不读取", false));
      }
      items.add(new Item(path, name, unread));
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) throws IOException {
      if (path.equals(folder)) {
        throw e;
      }
      boolean isFolder = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
      String what = isFolder ? "文件夹打不开，里面的文件都没有读；请检查权限" : "打不开，请检查权限";
      items.add(new Item(path, name(path), Optional.of(new Unread(what, true))));
      return FileVisitResult.CONTINUE;
    }

    private String name(Path path) {
      Path relative = folder.relativize(path);
      List<String> parts = new ArrayList<>();
      relative.forEach(part -> parts.add(part.toString()));
      if (relative.toString().indexOf(UNDECODABLE) >= 0) {
        // Bytes that are no text in this system's charset all look alike.
        List<String> raw = List.of(path.toUri().getRawPath().split("/"));
        int above = raw.size() - parts.size();
        for (int i = 0; i < parts.size(); i++) {
          boolean odd = parts.get(i).indexOf(UNDECODABLE) >= 0;
          parts.set(i, odd ? raw.get(above + i) : parts.get(i));
        }
      }
      return String.join("/", parts);
    }
  }
}
