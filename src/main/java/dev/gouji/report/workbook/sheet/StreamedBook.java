package dev.gouji.report.workbook.sheet;

import dev.gouji.template.StableDocument;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * A workbook whose rows go to the disk while they are written, so that its size does not matter.
 */
public final class StreamedBook {
  /** Every table that is filled in any order must be lower than this. */
  private static final int ROWS_IN_MEMORY = 100;

  private final SXSSFWorkbook workbook;
  private final SheetStyles styles;

  private StreamedBook(SXSSFWorkbook workbook) {
    this.workbook = workbook;
    this.styles = new SheetStyles(workbook.getXSSFWorkbook());
  }

  /** Adds a sheet. */
  public Page page(String name) {
    return new Page(workbook.createSheet(name), styles);
  }

  /**
   * Writes a workbook; what is needed on the way lies beside the target and is gone afterwards.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Path target, Consumer<StreamedBook> content) throws IOException {
    Path beside = target.toAbsolutePath().getParent();
    Path work = Files.createTempDirectory(beside, ".gouji-");
    try {
      TempFile.withStrategy(new In(work), () -> fill(target, content));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      delete(work);
    }
  }

  private static boolean fill(Path target, Consumer<StreamedBook> content) {
    // POI writes the language of the machine into charts unless it is told which one to use.
    LocaleUtil.setUserLocale(Locale.SIMPLIFIED_CHINESE);
    try (OutputStream out = Files.newOutputStream(target);
        SXSSFWorkbook workbook = StableDocument.streamed(ROWS_IN_MEMORY)) {
      content.accept(new StreamedBook(workbook));
      // The cached numbers are right; programs still recalculate, which shows that they are.
      workbook.setForceFormulaRecalculation(true);
      workbook.write(out);
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      LocaleUtil.resetUserLocale();
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /** Puts POI's temporary files into one folder. */
  private record In(Path folder) implements TempFileCreationStrategy {
    @Override
    public File createTempFile(String prefix, String suffix) throws IOException {
      return Files.createTempFile(folder, prefix, suffix).toFile();
    }

    @Override
    public File createTempDirectory(String prefix) throws IOException {
      return Files.createTempDirectory(folder, prefix).toFile();
    }
  }
}
