package dev.gouji.template;

import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.roster.Office;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The filling guide: what a clerk reads first. */
final class GuideSheet {
  private static final double MARGIN = 14;
  private static final double TEXT_WIDTH = 82;
  private static final double SIZE = 12;

  private record Sample(Look look, String text) {}

  private static final List<Sample> LEGEND =
      List.of(
          new Sample(Look.LABEL.filled(Look.ENTRY).centred(), "浅黄色：要填的格"),
          new Sample(Look.COMPUTED_CELL.centred(), "灰色：公式自动算出，不要填"),
          new Sample(Look.LABEL.filled(Highlights.RED).centred(), "红色：填的不是规定的数，或上下左右不相等"));

  private final Form form;
  private final Office office;
  private final Pen pen;
  private final XSSFSheet sheet;

  GuideSheet(Form form, Office office, Pen pen, XSSFSheet sheet) {
    this.form = form;
    this.office = office;
    this.pen = pen;
    this.sheet = sheet;
  }

  void write() {
    SheetSetup.widths(sheet, List.of(MARGIN, TEXT_WIDTH));
    SheetSetup.page(sheet, false, true);
    pen.area(sheet, line(0), Look.TITLE);
    pen.text(sheet, new CellAddress(0, 0), Sheets.GUIDE, Look.TITLE);
    sheet.getRow(0).setHeightInPoints(40);
    int row = 1;
    Look look = Look.PLAIN.type(Look.BODY_FONT, SIZE);
    for (String paragraph : paragraphs()) {
      pen.area(sheet, line(row), look);
      pen.text(sheet, new CellAddress(row, 0), paragraph, look);
      double height = TextHeight.points(paragraph, MARGIN + TEXT_WIDTH, SIZE) + 8;
      sheet.getRow(row).setHeightInPoints((float) height);
      row++;
    }
    sheet.createRow(row++).setHeightInPoints(12);
    for (Sample sample : LEGEND) {
      pen.blank(sheet, new CellAddress(row, 0), sample.look());
      pen.text(sheet, new CellAddress(row, 1), "　" + sample.text(), look);
      sheet.getRow(row).setHeightInPoints(24);
      row++;
    }
    SheetSetup.protect(sheet);
  }

  /** To whom and by when comes first: it is what people ask on the phone. */
  private List<String> paragraphs() {
    List<String> where = new ArrayList<>();
    if (!office.name().isEmpty()) {
      where.add("报送给：" + office.name());
    }
    if (office.lastDay().isPresent()) {
      where.add("截止日期：" + office.deadline());
    }
    String asked = (office.contact() + "　" + office.phone()).strip();
    if (!asked.isEmpty()) {
      where.add("填报中有问题请联系：" + asked);
    }
    List<String> all = new ArrayList<>();
    if (!where.isEmpty()) {
      all.add(String.join("　　", where));
    }
    all.addAll(form.guide());
    return all;
  }

  private static CellRange line(int row) {
    return new CellRange(new CellAddress(row, 0), new CellAddress(row, 1));
  }
}
