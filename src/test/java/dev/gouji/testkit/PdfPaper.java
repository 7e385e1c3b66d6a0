package dev.gouji.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.Deflater;

/**
 * Writes a report as a PDF by hand: text in a Chinese font that is not in the file, tables of drawn
 * lines. No library that also reads PDFs is used.
 */
public final class PdfPaper {
  /** Ways to print the same. */
  public enum Way {
    /** Its head is printed again on the next page. */
    HEAD_REPEATED,
    /** A page ends between two lines of a label. */
    ROW_CUT,
    /** Each character is printed twice, a hair apart. */
    TWICE,
    /** The page lies on its side and is turned for the reader. */
    TURNED,
    /** All is drawn lying on its side on an upright page. */
    LYING,
    /** No lines from top to bottom. */
    NO_VERTICAL_LINES,
    /** No lines at all: only the places of the texts tell what belongs together. */
    NO_LINES,
    /** The text cannot be seen; a picture lies over the page. */
    SCAN,
    /** A line at the head and the foot of each page. */
    EDGES,
    /** Lines are thin filled boxes, as Word prints them. */
    BOXES,
    /** Nothing tells which characters the text is made of. */
    NO_MAP,
    /** What is drawn is packed, with a checksum, as nearly all programs do. */
    PACKED,
    /** The text is white. */
    WHITE_TEXT
  }

  private static final float TALL = 842;
  private static final float WIDE = 595;
  private static final float EDGE = 50;
  private static final float SIZE = 8;
  private static final float LEAD = 10;

  private final Set<Way> ways;
  private final List<StringBuilder> pages = new ArrayList<>();
  private float y;

  /** The row of which only the first line is on the page; the one whose first line is before it. */
  private int begunRow = -1;

  private int endedRow = -1;

  /** A way of printing. */
  public PdfPaper(Way... ways) {
    this.ways = new HashSet<>(List.of(ways));
  }

  /** Writes the report; cells that {@code odd} names are printed so. */
  public byte[] write(ReportPaper paper, Map<String, String> odd) {
    newPage();
    for (ReportPaper.Part part : paper.parts()) {
      if (part instanceof ReportPaper.Part.Paragraph paragraph) {
        boolean title = paragraph.text().endsWith("报告");
        room(30);
        y -= 24;
        text(EDGE + 10, y, title ? 18 : 12, paragraph.text());
      } else if (part instanceof ReportPaper.Part.Grid grid) {
        table(grid, odd);
      }
    }
    return file();
  }

  private boolean is(Way way) {
    return ways.contains(way);
  }

  private StringBuilder page() {
    return pages.get(pages.size() - 1);
  }

  private void newPage() {
    pages.add(new StringBuilder());
    y = TALL - EDGE;
    if (is(Way.LYING)) {
      // Drawn from bottom to top: the reader turns the sheet.
      page().append("0 1 -1 0 ").append(num(TALL)).append(" 0 cm\n");
    }
    if (is(Way.EDGES)) {
      text(EDGE, TALL - 20, 9, "二〇二三年 打印于某处");
      text(EDGE, 20, 9, "— " + pages.size() + " —");
    }
  }

  private boolean room(float needed) {
    if (y - needed > EDGE) {
      return true;
    }
    newPage();
    return false;
  }

  private void text(float x, float base, float size, String words) {
    String hex = hex(words);
    int times = is(Way.TWICE) ? 2 : 1;
    for (int i = 0; i < times; i++) {
      page()
          .append("BT ")
          .append(is(Way.SCAN) ? "3 Tr " : "")
          .append(is(Way.WHITE_TEXT) ? "1 g " : "0 g ")
          .append("/F1 " + num(size) + " Tf 1 0 0 1 ")
          .append(num(x + i * 0.3f) + " " + num(base) + " Tm <" + hex + "> Tj ET\n");
    }
  }

  private static String hex(String words) {
    StringBuilder hex = new StringBuilder();
    for (char c : words.toCharArray()) {
      hex.append(String.format(Locale.ROOT, "%04X", (int) c));
    }
    return hex.toString();
  }

  private void table(ReportPaper.Part.Grid grid, Map<String, String> odd) {
    float[] xs = columns(grid);
    float[] heights = heights(grid, xs, odd);
    int row = 0;
    y -= 8;
    while (row < grid.rows()) {
      int last = row;
      float used = 0;
      while (last < grid.rows() && y - used - heights[last] > EDGE) {
        used += heights[last++];
      }
      if (is(Way.ROW_CUT) && row == 0 && grid.rows() > 20) {
        row = cut(grid, xs, heights, odd);
        continue;
      }
      if (last == row) {
        newPage();
        continue;
      }
      rows(grid, xs, heights, row, last, odd);
      row = last;
      if (row < grid.rows()) {
        newPage();
        if (is(Way.HEAD_REPEATED) && grid.rows() > 20) {
          rows(grid, xs, heights, 0, 3, odd);
        }
      }
    }
  }

  /** Prints the rows up to a label of two lines, and its first line; gives its row. */
  private int cut(
      ReportPaper.Part.Grid grid, float[] xs, float[] heights, Map<String, String> odd) {
    int row = 4;
    while (heights[row] < 2 * LEAD + 6) {
      row++;
    }
    float[] shorter = heights.clone();
    shorter[row] = LEAD + 6;
    begunRow = row;
    rows(grid, xs, shorter, 0, row + 1, odd);
    begunRow = -1;
    endedRow = row;
    newPage();
    return row;
  }

  /** The lines of a cell that stand on this page. */
  private List<String> onThisPage(ReportPaper.Box box, List<String> lines) {
    int row = box.area().first().row();
    return row == begunRow
        ? lines.subList(0, 1)
        : row == endedRow ? lines.subList(1, lines.size()) : lines;
  }

  private static float[] columns(ReportPaper.Part.Grid grid) {
    float[] xs = new float[grid.columns() + 1];
    float[] widths = new float[grid.columns()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] =
          grid.columns() == 10
              ? (column == 0 ? 40 : column == 1 ? 50 : column == 2 ? 165 : 34)
              : 495f / widths.length;
    }
    xs[0] = EDGE;
    for (int column = 0; column < widths.length; column++) {
      xs[column + 1] = xs[column] + widths[column];
    }
    return xs;
  }

  private static float[] heights(ReportPaper.Part.Grid grid, float[] xs, Map<String, String> odd) {
    float[] heights = new float[grid.rows()];
    Arrays.fill(heights, 16);
    for (ReportPaper.Box box : grid.boxes()) {
      int first = box.area().first().row();
      int last = box.area().last().row();
      float needed = lines(shown(box, odd), width(box, xs)).size() * LEAD + 6;
      for (int row = first; row <= last; row++) {
        heights[row] = Math.max(heights[row], needed / (last - first + 1));
      }
    }
    return heights;
  }

  private static String shown(ReportPaper.Box box, Map<String, String> odd) {
    return odd.getOrDefault(box.field().isEmpty() ? "-" : box.field(), box.text());
  }

  private static float width(ReportPaper.Box box, float[] xs) {
    return xs[box.area().last().column() + 1] - xs[box.area().first().column()] - 4;
  }

  private static List<String> lines(String words, float width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    float used = 0;
    for (char c : words.toCharArray()) {
      float wide = c < 128 ? SIZE / 2 : SIZE;
      if (used + wide > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(c);
      used += wide;
    }
    lines.add(line.toString());
    return lines;
  }

  private void rows(
      ReportPaper.Part.Grid grid,
      float[] xs,
      float[] heights,
      int from,
      int to,
      Map<String, String> odd) {
    float top = y;
    for (ReportPaper.Box box : grid.boxes()) {
      int first = Math.max(from, box.area().first().row());
      int last = Math.min(to - 1, box.area().last().row());
      if (first > last) {
        continue;
      }
      float upper = top;
      for (int row = from; row < first; row++) {
        upper -= heights[row];
      }
      float lower = upper;
      for (int row = first; row <= last; row++) {
        lower -= heights[row];
      }
      float left = xs[box.area().first().column()];
      float right = xs[box.area().last().column() + 1];
      frame(left, lower, right, upper);
      if (box.area().first().row() >= from) {
        float base = upper - LEAD;
        for (String line : onThisPage(box, lines(shown(box, odd), right - left - 4))) {
          if (!line.isEmpty()) {
            text(left + 2, base, SIZE, line);
          }
          base -= LEAD;
        }
      }
    }
    for (int row = from; row < to; row++) {
      y -= heights[row];
    }
  }

  private void frame(float left, float lower, float right, float upper) {
    if (is(Way.NO_LINES)) {
      return;
    }
    line(left, upper, right, upper);
    line(left, lower, right, lower);
    if (!is(Way.NO_VERTICAL_LINES)) {
      line(left, lower, left, upper);
      line(right, lower, right, upper);
    }
  }

  private void line(float x1, float y1, float x2, float y2) {
    if (is(Way.BOXES)) {
      float wide = Math.max(0.5f, x2 - x1);
      float tall = Math.max(0.5f, y2 - y1);
      page()
          .append("0 g " + num(x1) + " " + num(y1) + " " + num(wide) + " " + num(tall) + " re f\n");
    } else {
      page().append(num(x1) + " " + num(y1) + " m " + num(x2) + " " + num(y2) + " l S\n");
    }
  }

  private static String num(float value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  private byte[] file() {
    List<String> objects = new ArrayList<>();
    StringBuilder kids = new StringBuilder();
    int first = 6;
    for (int page = 0; page < pages.size(); page++) {
      kids.append(first + 2 * page).append(" 0 R ");
    }
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + pages.size() + " >>");
    // Without a map and in an order of its own nobody can tell what the characters are.
    objects.add(
        is(Way.NO_MAP)
            ? "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H /DescendantFonts"
                + " [4 0 R] >>"
            : "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
                + " /DescendantFonts [4 0 R] >>");
    String order = is(Way.NO_MAP) ? "Identity" : "GB1";
    objects.add(
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry"
            + " (Adobe) /Ordering ("
            + order
            + ") /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>");
    objects.add(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -200 1000 900]"
            + " /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>");
    for (int page = 0; page < pages.size(); page++) {
      objects.add(page(first + 2 * page + 1));
      String drawn = content(pages.get(page));
      String content = is(Way.PACKED) ? packed(drawn) : drawn;
      String filter = is(Way.PACKED) ? " /Filter /FlateDecode" : "";
      String stream = ">>\nstream\n" + content + (is(Way.PACKED) ? "\nendstream" : "endstream");
      objects.add("<< /Length " + content.length() + filter + stream);
    }
    return assembled(objects);
  }

  private String page(int content) {
    boolean lying = is(Way.LYING) || is(Way.TURNED);
    String box =
        lying
            ? "[0 0 " + num(TALL) + " " + num(WIDE) + "]"
            : "[0 0 " + num(WIDE) + " " + num(TALL) + "]";
    return "<< /Type /Page /Parent 2 0 R /MediaBox "
        + box
        + (is(Way.TURNED) ? " /Rotate 90" : "")
        + " /Resources << /Font << /F1 3 0 R >> >> /Contents "
        + content
        + " 0 R >>";
  }

  private String content(StringBuilder drawn) {
    String before = is(Way.TURNED) ? "0 1 -1 0 " + num(TALL) + " 0 cm\n" : "";
    String picture =
        is(Way.SCAN) ? "q 595 0 0 842 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q\n" : "";
    return before + drawn + picture;
  }

  private static String packed(String content) {
    Deflater deflater = new Deflater();
    deflater.setInput(content.getBytes(StandardCharsets.ISO_8859_1));
    deflater.finish();
    byte[] packed = new byte[content.length() + 100];
    int length = deflater.deflate(packed);
    deflater.end();
    return new String(packed, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static byte[] assembled(List<String> objects) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Integer> offsets = new ArrayList<>();
    put(out, "%PDF-1.4\n");
    for (int i = 0; i < objects.size(); i++) {
      offsets.add(out.size());
      put(out, (i + 1) + " 0 obj\n" + objects.get(i) + "\nendobj\n");
    }
    int table = out.size();
    StringBuilder xref =
        new StringBuilder("xref\n0 " + (objects.size() + 1) + "\n0000000000 65535 f \n");
    offsets.forEach(at -> xref.append(String.format(Locale.ROOT, "%010d 00000 n \n", at)));
    xref.append(
        "trailer\n<< /Size "
            + (objects.size() + 1)
            + " /Root 1 0 R >>\nstartxref\n"
            + table
            + "\n%%EOF\n");
    put(out, xref.toString());
    return out.toByteArray();
  }

  private static void put(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    out.write(bytes, 0, bytes.length);
  }
}
