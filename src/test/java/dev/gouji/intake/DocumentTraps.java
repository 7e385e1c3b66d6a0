package dev.gouji.intake;

import dev.gouji.testkit.PagePaper;
import dev.gouji.testkit.PdfPaper;
import dev.gouji.testkit.PdfPaper.Way;
import dev.gouji.testkit.Published;
import dev.gouji.testkit.ReportPaper;
import dev.gouji.testkit.WordPaper;
import dev.gouji.testkit.WordPaper.Dialect;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Documents with one oddity each, all of the same report, and how each must be read: right, wrong,
 * doubtful and missing numbers.
 */
final class DocumentTraps {
  /**
   * One document.
   *
   * @param kind what it is
   * @param name the oddity
   * @param counts how it must be read, such as 199/0/1/0
   */
  record Trap(String kind, String name, String counts, byte[] bytes) {}

  static final Map<String, String> SHOWN = Published.suqian(2023);

  /** The cell in which most oddities are; it shows 3402. */
  private static final String CELL = "requests.received.natural_person";

  private static final String RIGHT = "200/0/0/0";
  private static final String ONE_DOUBT = "199/0/1/0";

  private final List<Trap> traps = new ArrayList<>();
  private final ReportPaper paper = ReportPaper.of(Filled.FORM, "测试单位", 2023, SHOWN);

  private DocumentTraps() {}

  static List<Trap> all() {
    DocumentTraps made = new DocumentTraps();
    made.wordTexts();
    made.wordTables();
    made.pageTexts();
    made.pageTables();
    made.pdf();
    return made.traps;
  }

  static ReportPaper paper() {
    return new DocumentTraps().paper;
  }

  private void wordTexts() {
    for (Dialect dialect : Dialect.values()) {
      word("dialect " + dialect, RIGHT, new WordPaper(dialect), x -> x);
    }
    cell(
        "a digit inserted, not accepted",
        ONE_DOUBT,
        p("<w:ins w:id='1'><w:r><w:t>3402</w:t></w:r></w:ins>"));
    cell(
        "the number deleted and another put in",
        ONE_DOUBT,
        p(
            "<w:del w:id='1'><w:r><w:delText>3402</w:delText></w:r></w:del><w:ins"
                + " w:id='2'><w:r><w:t>999</w:t></w:r></w:ins>"));
    cell(
        "the number moved away",
        ONE_DOUBT,
        p("<w:moveFrom w:id='1'><w:r><w:t>3402</w:t></w:r></w:moveFrom>"));
    cell(
        "a deleted end of a paragraph between digits",
        ONE_DOUBT,
        "<w:p><w:pPr><w:rPr><w:del"
            + " w:id='1'/></w:rPr></w:pPr><w:r><w:t>34</w:t></w:r></w:p><w:p><w:r><w:t>02</w:t></w:r></w:p>");
    cell(
        "hidden digits behind",
        RIGHT,
        p("<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>77</w:t></w:r>"));
    cell(
        "struck digits in front",
        ONE_DOUBT,
        p("<w:r><w:rPr><w:strike/></w:rPr><w:t>12</w:t></w:r><w:r><w:t>3402</w:t></w:r>"));
    cell(
        "double struck digits",
        ONE_DOUBT,
        p("<w:r><w:rPr><w:dstrike/></w:rPr><w:t>3402</w:t></w:r>"));
    cell(
        "strike switched off",
        RIGHT,
        p("<w:r><w:rPr><w:strike w:val='false'/></w:rPr><w:t>3402</w:t></w:r>"));
    cell(
        "a raised digit",
        ONE_DOUBT,
        p(
            "<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:vertAlign"
                + " w:val='superscript'/></w:rPr><w:t>1</w:t></w:r>"));
    cell(
        "a lowered digit",
        ONE_DOUBT,
        p(
            "<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:position"
                + " w:val='-6'/></w:rPr><w:t>1</w:t></w:r>"));
    cell(
        "a footnote",
        ONE_DOUBT,
        p("<w:r><w:t>3402</w:t></w:r><w:r><w:footnoteReference w:id='2'/></w:r>"));
    cell(
        "white digits",
        ONE_DOUBT,
        p(
            "<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:color"
                + " w:val='FFFFFF'/></w:rPr><w:t>5</w:t></w:r>"));
    cell(
        "digits of one point",
        ONE_DOUBT,
        p("<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:sz w:val='2'/></w:rPr><w:t>5</w:t></w:r>"));
    cell(
        "a symbol",
        ONE_DOUBT,
        p("<w:r><w:t>3402</w:t><w:sym w:font='Wingdings' w:char='F081'/></w:r>"));
    cell("a picture", ONE_DOUBT, p("<w:r><w:drawing/></w:r>"));
    cell(
        "a text box with the number",
        ONE_DOUBT,
        p(
            "<w:r><mc:AlternateContent><mc:Choice"
                + " Requires='wps'><w:drawing><a><w:txbxContent><w:p><w:r><w:t>3402</w:t></w:r></w:p></w:txbxContent></a></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>3402</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>"));
    cell(
        "an equation",
        ONE_DOUBT,
        p(
            "<m:oMath"
                + " xmlns:m='http://schemas.openxmlformats.org/officeDocument/2006/math'><m:r><m:t>3402</m:t></m:r></m:oMath>"));
    cell(
        "a drop-down field",
        ONE_DOUBT,
        p(
            "<w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:ddList><w:listEntry"
                + " w:val='3402'/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:fldChar"
                + " w:fldCharType='end'/></w:r>"));
    cell(
        "a calculated field",
        RIGHT,
        p(
            "<w:r><w:fldChar"
                + " w:fldCharType='begin'/></w:r><w:r><w:instrText>=SUM(9,9)</w:instrText></w:r><w:r><w:fldChar"
                + " w:fldCharType='separate'/></w:r><w:r><w:t>3402</w:t></w:r><w:r><w:fldChar"
                + " w:fldCharType='end'/></w:r>"));
    cell(
        "a simple field",
        RIGHT,
        p("<w:fldSimple w:instr='=1+1'><w:r><w:t>3402</w:t></w:r></w:fldSimple>"));
    cell(
        "a content control in the cell",
        RIGHT,
        "<w:sdt><w:sdtPr/><w:sdtContent>"
            + p("<w:r><w:t>3402</w:t></w:r>")
            + "</w:sdtContent></w:sdt>");
    cell(
        "a content control in the line",
        RIGHT,
        p(
            "<w:sdt><w:sdtContent><w:r><w:t>34</w:t></w:r></w:sdtContent></w:sdt><w:hyperlink><w:r><w:t>02</w:t></w:r></w:hyperlink>"));
    cell(
        "two paragraphs of digits",
        ONE_DOUBT,
        p("<w:r><w:t>340</w:t></w:r>") + p("<w:r><w:t>2</w:t></w:r>"));
    cell(
        "a line break between digits",
        ONE_DOUBT,
        p("<w:r><w:t>340</w:t><w:br/><w:t>2</w:t></w:r>"));
    cell("an empty paragraph behind", RIGHT, p("<w:r><w:t>3402</w:t></w:r>") + "<w:p/>");
    cell(
        "digits in three runs",
        RIGHT,
        p("<w:r><w:t>3</w:t></w:r><w:r><w:t>40</w:t></w:r><w:proofErr/><w:r><w:t>2</w:t></w:r>"));
    cell(
        "another table in the cell",
        ONE_DOUBT,
        p("<w:r><w:t>3402</w:t></w:r>")
            + "<w:tbl><w:tr><w:tc>"
            + p("<w:r><w:t>4</w:t></w:r>")
            + "</w:tc></w:tr></w:tbl><w:p/>");
    cell("words instead of the number", ONE_DOUBT, p("<w:r><w:t>约3400</w:t></w:r>"));
    cell("an exponent", ONE_DOUBT, p("<w:r><w:t>34E2</w:t></w:r>"));
    word(
        "a number of a list in front of the number",
        ONE_DOUBT,
        numbered()
            .cell(
                CELL,
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId"
                    + " w:val='1'/></w:numPr></w:pPr><w:r><w:t>3402</w:t></w:r></w:p>"),
        x -> x);
    word(
        "hidden by a style",
        RIGHT,
        styled()
            .cell(
                CELL,
                p(
                    "<w:r><w:t>3402</w:t></w:r><w:r><w:rPr><w:rStyle"
                        + " w:val='H'/></w:rPr><w:t>77</w:t></w:r>")),
        x -> x);
    word(
        "struck by the style of the paragraph",
        ONE_DOUBT,
        styled()
            .cell(
                CELL, "<w:p><w:pPr><w:pStyle w:val='S'/></w:pPr><w:r><w:t>3402</w:t></w:r></w:p>"),
        x -> x);
  }

  private void wordTables() {
    String nothing = "<w:p/>";
    structure(
        "a row in a content control",
        RIGHT,
        xml -> wrapped(xml, "4.保护第三方合法权益", "<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"));
    structure("the table split, nothing between", RIGHT, xml -> split(xml, nothing, 0));
    structure("the table split, its head repeated", RIGHT, xml -> split(xml, nothing, 3));
    structure(
        "the table in a text box of one cell",
        RIGHT,
        xml ->
            xml.replace("<w:body>", "<w:body><w:tbl><w:tr><w:tc>")
                .replace("<w:sectPr/>", "</w:tc></w:tr></w:tbl>"));
    structure(
        "a deleted row",
        "200/0/0/0",
        xml -> inserted(xml, "<w:tr><w:trPr><w:del w:id='9'/></w:trPr><w:tc><w:p/></w:tc></w:tr>"));
    structure(
        "a row inserted, not accepted",
        "193/0/7/0",
        xml -> xml.replaceFirst("<w:cantSplit/>(?=((?!<w:tr>).)*一、本年新收)", "<w:ins w:id='9'/>"));
    structure(
        "a hidden row with other numbers",
        RIGHT,
        xml ->
            inserted(
                xml,
                "<w:tr><w:trPr><w:hidden/></w:trPr><w:tc>"
                    + p("<w:r><w:t>9</w:t></w:r>")
                    + "</w:tc></w:tr>"));
    structure("a cell of a row deleted", "193/0/7/0", xml -> withoutCell(xml, "3402"));
    structure("borders of two rows a little apart", RIGHT, DocumentTraps::apart);
    structure("items numbered by the program", RIGHT, DocumentTraps::itemsWithoutNumbers);
    structure(
        "widths of columns not stated",
        RIGHT,
        xml -> xml.replaceAll("<w:gridCol w:w=\"\\d+\"/>", "<w:gridCol/>"));
  }

  private static String itemsWithoutNumbers(String xml) {
    int table = xml.indexOf("<w:tbl>", xml.indexOf("三、收到和处理"));
    return xml.substring(0, table)
        + xml.substring(table)
            .replaceAll(
                "<w:p>(<w:r><w:t[^>]*>)（[一二三四五六七]）",
                "<w:p><w:pPr><w:numPr><w:ilvl w:val='1'/><w:numId w:val='1'/></w:numPr></w:pPr>$1");
  }

  private void pageTexts() {
    page("as it is", RIGHT, new PagePaper(), x -> x);
    td("hidden digits", RIGHT, "<td>3402<span style=\"display: none\">77</span></td>");
    td("digits hidden by a style sheet", RIGHT, "<td>3402<i class=\"Gone\">77</i></td>");
    td("struck digits", ONE_DOUBT, "<td><del>12</del>3402</td>");
    td(
        "digits struck by style",
        ONE_DOUBT,
        "<td><span style='text-decoration:line-through'>12</span>3402</td>");
    td("a raised digit", ONE_DOUBT, "<td>3402<sup>1</sup></td>");
    td("white digits", ONE_DOUBT, "<td>3402<font color=#ffffff>1</font></td>");
    td("turned round", ONE_DOUBT, "<td><bdo dir=rtl>2043</bdo></td>");
    td("a comment between the digits", RIGHT, "<td>34<!-- 77 -->02</td>");
    td("a script in the cell", RIGHT, "<td><script>document.write(7)</script>3402</td>");
    td("an input with the number", ONE_DOUBT, "<td><input value=3402></td>");
    td("a picture of the number", ONE_DOUBT, "<td><img src=a.png></td>");
    td("a break between digits", ONE_DOUBT, "<td>340<br>2</td>");
    td("a paragraph around", RIGHT, "<td><p><span>&nbsp;34</span><b>02</b></p></td>");
    td("a table in the cell", ONE_DOUBT, "<td>3402<table><tr><td>4</table></td>");
    td("a heading cell", RIGHT, "<th>3402</th>");
    td("the number in a list", ONE_DOUBT, "<td><ol><li>3402</li></ol></td>");
    charset("GBK, said to be so", RIGHT, "gb2312", "GBK");
    charset("GBK, nothing said", RIGHT, "", "GBK");
    charset("GBK, said to be UTF-8", RIGHT, "utf-8", "GBK");
    charset("UTF-8, said to be GBK", RIGHT, "gbk", "UTF-8");
    charset("UTF-16 with its mark", RIGHT, "utf-8", "UTF-16");
  }

  private void pageTables() {
    structure(
        "a hidden cell in front",
        "193/0/7/0",
        x -> x.replace("<td>3402</td>", "<td style='display:none'>3402</td>"),
        new PagePaper());
    structure(
        "a layout table around",
        RIGHT,
        x ->
            x.replace("<body>", "<body><table><tr><td>")
                .replace("</body>", "</td><td>9</td></tr></table></body>"),
        new PagePaper());
    structure(
        "a cell too many in a row",
        "193/0/7/0",
        x -> x.replace("<td>3402</td>", "<td>3402</td><td>1</td>"),
        new PagePaper());
    structure(
        "a head that spans too much",
        "25/0/175/0",
        x -> x.replace("colspan=\"5\">法人或其他组织", "colspan=\"6\">法人或其他组织"),
        new PagePaper());
    structure(
        "the end tags left out",
        RIGHT,
        x -> x.replace("</td>", "").replace("</tr>", ""),
        new PagePaper());
    structure(
        "the row group cut in two tables",
        "109/0/7/84",
        x -> x.replaceFirst("<tr>(?=((?!<tr>).)*（四）无法提供)", "</table><table><tr>"),
        new PagePaper());
    structure(
        "the numbers of all items left out",
        RIGHT,
        x -> bare(x, "（[一二三四五六七]）|[1-8]\\.|[一二三四]、"),
        new PagePaper());
    structure(
        "the numbers of some items left out", RIGHT, x -> bare(x, "[1-8]\\."), new PagePaper());
    structure(
        "items numbered by the browser",
        RIGHT,
        x ->
            x.replaceAll(
                "(<td[^>]*>)([1-8])\\.([^<]*)</td>", "$1<ol start=\"$2\"><li>$3</li></ol></td>"),
        new PagePaper());
    structure(
        "items with letters of the browser",
        RIGHT,
        x ->
            x.replaceAll(
                "(<td[^>]*>)[1-8]\\.([^<]*)</td>", "$1<ol type=\"a\"><li>$2</li></ol></td>"),
        new PagePaper());
    structure(
        "one cell over two rows of numbers",
        "198/0/0/2",
        x -> merged(x, "3402", 2),
        new PagePaper());
    structure(
        "one cell over ten rows of numbers",
        "190/0/0/10",
        x -> merged(x, "3402", 10),
        new PagePaper());
    page("a mail with the page inside", RIGHT, new PagePaper(), x -> x);
    traps.add(
        new Trap("page", "a page saved as one file", RIGHT, mail(new PagePaper().write(paper))));
  }

  private static String bare(String page, String number) {
    int table = page.indexOf("<table", page.indexOf("三、收到和处理"));
    int end = page.indexOf("</table>", table);
    String labels = page.substring(table, end).replaceAll("(<t[dh][^>]*>)(?:" + number + ")", "$1");
    return page.substring(0, table) + labels + page.substring(end);
  }

  /** The first of these rows' numbers reaches down to the last one, whose own are gone. */
  private static String merged(String page, String number, int rows) {
    int at = page.indexOf("<td>" + number + "</td>");
    StringBuilder merged = new StringBuilder(page.substring(0, at));
    merged.append("<td rowspan=\"").append(rows).append("\">");
    String[] below = page.substring(at + "<td>".length()).split("(?=<tr>)");
    for (int row = 0; row < below.length; row++) {
      boolean gone = row > 0 && row < rows;
      merged.append(gone ? below[row].replaceFirst("<td>[0-9]*</td>", "") : below[row]);
    }
    return merged.toString();
  }

  private void pdf() {
    print("as it is", RIGHT, Map.of());
    print("a head repeated on the next page", RIGHT, Map.of(), Way.HEAD_REPEATED);
    print("a page that ends between two lines of a label", RIGHT, Map.of(), Way.ROW_CUT);
    print("drawn twice", RIGHT, Map.of(), Way.TWICE);
    print("pages turned by 90 degrees", RIGHT, Map.of(), Way.TURNED);
    print("text lying on its side", RIGHT, Map.of(), Way.LYING);
    print("a line at head and foot of each page", RIGHT, Map.of(), Way.EDGES, Way.HEAD_REPEATED);
    print("lines as thin boxes", RIGHT, Map.of(), Way.BOXES);
    print("no vertical lines", "0/0/0/200", Map.of(), Way.NO_VERTICAL_LINES);
    print("no lines at all", "0/0/0/200", Map.of(), Way.NO_LINES);
    print("a scan with its text unseen below", "0/0/0/200", Map.of(), Way.SCAN);
    print("no table of characters", "0/0/0/200", Map.of(), Way.NO_MAP);
    print("white text", "0/0/200/0", Map.of(), Way.WHITE_TEXT);
    print("a number in two lines, the row adds up", RIGHT, Map.of(CELL, "3402" + " ".repeat(20)));
    print("words for a number", ONE_DOUBT, Map.of(CELL, "约3"));
  }

  private void print(String name, String counts, Map<String, String> odd, Way... ways) {
    traps.add(new Trap("pdf", name, counts, new PdfPaper(ways).write(paper, odd)));
  }

  private static byte[] mail(String page) {
    String body =
        java.util.Base64.getMimeEncoder().encodeToString(page.getBytes(StandardCharsets.UTF_8));
    return ("From: <Saved by a browser>\r\n"
            + "MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/related; boundary=\"b1\"\r\n\r\n"
            + "--b1\r\n"
            + "Content-Type: text/html\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n"
            + body
            + "\r\n--b1--\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private void cell(String name, String counts, String paragraphs) {
    word(name, counts, new WordPaper(Dialect.BARE).cell(CELL, paragraphs), x -> x);
  }

  private void structure(String name, String counts, UnaryOperator<String> edit) {
    word(name, counts, name.contains("numbered") ? numbered() : new WordPaper(Dialect.BARE), edit);
  }

  private void word(String name, String counts, WordPaper writer, UnaryOperator<String> edit) {
    traps.add(new Trap("docx", name, counts, writer.pack(edit.apply(writer.xml(paper)))));
  }

  private void td(String name, String counts, String cell) {
    page(
        name,
        counts,
        new PagePaper().head("<style>.Gone{display:none}</style>").cell(CELL, cell),
        x -> x);
  }

  private void structure(String name, String counts, UnaryOperator<String> edit, PagePaper writer) {
    page(name, counts, writer, edit);
  }

  private void page(String name, String counts, PagePaper writer, UnaryOperator<String> edit) {
    String html = edit.apply(writer.write(paper));
    traps.add(new Trap("page", name, counts, html.getBytes(StandardCharsets.UTF_8)));
  }

  private void charset(String name, String counts, String said, String charset) {
    String head =
        said.isEmpty()
            ? ""
            : "<meta http-equiv=Content-Type content='text/html; charset=" + said + "'>";
    byte[] bytes = new PagePaper().head(head).write(paper).getBytes(Charset.forName(charset));
    traps.add(new Trap("page", name, counts, bytes));
  }

  private static String p(String runs) {
    return "<w:p>" + runs + "</w:p>";
  }

  private static WordPaper styled() {
    return new WordPaper(Dialect.BARE)
        .part(
            "styles",
            "<w:styles"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:style"
                + " w:type='character' w:styleId='B'><w:name"
                + " w:val='B'/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type='character'"
                + " w:styleId='H'><w:name w:val='H'/><w:basedOn w:val='B'/></w:style><w:style"
                + " w:type='paragraph' w:styleId='S'><w:name"
                + " w:val='S'/><w:rPr><w:strike/></w:rPr></w:style></w:styles>");
  }

  private static WordPaper numbered() {
    return new WordPaper(Dialect.BARE)
        .part(
            "numbering",
            "<w:numbering"
                + " xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><w:abstractNum"
                + " w:abstractNumId='7'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt"
                + " w:val='decimal'/><w:lvlText w:val='%1.'/></w:lvl><w:lvl w:ilvl='1'><w:start"
                + " w:val='1'/><w:numFmt w:val='chineseCounting'/><w:lvlText"
                + " w:val='（%2）'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId"
                + " w:val='7'/></w:num></w:numbering>");
  }

  /** Where the row begins in which a text stands. */
  private static int row(String xml, String text) {
    return xml.lastIndexOf("<w:tr>", xml.indexOf(text));
  }

  private static String wrapped(String xml, String text, String before, String after) {
    int from = row(xml, text);
    int to = xml.indexOf("</w:tr>", from) + "</w:tr>".length();
    return xml.substring(0, from) + before + xml.substring(from, to) + after + xml.substring(to);
  }

  private static String inserted(String xml, String row) {
    int at = row(xml, "4.保护第三方合法权益");
    return xml.substring(0, at) + row + xml.substring(at);
  }

  private static String split(String xml, String between, int repeated) {
    int table = xml.lastIndexOf("<w:tbl>", xml.indexOf("申请人情况"));
    int rows = xml.indexOf("<w:tr>", table);
    int end = rows;
    for (int i = 0; i < repeated; i++) {
      end = xml.indexOf("</w:tr>", end) + "</w:tr>".length();
    }
    int at = row(xml, "4.保护第三方合法权益");
    return xml.substring(0, at)
        + "</w:tbl>"
        + between
        + xml.substring(table, rows)
        + xml.substring(rows, end)
        + xml.substring(at);
  }

  private static String withoutCell(String xml, String text) {
    int at = xml.indexOf(">" + text + "<");
    int from = xml.lastIndexOf("<w:tc>", at);
    int to = xml.indexOf("</w:tc>", at) + "</w:tc>".length();
    return xml.substring(0, from) + xml.substring(to);
  }

  /** One row drawn with a column of half a millimetre in front, as a hand draws it. */
  private static String apart(String xml) {
    int table = xml.lastIndexOf("<w:tbl>", xml.indexOf("申请人情况"));
    int grid = xml.indexOf("<w:tblGrid>", table) + "<w:tblGrid>".length();
    int end = xml.indexOf("</w:tbl>", table);
    String rows =
        xml.substring(grid, end)
            .replaceAll("<w:gridSpan w:val=\"3\"/>", "<w:gridSpan w:val=\"4\"/>");
    // The first column in two: the sliver belongs to the second of them in rows without a span.
    String head =
        rows.replaceFirst(
            "<w:gridCol w:w=\"754\"/>", "<w:gridCol w:w=\"724\"/><w:gridCol w:w=\"30\"/>");
    String body = head.replaceAll("(<w:vMerge[^>]*/></w:tcPr>(?:(?!</w:tc>).)*三、本年度办理结果)", "$1");
    return xml.substring(0, grid) + spread(body) + xml.substring(end);
  }

  /** In every other row the first cell takes the sliver, in the rest the second one does. */
  private static String spread(String rows) {
    StringBuilder out = new StringBuilder();
    int count = 0;
    for (String row : rows.split("(?=<w:tr>)")) {
      boolean spans = row.contains("<w:gridSpan w:val=\"4\"/>") || !row.startsWith("<w:tr>");
      out.append(spans ? row : widened(row, count++ % 2));
    }
    return out.toString();
  }

  private static String widened(String row, int cell) {
    int at = -1;
    for (int i = 0; i <= cell; i++) {
      at = row.indexOf("<w:tcPr>", at + 1);
    }
    int end = row.indexOf("</w:tcPr>", at);
    String properties = row.substring(at, end);
    String wider =
        properties.contains("gridSpan w:val=\"2\"")
            ? properties.replace("gridSpan w:val=\"2\"", "gridSpan w:val=\"3\"")
            : properties.replaceFirst("(<w:tcW[^>]*/>)", "$1<w:gridSpan w:val=\"2\"/>");
    return row.substring(0, at) + wider + row.substring(end);
  }
}
