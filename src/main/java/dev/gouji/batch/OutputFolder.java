package dev.gouji.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folder with a folder for each year in it. A year is written all at once: built beside, the
 * old one renamed away, the new one renamed in. Whatever happens in between, the next start finds
 * the old or the new one whole.
 */
final class OutputFolder implements AutoCloseable {
  static final String NEW = ".gouji-new-";
  static final String OLD = ".gouji-old-";
  private static final String LOCK = ".gouji.lock";

  private final Path folder;
  private final Disk disk;
  private final FileChannel channel;
  private final FileLock lock;

  private OutputFolder(Path folder, Disk disk, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.disk = disk;
    this.channel = channel;
    this.lock = lock;
  }

  /** Opens the folder for this run alone and mends what an interrupted run left. */
  static OutputFolder open(Path folder, Disk disk) throws OutputException {
    try {
      disk.createDirectories(folder);
      FileChannel channel =
          FileChannel.open(
              folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(channel);
      if (lock == null) {
        channel.close();
        throw new OutputException("另一个 gouji 正在写「" + folder + "」，请等它结束后再运行");
      }
      OutputFolder output = new OutputFolder(folder, disk, channel, lock);
      output.recover();
      return output;
    } catch (IOException e) {
      throw failure("写不了输出文件夹「" + folder + "」", e);
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  Path year(int year) {
    return folder.resolve(String.valueOf(year));
  }

  /** An empty folder beside the year's, in which its new content is built. */
  Path stage(int year) throws OutputException {
    Path staging = folder.resolve(NEW + year);
    try {
      disk.deleteTree(staging);
      disk.createDirectories(staging);
      return staging;
    } catch (IOException e) {
      throw failure("写不了输出文件夹「" + folder + "」", e);
    }
  }

  /** Puts what was built in place of the year's folder. */
  void commit(int year) throws OutputException {
    Path staging = folder.resolve(NEW + year);
    Path target = year(year);
    Path old = folder.resolve(OLD + year);
    try {
      keepForeign(target, staging);
      disk.forceFolder(staging);
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

  /** The new folder is in place: what fails now costs nothing, and the next start tidies up. */
  private void tidy(Path old) {
    try {
      disk.forceFolder(folder);
      disk.deleteTree(old);
    } catch (IOException e) {
      return;
    }
  }

  /** Files in the year's folder that gouji did not write stay there. */
  private void keepForeign(Path target, Path staging) throws IOException {
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Set<String> ours = new TreeSet<>(Manifest.read(target));
    List<Path> files;
    try (var walk = Files.walk(target)) {
      files =
          walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
              .sorted()
              .toList();
    }
    for (Path file : files) {
      Path relative = target.relativize(file);
      String name = relative.toString().replace('\\', '/');
      Path kept = staging.resolve(relative.toString());
      if (!ours.contains(name) && !Files.exists(kept, LinkOption.NOFOLLOW_LINKS)) {
        disk.copy(file, kept);
      }
    }
  }

  /** Rolls an unfinished swap forward or back and removes what was half built. */
  private void recover() throws IOException {
    for (String name : leftovers(folder)) {
      Path left = folder.resolve(name);
      if (name.startsWith(OLD)) {
        String year = name.substring(OLD.length());
        Path target = folder.resolve(year);
        Path built = folder.resolve(NEW + year);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
          disk.deleteTree(left);
        } else if (Files.exists(built, LinkOption.NOFOLLOW_LINKS)) {
          // The old one is only renamed away when the new one is complete and on the disk.
          disk.move(built, target);
          disk.deleteTree(left);
        } else {
          disk.move(left, target);
        }
      }
    }
    for (String name : leftovers(folder)) {
      if (name.startsWith(NEW)) {
        disk.deleteTree(folder.resolve(name));
      }
    }
  }

  /** Whether an interrupted run left something to mend. */
  static boolean hasLeftovers(Path folder) {
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
    }
  }

  /** Removes what this run built and did not put in place. */
  void discard(int year) {
    try {
      disk.deleteTree(folder.resolve(NEW + year));
    } catch (IOException e) {
      // The next start removes it; the failure that led here is what the clerk must hear about.
      return;
    }
  }

  static OutputException failure(String what, IOException e) {
    String text = e.getMessage() == null ? "" : e.getMessage();
    boolean full =
        text.contains("No space") || text.contains("空间不足") || text.contains("not enough space");
    if (full) {
      return new OutputException("磁盘已满，写不下结果；原有结果没有改动，请清理磁盘后重试", e);
    }
    boolean denied = e instanceof FileSystemException;
    return new OutputException(what + (denied ? "（没有权限、只读或文件正被打开）" : "") + "；原有结果没有改动", e);
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
    } catch (IOException e) {
      // The system releases the lock with the process.
      return;
    }
  }
}
