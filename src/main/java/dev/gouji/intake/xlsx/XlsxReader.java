package dev.gouji.intake.xlsx;

import dev.gouji.grid.Book;
import dev.gouji.grid.NumberFormat;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.Window;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.SafeXml;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** Reads .xlsx and .xlsm; for several threads. */
public final class XlsxReader {
  /** Cells kept of one workbook; a return has about a thousand. */
  private static final int MOST_CELLS = 200_000;

  private final Limits limits;
  private final SafeXml xml;
  private final Parts.Alike alike = new Parts.Alike();

  public XlsxReader(Limits limits) {
    this.limits = limits;
    this.xml = new SafeXml(limits);
  }

  /**
   * Reads a workbook.
   *
   * @param zip the document package
   * @param wanted which sheets, by name
   * @param window which part of a sheet, by its name
   * @throws UnreadableException if anything that was read is damaged, odd or over a limit
   */
  public Book read(ZipBytes zip, Predicate<String> wanted, Function<String, Window> window)
      throws UnreadableException {
    zip.refuseTwins();
    Parts parts = new Parts(zip, xml, limits, alike);
    List<Parts.Relation> ofPackage = parts.relations("");
    WorkbookPart workbook = WorkbookPart.find(parts, ofPackage);
    List<RawSheet> raw = new ArrayList<>();
    long cells = 0;
    long chars = 0;
    for (WorkbookPart.SheetEntry entry : workbook.sheets()) {
      if (wanted.test(entry.name())) {
        RawSheet sheet = SheetReader.read(parts, entry, window.apply(entry.name()));
        cells += sheet.size();
        chars += sheet.chars();
        if (cells > MOST_CELLS || chars > SharedText.MOST_CHARS) {
          throw OddPart.odd("内容超过 " + MOST_CELLS + " 格或 " + SharedText.MOST_CHARS + " 字");
        }
        raw.add(sheet);
      }
    }
    Optional<Instant> saved = SavedTime.read(parts, ofPackage);
    List<Sheet> sheets = resolve(parts, workbook, raw);
    return new Book(
        workbook.kind(), workbook.macros(), parts.hasWithin("xl/media/"), sheets, saved);
  }

  private static List<Sheet> resolve(Parts parts, WorkbookPart workbook, List<RawSheet> raw)
      throws UnreadableException {
    BitSet wanted = new BitSet();
    boolean needsStyles = false;
    for (RawSheet sheet : raw) {
      sheet.collectStrings(wanted);
      needsStyles |= sheet.needsStyles();
    }
    Map<Integer, String> strings = Map.of();
    if (!wanted.isEmpty() && workbook.strings().isPresent()) {
      strings = SharedText.read(parts, workbook.strings().get(), wanted);
    }
    List<NumberFormat> formats = List.of();
    if (needsStyles && workbook.styles().isPresent()) {
      formats = CellFormats.read(parts, workbook.styles().get());
    }
    List<Sheet> sheets = new ArrayList<>();
    for (RawSheet sheet : raw) {
      sheets.add(sheet.resolve(strings, formats, workbook.from1904()));
    }
    return sheets;
  }
}
