package dev.gouji.intake.pdf;

import dev.gouji.grid.FileKind;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** The process that reads one PDF: bytes in on standard input, lines and tables out. */
public final class PdfWorker {
  /** Pages of a report; the longest known has about thirty. */
  private static final int MOST_PAGES = 300;

  /** Characters without which it is a picture of a report. */
  private static final int FEWEST = 80;

  /** One unknown character in so many is a font that cannot be trusted. */
  private static final int UNKNOWN_SHARE = 20;

  private static final String INSTEAD = "请报送 Word 文件，或填写下发的 .xlsx 表。";

  private PdfWorker() {}

  /** Reads a PDF from standard input. */
  public static void main(String[] args) throws IOException {
    byte[] said = say(System.in.readAllBytes());
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      out.write(said);
    }
  }

  /** What is to be said of the bytes. */
  static byte[] say(byte[] bytes) throws IOException {
    FontMappers.set(new NoFonts());
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return read(pdf);
    } catch (InvalidPasswordException e) {
      return DocumentWire.refusal("PDF 设有打开密码，不能读取。请去掉密码后重新报送。");
    } catch (PageEngine.TooMuchException e) {
      return DocumentWire.refusal("PDF 的内容过多，不像一份年度报告，不予读取。" + INSTEAD);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return DocumentWire.refusal("PDF 已损坏，读不出来。" + INSTEAD);
    }
  }

  private static byte[] read(PDDocument pdf) throws IOException {
    if (pdf.getNumberOfPages() > MOST_PAGES) {
      return DocumentWire.refusal("PDF 超过 " + MOST_PAGES + " 页，不像一份年度报告，不予读取。" + INSTEAD);
    }
    if (!Streams.areWhole(pdf.getDocument())) {
      return DocumentWire.refusal("PDF 已损坏（内部校验不符），读不出来。请重新发送。");
    }
    List<Ink> pages = new ArrayList<>();
    DigitShapes digits = new DigitShapes();
    for (PDPage page : pdf.getPages()) {
      pages.add(Upright.of(new PageEngine(page, digits).read()));
    }
    String refusal = refusal(pages);
    if (!refusal.isEmpty()) {
      return DocumentWire.refusal(refusal);
    }
    String title = Optional.ofNullable(pdf.getDocumentInformation().getTitle()).orElse("");
    Document document =
        new Document(FileKind.PDF, false, title, PdfText.of(pages), Optional.empty());
    return DocumentWire.write(document);
  }

  private static String refusal(List<Ink> pages) {
    int seen = pages.stream().mapToInt(page -> page.glyphs().size()).sum();
    int unseen = pages.stream().mapToInt(Ink::unseen).sum();
    int pictures = pages.stream().mapToInt(Ink::pictures).sum();
    if (seen < FEWEST || (unseen > seen && pictures > 0)) {
      return pictures > 0 ? "这是扫描件（整页是图片），不能从中读出数据。" + INSTEAD : "PDF 里没有文字，不能从中读出数据。" + INSTEAD;
    }
    long unknown =
        pages.stream()
            .flatMap(page -> page.glyphs().stream())
            .filter(glyph -> glyph.text().equals(PageEngine.UNKNOWN) || isPrivate(glyph.text()))
            .count();
    boolean chinese =
        pages.stream()
            .flatMap(page -> page.glyphs().stream())
            .anyMatch(glyph -> glyph.text().codePoints().anyMatch(Character::isIdeographic));
    return unknown * UNKNOWN_SHARE > seen || !chinese
        ? "PDF 的字体没有可信的字符对照表（看得见字，但存的不是这些字），不能从中读出数据。" + INSTEAD
        : "";
  }

  private static boolean isPrivate(String text) {
    return text.codePoints().anyMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
  }
}
