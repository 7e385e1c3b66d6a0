package dev.gouji.run;

import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Does the same thing to many items on several threads; results keep the order of the items. */
final class Workers implements AutoCloseable {
  /** Deep enough for any file that the reader's own depth limit lets through. */
  private static final long STACK_BYTES = 4L << 20;

  private final ExecutorService pool;
  private final Progress progress;

  Workers(int threads, Progress progress) {
    this.progress = progress;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(null, task, "gouji-worker", STACK_BYTES);
              thread.setDaemon(true);
              return thread;
            });
  }

  <T, R> List<R> map(String stage, List<T> items, Function<T, R> work) throws OutputException {
    AtomicInteger done = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<R>> futures = new ArrayList<>(items.size());
    for (T item : items) {
      futures.add(
          pool.submit(
              () -> {
                if (failed.get()) {
                  throw new CancellationException();
                }
                R result = work.apply(item);
                progress.at(stage, done.incrementAndGet(), items.size());
                return result;
              }));
    }
    try {
      List<R> results = new ArrayList<>(items.size());
      for (Future<R> future : futures) {
        results.add(result(future));
      }
      return results;
    } catch (OutputException e) {
      failed.set(true);
      futures.forEach(Workers::await);
      throw e;
    }
  }

  /** Nobody may still be writing when what was half built is removed. */
  private static void await(Future<?> future) {
    try {
      future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // The first failure is the one that is told.
      return;
    }
  }

  private static <R> R result(Future<R> future) throws OutputException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new OutputException("运行被中断，原有结果没有改动", e);
    } catch (ExecutionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      Optional<IOException> io = disk(cause);
      if (io.isPresent()) {
        throw OutputFolder.failure("写结果时出错", io.get());
      }
      throw unforeseen(cause);
    }
  }

  /** What has nothing to do with the disk. */
  static OutputException unforeseen(Throwable cause) {
    if (cause instanceof OutOfMemoryError) {
      return new OutputException("内存不够，原有结果没有改动；请设置 GOUJI_JAVA_OPTS=-Xmx1g 后重试", cause);
    }
    return new OutputException("程序内部错误（" + cause + "），原有结果没有改动", cause);
  }

  /** What the disk said, in whatever a library wrapped it. */
  private static Optional<IOException> disk(Throwable failure) {
    for (Throwable at = failure; at != null; at = at.getCause()) {
      if (at instanceof IOException io) {
        return Optional.of(io);
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
