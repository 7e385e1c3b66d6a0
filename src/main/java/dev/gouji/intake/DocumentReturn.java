package dev.gouji.intake;

import dev.gouji.grid.FileKind;
import dev.gouji.intake.document.BareLabels;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentBook;
import dev.gouji.intake.document.SplitRows;
import dev.gouji.intake.locate.Located;
import dev.gouji.intake.locate.Locator;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import java.util.List;

/** Makes a return of a report that came as a document. */
final class DocumentReturn {
  private static final String UNRULED =
      "PDF 里的表没有画出完整的格线，不能确定哪个数在哪一格，没有读取。请报送原来的 Word 文件，或给表格加上全部框线后重新导出 PDF，也可以填写下发的 .xlsx 表。";

  /** Lines with labels by which a text is known to hold the tables. */
  private static final int FEWEST_LABELS = 5;

  private final BookReturn returns;

  /** Made with the first document, as most inboxes hold none. */
  private List<BareLabels> labels = List.of();

  DocumentReturn(BookReturn returns) {
    this.returns = returns;
  }

  Received read(String file, String sha256, Document document) throws UnreadableException {
    DocumentBook made = DocumentBook.of(whole(document));
    if (made.book().sheets().size() == 1) {
      boolean unruled = document.kind() == FileKind.PDF && hasLabels(made);
      throw new UnreadableException(unruled ? UNRULED : withoutTables(document.kind(), made));
    }
    Located located = returns.locate(made.book(), false);
    Locator locator = returns.locator(located.form());
    located = ShiftedRows.without(located, made.book(), locator);
    located = Prose.added(located, made.lines());
    if (document.kind() == FileKind.PDF) {
      located = Unconfirmed.told(WrappedDigits.joined(located));
    }
    return returns.read(file, sha256, made.book(), located);
  }

  /** With what a page break or another program took from its labels. */
  private Document whole(Document document) {
    Document joined =
        document.kind() == FileKind.PDF ? SplitRows.joined(document, returns::knows) : document;
    return BareLabels.completed(joined, labels());
  }

  private synchronized List<BareLabels> labels() {
    if (labels.isEmpty()) {
      labels = BareLabels.of(returns.editions());
    }
    return labels;
  }

  /** Whether lines of the text begin with labels of the tables. */
  private boolean hasLabels(DocumentBook made) {
    long labels =
        made.lines().stream()
            .filter(line -> returns.knows(line.strip().replaceFirst("[\\s0-9]+$", "")))
            .distinct()
            .count();
    return labels >= FEWEST_LABELS;
  }

  private static String withoutTables(FileKind kind, DocumentBook made) {
    boolean shell = kind == FileKind.PAGE && made.lines().size() < 20;
    return shell
        ? "另存的网页里没有正文（有的网站打开后才载入内容，另存时没有存下来）。请报送 Word 文件或填写下发的 .xlsx 表。"
        : "文件里没有表格，读不出年度报告的三张数据表。请报送带三张表的报告，或填写下发的 .xlsx 表。";
  }
}
