package dev.gouji.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Processes that do one job after the other, as starting one costs more than most jobs. One that
 * fails or takes too long is ended, and ends no other job than its own; those that are idle end
 * with this process, when their standard input does.
 */
public final class KeptWorkers {
  private final WorkerProcess.Job job;
  private final ConcurrentLinkedDeque<Kept> idle = new ConcurrentLinkedDeque<>();

  public KeptWorkers(WorkerProcess.Job job) {
    this.job = job;
  }

  /** What is said to a process and what it answers. */
  public interface Dialogue<T> {
    T hold(DataInputStream from, DataOutputStream to) throws IOException;
  }

  /** A process with its two streams. */
  private record Kept(Process process, DataInputStream from, DataOutputStream to) {
    static Kept start(WorkerProcess.Job job) throws IOException {
      Process process = WorkerProcess.launch(job);
      return new Kept(
          process,
          new DataInputStream(new BufferedInputStream(process.getInputStream())),
          new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
    }
  }

  /**
   * Talks with a process.
   *
   * @throws TimeoutException if it takes longer than it may
   * @throws IOException if it cannot be started or ends before all is said
   */
  public <T> T converse(Dialogue<T> dialogue) throws IOException, TimeoutException {
    Optional<Kept> used = Optional.ofNullable(idle.poll());
    if (used.isPresent()) {
      try {
        return converse(used.get(), dialogue);
      } catch (IOException e) {
        // The job before may have worn it out; this one has not been tried on a new one yet.
      }
    }
    return converse(Kept.start(job), dialogue);
  }

  private <T> T converse(Kept worker, Dialogue<T> dialogue) throws IOException, TimeoutException {
    boolean sound = false;
    try {
      CompletableFuture<T> result = new CompletableFuture<>();
      WorkerProcess.inBackground(() -> hold(worker, dialogue, result));
      T said = result.get(job.seconds(), TimeUnit.SECONDS);
      sound = true;
      return said;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException ended) {
        throw ended;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      if (sound) {
        idle.push(worker);
      } else {
        worker.process().destroyForcibly();
      }
    }
  }

  private static <T> void hold(Kept worker, Dialogue<T> dialogue, CompletableFuture<T> result) {
    try {
      result.complete(dialogue.hold(worker.from(), worker.to()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      result.completeExceptionally(e);
    }
  }
}
