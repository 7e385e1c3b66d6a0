package dev.gouji.child;

import dev.gouji.ooxml.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what reads or marks a file in a process with little memory and little time: the libraries
 * that know these formats can be made to loop, to recurse and to fill the memory.
 */
public final class WorkerProcess {
  private static final int MOST_OUTPUT = 16 << 20;

  /**
   * A reader.
   *
   * @param worker the class whose {@code main} reads standard input and writes standard output
   * @param arguments what it is told
   * @param kind what it reads, in messages
   * @param instead what the sender should do about a file that cannot be read, in Chinese
   * @param seconds how long it may take
   */
  public record Job(
      String worker, List<String> arguments, String kind, String instead, long seconds) {
    public Job {
      arguments = List.copyOf(arguments);
    }
  }

  private WorkerProcess() {}

  /**
   * How long a reader may take: the system property {@code gouji.limit.<name>} if set.
   *
   * @param otherwise seconds if it is not
   */
  public static long seconds(String name, int otherwise) {
    return Math.max(1, Long.getLong("gouji.limit." + name, otherwise));
  }

  /** What the reader says about the file. */
  public static byte[] run(byte[] bytes, Job job) throws UnreadableException {
    Process process = start(job);
    try {
      CompletableFuture<byte[]> said = new CompletableFuture<>();
      inBackground(() -> feed(process.getOutputStream(), bytes));
      inBackground(() -> listen(process.getInputStream(), said));
      byte[] output = said.get(job.seconds(), TimeUnit.SECONDS);
      if (!process.waitFor(job.seconds(), TimeUnit.SECONDS)) {
        throw new UnreadableException("读取 " + job.kind() + " 文件超时。" + job.instead());
      }
      if (process.exitValue() != 0 || output.length > MOST_OUTPUT) {
        throw new UnreadableException("文件已损坏或内容过多，读不出来。" + job.instead());
      }
      return output;
    } catch (TimeoutException e) {
      throw new UnreadableException(
          "读取 " + job.kind() + " 文件超过 " + job.seconds() + " 秒，已停止。" + job.instead(), e);
    } catch (ExecutionException e) {
      throw new UnreadableException("文件已损坏，读不出来。" + job.instead(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("读取被中断。", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Job job) throws UnreadableException {
    try {
      return launch(job);
    } catch (IOException e) {
      throw new UnreadableException("这台机器上不能启动读取 " + job.kind() + " 的程序。" + job.instead(), e);
    }
  }

  static Process launch(Job job) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        new ArrayList<>(
            List.of(
                java,
                "-Xmx192m",
                "-Xss1m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                job.worker()));
    command.addAll(job.arguments());
    return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
  }

  static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "child");
    thread.setDaemon(true);
    thread.start();
  }

  private static void feed(OutputStream to, byte[] bytes) {
    try (to) {
      to.write(bytes);
    } catch (IOException e) {
      // The worker ended early; its exit status tells.
    }
  }

  private static void listen(InputStream from, CompletableFuture<byte[]> said) {
    try (from) {
      said.complete(from.readNBytes(MOST_OUTPUT + 1));
    } catch (IOException e) {
      said.completeExceptionally(e);
    }
  }
}
