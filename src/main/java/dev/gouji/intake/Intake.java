package dev.gouji.intake;

import dev.gouji.digest.Digests;
import dev.gouji.form.Sheets;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.Book;
import dev.gouji.grid.Window;
import dev.gouji.intake.doc.DocFile;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.page.PageReader;
import dev.gouji.intake.pdf.PdfFile;
import dev.gouji.intake.word.DocxReader;
import dev.gouji.intake.xls.Ole2;
import dev.gouji.intake.xls.XlsFile;
import dev.gouji.intake.xlsx.XlsxReader;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.ooxml.ZipBytes;
import dev.gouji.received.Received;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Turns any path into what came of it. Content decides what a file is, never its name. Bad data
 * never throws, and one file cannot change what comes of another; for several threads.
 */
public final class Intake {
  private final Limits limits;
  private final XlsxReader xlsx;
  private final XlsFile xls;
  private final BookReturn returns;
  private final DocumentReturn documents;
  private final DocxReader docx;
  private final CsvReturn csv;
  private final BundleReader bundles;
  private final Window tables;

  public Intake(Forms forms, Limits limits) {
    this.limits = limits;
    this.xlsx = new XlsxReader(limits);
    this.xls = new XlsFile();
    this.returns = new BookReturn(forms, limits);
    this.documents = new DocumentReturn(returns);
    this.docx = new DocxReader(limits);
    this.csv = new CsvReturn(forms, limits);
    this.bundles = new BundleReader(limits);
    this.tables = returns.window();
  }

  /**
   * Reads a file, once and whole.
   *
   * @param file what it is called in reports
   */
  public Received read(Path path, String file) {
    try {
      BasicFileAttributes facts =
          Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      if (!facts.isRegularFile()) {
        return noFile(file);
      }
      if (facts.size() > limits.fileBytes()) {
        return tooLarge(file);
      }
      try (InputStream in = Files.newInputStream(path)) {
        // One more than allowed: the file may have grown since it was measured.
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limits.fileBytes() + 1));
        return bytes.length > limits.fileBytes() ? tooLarge(file) : beside(path, read(bytes, file));
      }
    } catch (NoSuchFileException e) {
      return noFile(file);
    } catch (IOException | SecurityException e) {
      return new Received.Refused(file, "", "文件打不开（没有权限、正被别的程序占用，或已被移走）。");
    }
  }

  private static Received noFile(String file) {
    return new Received.Skipped(file, "", "不是普通文件（链接或设备），不读取");
  }

  /** Members of a bundle are named after it, which a folder beside it could be called, too. */
  private static Received beside(Path path, Received received) {
    Path folder = path.resolveSibling(path.getFileName() + BundleReader.MEMBERS);
    boolean taken = received instanceof Received.Bundle && Files.exists(folder);
    return taken
        ? new Received.Refused(
            received.file(),
            received.sha256(),
            "压缩包旁边有文件夹「" + folder.getFileName() + "」，两处的文件会同名。请把文件夹改名后重新运行。")
        : received;
  }

  /** Reads a file's bytes. */
  public Received read(byte[] bytes, String file) {
    return read(bytes, file, false);
  }

  private Received tooLarge(String file) {
    Optional<String> skipped = FileNames.whySkipped(file);
    return skipped.isPresent()
        ? new Received.Skipped(file, "", skipped.get())
        : new Received.Refused(
            file, "", "文件超过 " + Limits.size(limits.fileBytes()) + "，不予读取。请用空白表重新填报。");
  }

  private Received read(byte[] bytes, String file, boolean inBundle) {
    String sha256 = Digests.of(bytes);
    Optional<String> skipped = FileNames.whySkipped(file);
    if (skipped.isPresent()) {
      return new Received.Skipped(file, sha256, skipped.get());
    }
    try {
      return open(bytes, file, sha256, inBundle);
    } catch (UnreadableException e) {
      return new Received.Refused(file, sha256, e.reason());
    } catch (OutOfMemoryError e) {
      return new Received.Refused(file, sha256, "文件太大，内存不够，不予读取。请用空白表重新填报。");
    } catch (Throwable e) {
      // Whatever a hostile file makes happen, a full stack included, must end with that file; but
      // what we did not foresee is our fault and not the sender's.
      return new Received.Failed(file, sha256, e);
    }
  }

  private Received open(byte[] bytes, String file, String sha256, boolean inBundle)
      throws UnreadableException {
    if (bytes.length == 0) {
      throw new UnreadableException("文件是空的（0 字节），请重新发送。");
    }
    Nature nature = Nature.of(bytes);
    return switch (nature) {
      case ZIP -> zip(bytes, file, sha256, inBundle);
      case OLE2 ->
          Ole2.isWord(bytes)
              ? documents.read(file, sha256, DocFile.read(bytes))
              : oldWorkbook(bytes, file, sha256);
      case PAGE -> {
        Optional<String> ours = OwnOutput.of(bytes);
        yield ours.isPresent()
            ? new Received.Skipped(file, sha256, ours.get())
            : documents.read(file, sha256, PageReader.read(bytes));
      }
      case PDF -> documents.read(file, sha256, PdfFile.read(bytes));
      case TEXT -> text(bytes, file, sha256);
      default -> throw new UnreadableException(nature.refusal());
    };
  }

  /** A report as bare text, else a CSV return. */
  private Received text(byte[] bytes, String file, String sha256) throws UnreadableException {
    Optional<Received> report = TextReturn.read(returns, file, sha256, PageReader.text(bytes));
    return report.isPresent() ? report.get() : csv.read(file, sha256, bytes);
  }

  private Received oldWorkbook(byte[] bytes, String file, String sha256)
      throws UnreadableException {
    Book book = xls.read(bytes, tables);
    Located located = returns.locate(book, false);
    return returns.read(
        file, sha256, book, returns.isWhole(located) ? located : returns.locate(book, true));
  }

  private Received zip(byte[] bytes, String file, String sha256, boolean inBundle)
      throws UnreadableException {
    try (ZipBytes zip = new ZipBytes(bytes, limits)) {
      return zip(zip, file, sha256, inBundle);
    }
  }

  private Received zip(ZipBytes zip, String file, String sha256, boolean inBundle)
      throws UnreadableException {
    return switch (ZipNature.of(zip)) {
      case PACKAGE ->
          docx.isMeant(zip)
              ? documents.read(file, sha256, docx.read(zip))
              : workbook(zip, file, sha256);
      case OPEN_DOCUMENT ->
          throw new UnreadableException(
              "这是 OpenDocument 文件（.ods 等），不能读取。请用 WPS 或 Excel 另存为 .xlsx 后重新报送。");
      case OFD ->
          throw new UnreadableException("这是 OFD 版式文件（盖章件），不能从中读出数据。请填写下发的 .xlsx 表后报送，盖章件另行报送。");
      case IWORK ->
          throw new UnreadableException("这是苹果电脑的 Numbers 或 Pages 文件，不能读取。请导出为 Excel（.xlsx）后重新报送。");
      case BUNDLE -> {
        if (inBundle) {
          throw new UnreadableException("压缩包里还有压缩包，不予读取。请把填报表直接放进一个 zip。");
        }
        yield bundles.read(file, sha256, zip, (content, name) -> read(content, name, true));
      }
    };
  }

  private Received workbook(ZipBytes zip, String file, String sha256) throws UnreadableException {
    Book book = xlsx.read(zip, name -> !BookReturn.LEFT_OUT.contains(name), this::window);
    Optional<String> ours = OwnOutput.of(book);
    if (ours.isPresent()) {
      return new Received.Skipped(file, sha256, ours.get());
    }
    Located located = returns.locate(book, false);
    if (!returns.isWhole(located)) {
      book = xlsx.read(zip, name -> !BookReturn.UNREAD.contains(name), this::window);
      located = returns.locate(book, true);
    }
    return returns.read(file, sha256, book, located);
  }

  private Window window(String sheet) {
    return Sheets.window(sheet, tables);
  }
}
