package dev.gouji.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The folder with a folder for each year in it. A year is written all at once: built beside, the
 * old one renamed away, the new one renamed in. Whatever happens in between, the next start finds
 * the old or the new one whole.
 */
public final class OutputFolder implements AutoCloseable {
  public static final String NEW = ".gouji-new-";
  public static final String OLD = ".gouji-old-";
  private static final int SECONDS_TO_STOP = 5;

  /**
   * How systems say that there is no room, or that the quota is used up, in English and Chinese.
   */
  private static final List<String> FULL =
      List.of("No space", "not enough space", "quota", "没有空间", "空间不足", "限额", "配额");

  private final Path folder;
  private final Disk disk;
  private final FolderLock lock;
  private final Thread onSignal = new Thread(this::stop, "gouji-stop");

  private OutputFolder(Path folder, Disk disk, FolderLock lock) {
    this.folder = folder;
    this.disk = disk;
    this.lock = lock;
  }

  /** Opens the folder for this run alone and mends what an interrupted run left. */
  public static OutputFolder open(Path folder, Disk disk) throws OutputException {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new OutputException("输出位置「" + folder + "」是一个文件，不是文件夹；请移开它，或用 --out 换一个位置");
    }
    try {
      OutputFolder output = new OutputFolder(folder, disk, FolderLock.take(folder, disk));
      output.recover(disk);
      Runtime.getRuntime().addShutdownHook(output.onSignal);
      return output;
    } catch (IOException e) {
      throw failure("写不了输出文件夹「" + folder + "」", e);
    }
  }

  /**
   * On a signal: lets what is under way finish, then leaves the old or the new output and no
   * debris.
   */
  private void stop() {
    disk.stop(SECONDS_TO_STOP);
    try {
      recover(new Disk());
    } catch (IOException e) {
      // The next start mends it.
      return;
    }
  }

  public Path year(int year) {
    return folder.resolve(String.valueOf(year));
  }

  /** An empty folder beside the year's, in which its new content is built. */
  public Path stage(int year) throws OutputException {
    Path staging = folder.resolve(NEW + year);
    refuseForeign(year(year));
    lock.keep();
    try {
      disk.deleteTree(staging);
      disk.createDirectories(staging);
      return staging;
    } catch (IOException e) {
      throw failure("写不了输出文件夹「" + folder + "」", e);
    }
  }

  /** A file, or a link to elsewhere, is somebody's; only a folder can be replaced. */
  private static void refuseForeign(Path year) throws OutputException {
    boolean there = Files.exists(year, LinkOption.NOFOLLOW_LINKS);
    if (there && !Files.isDirectory(year, LinkOption.NOFOLLOW_LINKS)) {
      throw new OutputException(
          "「" + year + "」是一个文件或链接，不是文件夹，放不下这个年度的结果；请移开它，或用 --out 换一个位置；原有结果没有改动");
    }
  }

  /** Puts what was built in place of what an earlier import wrote; other people's files stay. */
  public void commit(int year) throws OutputException {
    swap(year, true);
  }

  /** Adds what was built to the year's folder; whatever lies there under another name stays. */
  public void add(int year) throws OutputException {
    swap(year, false);
  }

  private void swap(int year, boolean replacing) throws OutputException {
    Path staging = folder.resolve(NEW + year);
    Path target = year(year);
    Path old = folder.resolve(OLD + year);
    refuseMeddling(staging);
    try {
      keep(target, staging, replacing ? Set.copyOf(Manifest.read(target)) : Set.of());
      forceFolders(staging);
      if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
        disk.move(target, old);
      }
      try {
        disk.move(staging, target);
      } catch (IOException e) {
        if (Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
          disk.move(old, target);
        }
        throw e;
      }
    } catch (IOException e) {
      throw failure("换上 " + year + " 年度的结果时出错，请关闭正在打开的结果文件后重试", e);
    }
    tidy(old);
  }

  /** Other programs, or people, may delete or change what lies in the folder during a run. */
  private void refuseMeddling(Path staging) throws OutputException {
    if (!disk.lost(staging).isEmpty() || !lock.isHeld()) {
      throw new OutputException("输出文件夹「" + folder + "」里的文件在运行中被删除或改动；请不要在运行时动它，然后重新运行");
    }
  }

  private void forceFolders(Path staging) throws IOException {
    for (Path each : Disk.tree(staging)) {
      if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
        disk.forceFolder(each);
      }
    }
  }

  /** The new folder is in place: what fails now costs nothing, and the next start tidies up. */
  private void tidy(Path old) {
    try {
      disk.forceFolder(folder);
      disk.deleteTree(old);
    } catch (IOException e) {
      return;
    }
  }

  /** Copies over what lies in the year's folder and is not ours. */
  private void keep(Path target, Path staging, Set<String> ours) throws IOException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    for (Path file : Disk.tree(target)) {
      Path relative = target.relativize(file);
      String name = relative.toString().replace('\\', '/');
      Path kept = staging.resolve(relative.toString());
      if (!Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
          && !ours.contains(name)
          && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        disk.copy(file, kept);
      }
    }
  }

  /** Rolls an unfinished swap forward or back and removes what was half built. */
  private void recover(Disk with) throws IOException {
    for (String name : leftovers(folder)) {
      Path left = folder.resolve(name);
      if (name.startsWith(OLD)) {
        String year = name.substring(OLD.length());
        Path target = folder.resolve(year);
        Path built = folder.resolve(NEW + year);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          with.deleteTree(left);
        } else if (Files.exists(built, LinkOption.NOFOLLOW_LINKS)) {
          // The old one is only renamed away when the new one is complete and on the disk.
          with.move(built, target);
          with.deleteTree(left);
        } else {
          with.move(left, target);
        }
      }
    }
    for (String name : leftovers(folder)) {
      if (name.startsWith(NEW)) {
        with.deleteTree(folder.resolve(name));
      }
    }
  }

  /** Whether an interrupted run left something to mend. */
  public static boolean hasLeftovers(Path folder) {
    try {
      return Files.isDirectory(folder) && !leftovers(folder).isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  private static List<String> leftovers(Path folder) throws IOException {
    try (var entries = Files.list(folder)) {
      return entries
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith(NEW) || name.startsWith(OLD))
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Removes what this run built and did not put in place. */
  public void discard(int year) {
    try {
      disk.deleteTree(folder.resolve(NEW + year));
    } catch (IOException e) {
      // The next start removes it; the failure that led here is what the clerk must hear about.
      return;
    }
  }

  public static OutputException failure(String what, IOException e) {
    if (isFull(e)) {
      return new OutputException("磁盘已满，写不下结果；原有结果没有改动，请清理磁盘后重试", e);
    }
    return new OutputException(what + cause(e) + "；原有结果没有改动", e);
  }

  /** Libraries wrap what the disk said, or fail again over it while they close. */
  private static boolean isFull(Throwable e) {
    String text = e.getMessage() == null ? "" : e.getMessage();
    return FULL.stream().anyMatch(text::contains)
        || (e.getCause() != null && isFull(e.getCause()))
        || Arrays.stream(e.getSuppressed()).anyMatch(OutputFolder::isFull);
  }

  private static String cause(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "（要写的文件夹在运行中被移走或删除）";
    }
    return e instanceof FileSystemException ? "（没有权限、只读或文件正被打开）" : "";
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(onSignal);
    } catch (IllegalStateException e) {
      // A signal came: the hook is at work and the program about to end.
      return;
    }
    lock.close();
  }
}
