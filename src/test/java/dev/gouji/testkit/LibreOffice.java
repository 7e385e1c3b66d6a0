package dev.gouji.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** LibreOffice without a window, for tests tagged {@code interop}. */
public final class LibreOffice {
  private static final long LIMIT_SECONDS = 600;

  private LibreOffice() {}

  /** The workbook opened, calculated and saved again as .xlsx. */
  public static byte[] saveAgain(Path folder, byte[] xlsx) throws IOException {
    return saveAgain(folder, List.of(xlsx)).get(0);
  }

  /** The same for several workbooks at once: starting the program takes longer than working. */
  public static List<byte[]> saveAgain(Path folder, List<byte[]> workbooks) throws IOException {
    return saveAs(folder, workbooks, "xlsx", "Calc MS Excel 2007 XML");
  }

  /** The same in the old format. */
  public static List<byte[]> saveAsXls(Path folder, List<byte[]> workbooks) throws IOException {
    return saveAs(folder, workbooks, "xls", "MS Excel 97");
  }

  private static List<byte[]> saveAs(
      Path folder, List<byte[]> workbooks, String extension, String filter) throws IOException {
    Path target = Files.createDirectories(folder.resolve("saved"));
    // Two of them at once if there is enough to do: each uses one processor.
    int programs = workbooks.size() < 8 ? 1 : 2;
    List<CompletableFuture<String>> running = new ArrayList<>();
    for (int program = 0; program < programs; program++) {
      List<String> command = new ArrayList<>();
      command.add("soffice");
      command.add("-env:UserInstallation=" + folder.resolve("profile" + program).toUri());
      command.addAll(List.of("--headless", "--convert-to", extension + ":" + filter));
      command.addAll(List.of("--outdir", target.toString()));
      for (int i = program; i < workbooks.size(); i += programs) {
        command.add(Files.write(folder.resolve(i + ".xlsx"), workbooks.get(i)).toString());
      }
      running.add(CompletableFuture.supplyAsync(() -> said(command)));
    }
    running.forEach(CompletableFuture::join);
    List<byte[]> saved = new ArrayList<>();
    for (int i = 0; i < workbooks.size(); i++) {
      saved.add(Files.readAllBytes(target.resolve(i + "." + extension)));
    }
    return saved;
  }

  private static String said(List<String> command) {
    try {
      return run(command);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a program to its end; fails with what it said if it fails. */
  public static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        process.destroy();
        throw new IOException(command.get(0) + " failed: " + said);
      }
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
    return said;
  }
}
