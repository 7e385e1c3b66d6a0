package dev.gouji.report.mark.xls;

import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.CommentBox;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.xlsx.Geometry;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFPatriarch;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;

/** The comments of one sheet of an .xls. */
final class XlsComments {
  private static final int LAST_COLUMN = 255;
  private static final int LAST_ROW = 65_535;
  private static final double POINTS_TO_PIXELS = 4.0 / 3;

  /** What an anchor's offsets count: parts of a column's width and of a row's height. */
  private static final int COLUMN_PARTS = 1024;

  private static final int ROW_PARTS = 256;

  private final HSSFSheet sheet;
  private final Geometry geometry;

  XlsComments(HSSFSheet sheet) {
    this.sheet = sheet;
    this.geometry = new Geometry(this::width, this::height, LAST_COLUMN, LAST_ROW);
  }

  private int width(int column) {
    return sheet.isColumnHidden(column) ? 0 : (int) sheet.getColumnWidthInPixels(column);
  }

  private int height(int row) {
    HSSFRow own = sheet.getRow(row);
    if (own == null) {
      return (int) (sheet.getDefaultRowHeightInPoints() * POINTS_TO_PIXELS);
    }
    return own.getZeroHeight() ? 0 : (int) (own.getHeightInPoints() * POINTS_TO_PIXELS);
  }

  /** Takes the marks of the earlier round out and puts the new ones in. */
  void mark(SortedMap<CellAddress, XlsPlan.Mark> marks) {
    removeOurs();
    marks.forEach((at, mark) -> mark(at, mark.text()));
  }

  private void removeOurs() {
    Map<CellAddress, HSSFComment> all = new TreeMap<>();
    sheet
        .getCellComments()
        .forEach((at, comment) -> all.put(new CellAddress(at.getRow(), at.getColumn()), comment));
    all.forEach(
        (at, comment) -> {
          String text = comment.getString().getString();
          if (MarkText.isOurs(String.valueOf(comment.getAuthor()), text)) {
            cell(at).removeCellComment();
          } else if (text.contains(MarkText.SEPARATOR)) {
            comment.setString(with(comment.getString(), MarkText.own(text), ""));
          }
        });
  }

  private void mark(CellAddress at, String plain) {
    HSSFComment theirs = cell(at).getCellComment();
    if (theirs == null) {
      CommentBox size = CommentBox.around(plain);
      HSSFComment ours = drawing().createCellComment(anchor(at, size));
      ours.setAuthor(Sheets.MARK_AUTHOR);
      ours.setString(new HSSFRichTextString(plain));
      cell(at).setCellComment(ours);
      return;
    }
    String own = theirs.getString().getString();
    String added = "\n" + MarkText.SEPARATOR + "\n" + plain;
    theirs.setString(with(theirs.getString(), own, added));
    HSSFClientAnchor room = anchor(at, CommentBox.around(own + added));
    HSSFClientAnchor box = (HSSFClientAnchor) theirs.getAnchor();
    box.setAnchor(
        room.getCol1(),
        room.getRow1(),
        room.getDx1(),
        room.getDy1(),
        room.getCol2(),
        room.getRow2(),
        room.getDx2(),
        room.getDy2());
  }

  /** Their words as they look, and others behind them. */
  private static HSSFRichTextString with(HSSFRichTextString old, String own, String added) {
    HSSFRichTextString text =
        new HSSFRichTextString(XmlChars.capped(own + added, XmlChars.MAX_TEXT));
    for (int i = 0; i < old.numFormattingRuns(); i++) {
      int from = old.getIndexOfFormattingRun(i);
      int next =
          i + 1 < old.numFormattingRuns() ? old.getIndexOfFormattingRun(i + 1) : own.length();
      int to = Math.min(next, Math.min(own.length(), text.length()));
      if (from < to) {
        text.applyFont(from, to, old.getFontOfFormattingRun(i));
      }
    }
    return text;
  }

  private HSSFPatriarch drawing() {
    HSSFPatriarch known = sheet.getDrawingPatriarch();
    return known == null ? sheet.createDrawingPatriarch() : known;
  }

  private HSSFCell cell(CellAddress at) {
    HSSFRow row = sheet.getRow(at.row());
    if (row == null) {
      row = sheet.createRow(at.row());
    }
    HSSFCell cell = row.getCell(at.column());
    return cell == null ? row.createCell(at.column()) : cell;
  }

  private HSSFClientAnchor anchor(CellAddress at, CommentBox size) {
    Geometry.Anchor anchor = geometry.anchor(new CellRange(at, at), size);
    return new HSSFClientAnchor(
        part(anchor.leftOffset(), width(anchor.left()), COLUMN_PARTS),
        part(anchor.topOffset(), height(anchor.top()), ROW_PARTS),
        part(anchor.rightOffset(), width(anchor.right()), COLUMN_PARTS),
        part(anchor.bottomOffset(), height(anchor.bottom()), ROW_PARTS),
        (short) anchor.left(),
        anchor.top(),
        (short) anchor.right(),
        anchor.bottom());
  }

  private static int part(int pixels, int of, int parts) {
    return of == 0 ? 0 : Math.min(parts - 1, pixels * parts / of);
  }
}
