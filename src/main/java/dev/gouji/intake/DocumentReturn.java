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

/** Makes a return of a report that came as a document. */
final class DocumentReturn {
  private final BookReturn returns;

  DocumentReturn(BookReturn returns) {
    this.returns = returns;
  }

  Received read(String file, String sha256, Document document) throws UnreadableException {
    DocumentBook made = DocumentBook.of(whole(document));
    if (made.book().sheets().size() == 1) {
      throw new UnreadableException(withoutTables(document.kind(), made));
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
    return BareLabels.completed(joined, returns.editions());
  }

  private static String withoutTables(FileKind kind, DocumentBook made) {
    boolean shell = kind == FileKind.PAGE && made.lines().size() < 20;
    return shell
        ? "另存的网页里没有正文（有的网站打开后才载入内容，另存时没有存下来）。请报送 Word 文件或填写下发的 .xlsx 表。"
        : "文件里没有表格，读不出年度报告的三张数据表。请报送带三张表的报告，或填写下发的 .xlsx 表。";
  }
}
