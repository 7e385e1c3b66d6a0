package dev.gouji.intake.doc;

import dev.gouji.grid.FileKind;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentWire;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;

/** The process that reads one .doc: bytes in on standard input, lines and tables out. */
public final class DocWorker {
  private static final String RESEND = "请用 WPS 或 Word 另存为 .docx 后重新报送。";

  private DocWorker() {}

  /** Reads a document from standard input. */
  public static void main(String[] args) throws IOException {
    byte[] said = say(System.in.readAllBytes());
    try (OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out))) {
      out.write(said);
    }
  }

  /** What is to be said of the bytes. */
  static byte[] say(byte[] bytes) throws IOException {
    try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
      return DocumentWire.write(
          new Document(
              FileKind.DOC,
              document.getDirectory().hasEntryCaseInsensitive("Macros"),
              "",
              new DocText(document).blocks(),
              saved(document)));
    } catch (EncryptedDocumentException e) {
      return DocumentWire.refusal("文件设有打开密码，不能读取。请去掉密码（另存时清空密码）后重新报送。");
    } catch (OldWordFileFormatException e) {
      return DocumentWire.refusal("这是很旧的 Word 格式（Word 95 及以前），不能读取。" + RESEND);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return DocumentWire.refusal("文件已损坏，读不出来。" + RESEND);
    }
  }

  private static Optional<Instant> saved(HWPFDocument document) {
    return Optional.ofNullable(document.getSummaryInformation())
        .flatMap(summary -> Optional.ofNullable(summary.getLastSaveDateTime()))
        .map(Date::getTime)
        .filter(time -> time > 0)
        .map(Instant::ofEpochMilli);
  }
}
