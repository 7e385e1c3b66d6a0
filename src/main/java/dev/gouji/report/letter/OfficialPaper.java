package dev.gouji.report.letter;

import dev.gouji.report.workbook.CellText;
import dev.gouji.template.StableDocument;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;

/** A paper in the layout of official letters: A4, body in size three, lines of 28 points. */
final class OfficialPaper implements AutoCloseable {
  static final String BODY = "仿宋";
  static final String HEADING = "黑体";
  static final String SUBHEADING = "楷体";
  static final String TITLE = "方正小标宋简体";
  private static final int BODY_POINTS = 16;
  private static final int TITLE_POINTS = 22;
  private static final int LINE_POINTS = 28;
  private static final int TWIPS = 20;

  private final XWPFDocument document = new XWPFDocument();

  OfficialPaper() {
    CTSectPr section = document.getDocument().getBody().addNewSectPr();
    CTPageSz size = section.addNewPgSz();
    size.setW(BigInteger.valueOf(11906));
    size.setH(BigInteger.valueOf(16838));
    CTPageMar margins = section.addNewPgMar();
    margins.setTop(BigInteger.valueOf(2098));
    margins.setBottom(BigInteger.valueOf(1984));
    margins.setLeft(BigInteger.valueOf(1587));
    margins.setRight(BigInteger.valueOf(1474));
    margins.setHeader(BigInteger.valueOf(851));
    margins.setFooter(BigInteger.valueOf(1400));
    margins.setGutter(BigInteger.ZERO);
    pageNumbers();
  }

  private void pageNumbers() {
    XWPFParagraph paragraph = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
    paragraph.setAlignment(ParagraphAlignment.CENTER);
    run(paragraph, "— ", "宋体", 14);
    paragraph.getCTP().addNewFldSimple().setInstr("PAGE");
    run(paragraph, " —", "宋体", 14);
  }

  XWPFDocument document() {
    return document;
  }

  /** A title; long ones are given in lines that break where the sense does. */
  void title(String... lines) {
    for (String line : lines) {
      titleLine(line);
    }
    document
        .getParagraphArray(document.getParagraphs().size() - 1)
        .setSpacingAfter(LINE_POINTS * TWIPS / 2);
  }

  void titleOnNewPage(String text) {
    titleLine(text).setPageBreak(true);
  }

  private XWPFParagraph titleLine(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.CENTER, 0, 36);
    run(paragraph, text, TITLE, TITLE_POINTS);
    return paragraph;
  }

  void heading(String text) {
    XWPFParagraph paragraph = indented();
    paragraph.setKeepNext(true);
    run(paragraph, text, HEADING, BODY_POINTS);
  }

  void subheading(String text) {
    XWPFParagraph paragraph = indented();
    paragraph.setKeepNext(true);
    run(paragraph, text, SUBHEADING, BODY_POINTS);
  }

  void body(String text) {
    run(indented(), text, BODY, BODY_POINTS);
  }

  /** A line at the left edge, such as the addressee. */
  void flush(String text) {
    run(paragraph(ParagraphAlignment.LEFT, 0, LINE_POINTS), text, BODY, BODY_POINTS);
  }

  void centered(String text) {
    run(paragraph(ParagraphAlignment.CENTER, 0, LINE_POINTS), text, BODY, BODY_POINTS);
  }

  /** Who signs, and room for the date; never torn apart. */
  void signature(String who) {
    blank();
    right(who).setKeepNext(true);
    right("　　年　　月　　日");
  }

  /** A line at the right edge, four characters in. */
  XWPFParagraph right(String text) {
    XWPFParagraph paragraph = paragraph(ParagraphAlignment.RIGHT, 0, LINE_POINTS);
    paragraph.setIndentationRight(4 * BODY_POINTS * TWIPS);
    run(paragraph, text, BODY, BODY_POINTS);
    return paragraph;
  }

  void blank() {
    flush("");
  }

  private XWPFParagraph indented() {
    return paragraph(ParagraphAlignment.BOTH, 2 * BODY_POINTS * TWIPS, LINE_POINTS);
  }

  private XWPFParagraph paragraph(ParagraphAlignment alignment, int firstLine, int points) {
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setAlignment(alignment);
    paragraph.setSpacingBefore(0);
    paragraph.setSpacingAfter(0);
    paragraph.setSpacingBetween(points, LineSpacingRule.EXACT);
    if (firstLine > 0) {
      paragraph.setIndentationFirstLine(firstLine);
    }
    return paragraph;
  }

  static void run(XWPFParagraph paragraph, String text, String font, int points) {
    XWPFRun run = paragraph.createRun();
    for (XWPFRun.FontCharRange range : XWPFRun.FontCharRange.values()) {
      run.setFontFamily(font, range);
    }
    run.setFontSize(points);
    // Without it lines break as in Western text.
    run.getCTR().getRPr().addNewLang().setEastAsia("zh-CN");
    run.setText(CellText.clean(text));
  }

  void write(Path target) throws IOException {
    Files.write(target, StableDocument.bytes(document));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
