package dev.gouji.report.workbook.sheet;

import dev.gouji.ooxml.StableZip;
import dev.gouji.template.StableDocument;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.util.LocaleUtil;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook whose rows go to the disk while they are written, so that its size does not matter.
 * POI makes all that is small of it; rows, merged cells and links are put into its parts as text.
 */
public final class StreamedBook implements AutoCloseable {
  private final XSSFWorkbook workbook = new XSSFWorkbook();
  private final SheetStyles styles = new SheetStyles(workbook);
  private final List<SheetContent> sheets = new ArrayList<>();
  private final Path work;

  private StreamedBook(Path work) {
    this.work = work;
  }

  /** Adds a sheet. */
  public Page page(String name) {
    XSSFSheet sheet = workbook.createSheet(name);
    SheetContent content = new SheetContent(sheet, work);
    sheets.add(content);
    return new Page(sheet, styles, content);
  }

  /**
   * Writes a workbook; what is needed on the way lies beside the target and is gone afterwards.
   *
   * @throws IOException if the disk or the folder does not allow it
   */
  public static void write(Path target, Consumer<StreamedBook> content) throws IOException {
    Path beside = target.toAbsolutePath().getParent();
    Path work = Files.createTempDirectory(beside, ".gouji-");
    // POI writes the language of the machine into charts unless it is told which one to use.
    LocaleUtil.setUserLocale(Locale.SIMPLIFIED_CHINESE);
    try (StreamedBook book = new StreamedBook(work)) {
      content.accept(book);
      book.save(target);
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    } finally {
      LocaleUtil.resetUserLocale();
      delete(work);
    }
  }

  private void save(Path target) throws IOException {
    // The cached numbers are right; programs still recalculate, which shows that they are.
    workbook.setForceFormulaRecalculation(true);
    Map<String, List<Spool>> parts = parts();
    try (OutputStream out = Files.newOutputStream(target);
        StableZip zip = new StableZip(out)) {
      for (Map.Entry<String, List<Spool>> part : parts.entrySet()) {
        List<Spool> pieces = part.getValue();
        long size = pieces.stream().mapToLong(Spool::size).sum();
        zip.write(part.getKey(), size, to -> copy(pieces, to));
      }
    } catch (IOException e) {
      // Half a workbook would look like one.
      Files.deleteIfExists(target);
      throw e;
    }
  }

  /** Every part of the package in order, each in pieces. */
  private Map<String, List<Spool>> parts() {
    Map<String, String> shell = StableDocument.parts(workbook);
    Map<String, SheetContent> contents = new HashMap<>();
    sheets.forEach(sheet -> contents.put(sheet.part(), sheet));
    Map<String, List<Spool>> parts = new LinkedHashMap<>();
    shell.forEach(
        (name, xml) -> {
          parts.putIfAbsent(name, List.of(Spool.of(xml)));
          Optional.ofNullable(contents.get(name)).ifPresent(sheet -> put(parts, sheet, shell, xml));
        });
    return parts;
  }

  private static void put(
      Map<String, List<Spool>> parts, SheetContent sheet, Map<String, String> shell, String xml) {
    parts.put(sheet.part(), sheet.filled(xml));
    sheet
        .relations(Optional.ofNullable(shell.get(sheet.relationsPart())))
        .ifPresent(pieces -> parts.put(sheet.relationsPart(), pieces));
  }

  private static void copy(List<Spool> pieces, OutputStream to) throws IOException {
    for (Spool piece : pieces) {
      piece.copyTo(to);
    }
  }

  @Override
  public void close() throws IOException {
    for (SheetContent sheet : sheets) {
      sheet.close();
    }
    // Closing it would make POI write all of it once more, to where nobody reads it.
    workbook.getPackage().revert();
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
}
