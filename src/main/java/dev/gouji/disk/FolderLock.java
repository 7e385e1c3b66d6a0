package dev.gouji.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a second run away from a folder. The system lets go of it with the process, so a killed run
 * locks nobody out; whether the file is there means nothing.
 */
final class FolderLock implements AutoCloseable {
  private static final String NAME = ".gouji.lock";

  private final Path file;
  private final FileChannel channel;
  private final FileLock lock;
  private final @Nullable Object key;

  /** What was not there before, outermost last; gone again if nothing comes of the run. */
  private final List<Path> made;

  private boolean kept;

  private FolderLock(Path file, FileChannel channel, FileLock lock, List<Path> made)
      throws IOException {
    this.file = file;
    this.channel = channel;
    this.lock = lock;
    this.made = made;
    this.key = key(file);
  }

  /** Makes the folder if need be and takes it for this run alone. */
  static FolderLock take(Path folder, Disk disk) throws IOException, OutputException {
    Path file = folder.toAbsolutePath().resolve(NAME);
    List<Path> made = new ArrayList<>();
    for (Path path = file; path != null && isMissing(path); path = path.getParent()) {
      made.add(path);
    }
    disk.createDirectories(folder);
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new OutputException("另一个 gouji 正在写「" + folder + "」，请等它结束后再运行");
    }
    return new FolderLock(file, channel, lock, made);
  }

  private static boolean isMissing(Path path) {
    return Files.notExists(path, LinkOption.NOFOLLOW_LINKS);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /**
   * Which file it is, whatever it is called; systems without such a key do not delete open files.
   */
  private static @Nullable Object key(Path file) throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
  }

  /** Something will be written: the folder stays. */
  void keep() {
    kept = true;
  }

  /** Whether the locked file is still the one that others would find. */
  boolean isHeld() {
    try {
      return Objects.equals(key, key(file));
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() {
    try {
      lock.release();
      channel.close();
      if (!kept) {
        for (Path path : made) {
          Files.deleteIfExists(path);
        }
      }
    } catch (IOException e) {
      // The system releases the lock with the process; a folder with something in it stays.
      return;
    }
  }
}
