package dev.gouji.intake.xls;

import dev.gouji.grid.Window;
import dev.gouji.ooxml.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs {@link XlsWorker} in a process with little memory and little time: the library that reads
 * this format can be made to loop, to recurse and to fill the memory.
 */
final class XlsProcess {
  /** Seconds a file may take; {@code gouji.limit.xlsSeconds} changes it. */
  private static final int SECONDS = 20;

  private static final int MOST_OUTPUT = 16 << 20;
  private static final String RESEND = "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";

  private XlsProcess() {}

  /** What the worker says about the file. */
  static byte[] run(byte[] bytes, Window tables) throws UnreadableException {
    long seconds = Math.max(1, Long.getLong("gouji.limit.xlsSeconds", SECONDS));
    return run(bytes, tables, XlsWorker.class.getName(), seconds);
  }

  /** What a worker says within the time. */
  static byte[] run(byte[] bytes, Window tables, String worker, long seconds)
      throws UnreadableException {
    Process process = start(tables, worker);
    try {
      CompletableFuture<byte[]> said = new CompletableFuture<>();
      inBackground(() -> feed(process.getOutputStream(), bytes));
      inBackground(() -> listen(process.getInputStream(), said));
      byte[] output = said.get(seconds, TimeUnit.SECONDS);
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        throw new UnreadableException("读取 .xls 文件超时。" + RESEND);
      }
      if (process.exitValue() != 0 || output.length > MOST_OUTPUT) {
        throw new UnreadableException("文件已损坏或内容过多，读不出来。" + RESEND);
      }
      return output;
    } catch (TimeoutException e) {
      throw new UnreadableException("读取 .xls 文件超过 " + seconds + " 秒，已停止。" + RESEND, e);
    } catch (ExecutionException e) {
      throw new UnreadableException("文件已损坏，读不出来。" + RESEND, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreadableException("读取被中断。", e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start(Window tables, String worker) throws UnreadableException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-Xmx192m",
            "-Xss1m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            worker,
            Integer.toString(tables.rows()),
            Integer.toString(tables.columns()));
    try {
      return new ProcessBuilder(command).redirectError(Redirect.DISCARD).start();
    } catch (IOException e) {
      throw new UnreadableException("这台机器上不能启动读取 .xls 的程序。" + RESEND, e);
    }
  }

  private static void inBackground(Runnable work) {
    Thread thread = new Thread(work, "xls");
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
