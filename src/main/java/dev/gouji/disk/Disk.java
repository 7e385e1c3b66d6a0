package dev.gouji.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Every change that a run makes on disk goes through here, so that tests can make the N-th one fail
 * ({@code -Dgouji.failAt=N}) or stop the program before it ({@code -Dgouji.dieAt=N}).
 */
public final class Disk {
  /** The parts of a large workbook take as much on the way. */
  private static final long LITTLE_ROOM = 64L << 20;

  private final int failAt = Integer.getInteger("gouji.failAt", -1);
  private final int dieAt = Integer.getInteger("gouji.dieAt", -1);
  private final ReentrantReadWriteLock running = new ReentrantReadWriteLock();
  private final Map<Path, Long> written = new ConcurrentHashMap<>();
  private volatile boolean stopped;
  private int operations;

  /** A change that is under way; nobody who stops the run cuts through it. */
  @FunctionalInterface
  private interface Change {
    void make() throws IOException;
  }

  /** Something that writes a file. */
  @FunctionalInterface
  public interface Writing {
    void to(Path target) throws IOException;
  }

  /** Writes a file, forces it to the disk and looks whether it can be read again. */
  public void write(Path target, Writing writing) throws IOException {
    Path folder = target.toAbsolutePath().resolveSibling("");
    try {
      change(
          "write",
          () -> {
            Files.createDirectories(folder);
            writing.to(target);
          });
      change("force", () -> force(target, StandardOpenOption.WRITE));
      change("read again", () -> written.put(target, WrittenFile.check(target)));
    } catch (FileSystemException e) {
      // The system itself says why.
      throw e;
    } catch (IOException | RuntimeException e) {
      // Libraries keep to themselves why they could not go on, and take away what they had begun.
      if (Files.isDirectory(folder) && folder.toFile().getUsableSpace() < LITTLE_ROOM) {
        throw new IOException("No space left for " + target.getFileName(), e);
      }
      throw e;
    }
  }

  public void write(Path target, byte[] bytes) throws IOException {
    write(target, path -> Files.write(path, bytes));
  }

  /**
   * Gives a file that was written here a second name, where the disk can do that; else writes a
   * copy. What two names share is on the disk already and was looked at.
   */
  public void again(Path file, Path target) throws IOException {
    try {
      change(
          "link",
          () -> {
            Files.createDirectories(target.toAbsolutePath().resolveSibling(""));
            Files.createLink(target, file);
            written.put(target, Files.size(target));
          });
    } catch (FileSystemException | UnsupportedOperationException e) {
      write(target, to -> Files.copy(file, to));
    }
  }

  void createDirectories(Path folder) throws IOException {
    change("create", () -> Files.createDirectories(folder));
  }

  /** Everything in a folder, itself included, in order; links are not followed. */
  static List<Path> tree(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted().toList();
    } catch (UncheckedIOException e) {
      // Somebody deletes what is being listed.
      throw e.getCause();
    }
  }

  /** Renames within one folder, at once. */
  public void move(Path from, Path to) throws IOException {
    change(
        "move",
        () -> {
          try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to);
          }
        });
  }

  public void copy(Path from, Path to) throws IOException {
    change(
        "copy",
        () -> {
          Files.createDirectories(to.toAbsolutePath().getParent());
          Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
          if (Files.isRegularFile(to, LinkOption.NOFOLLOW_LINKS)) {
            force(to, StandardOpenOption.READ);
          }
        });
  }

  /** Deletes a folder with everything in it, if it is there; links are not followed. */
  public void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    change("delete", () -> Files.walkFileTree(folder, DELETING));
  }

  private static final SimpleFileVisitor<Path> DELETING =
      new SimpleFileVisitor<Path>() {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
            throws IOException {
          Files.delete(file);
          return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(
            Path dir, @org.jspecify.annotations.Nullable IOException e) throws IOException {
          Files.delete(dir);
          return FileVisitResult.CONTINUE;
        }
      };

  /** Makes renames in a folder lasting; some systems cannot, and then need not. */
  void forceFolder(Path folder) throws IOException {
    change(
        "force",
        () -> {
          if (!System.getProperty("os.name", "").startsWith("Windows")) {
            force(folder, StandardOpenOption.READ);
          }
        });
  }

  private static void force(Path path, StandardOpenOption option) throws IOException {
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }

  /** How many operations were done. */
  synchronized int operations() {
    return operations;
  }

  /** What was written below a folder and is not there any more as it was written. */
  List<Path> lost(Path folder) {
    return written.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(folder))
        .filter(entry -> WrittenFile.size(entry.getKey()) != entry.getValue())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /**
   * Lets no further change begin, for good, and waits a while for those under way; whoever asks for
   * one waits until the program has ended.
   */
  void stop(long seconds) {
    stopped = true;
    try {
      // Never given back: whoever comes later waits here. Out of time is no harm, as the next
      // start removes what still comes to the disk.
      running.writeLock().tryLock(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void change(String what, Change change) throws IOException {
    while (stopped) {
      LockSupport.park(this);
    }
    running.readLock().lock();
    try {
      step(what);
      change.make();
    } finally {
      running.readLock().unlock();
    }
  }

  private synchronized void step(String what) throws IOException {
    operations++;
    if (operations == dieAt) {
      Runtime.getRuntime().halt(137);
    }
    if (operations == failAt) {
      throw new IOException("operation " + operations + " (" + what + ") made to fail");
    }
  }
}
