package dev.gouji.intake;

import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.grid.CellAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with one oddity of layout each, by name. */
final class OddLayouts {
  private static final int HEADERS = 3;

  private final Map<String, Supplier<byte[]>> made = new LinkedHashMap<>();

  static Map<String, Supplier<byte[]>> all() {
    OddLayouts odd = new OddLayouts();
    odd.sheets();
    odd.rows();
    odd.columns();
    odd.labels();
    odd.merges();
    odd.copies();
    odd.covers();
    return odd.made;
  }

  private void workbook(String name, Consumer<Workbook> change) {
    made.put(name, () -> Filled.xlsx(change));
  }

  /** A workbook in which one table is another way. */
  private void table(String name, String table, UnaryOperator<Board> change) {
    made.put(
        name,
        () ->
            Filled.xlsx(
                workbook -> {
                  Table of = Filled.FORM.table(table);
                  int index = workbook.getSheetIndex(of.sheet());
                  workbook.removeSheetAt(index);
                  Sheet sheet = workbook.createSheet(of.sheet());
                  workbook.setSheetOrder(of.sheet(), index);
                  change.apply(Board.of(table)).write(sheet, of.origin());
                }));
  }

  private void sheets() {
    workbook("as-issued", workbook -> {});
    workbook(
        "sheets-renamed",
        workbook -> {
          for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            if (!workbook.getSheetName(i).startsWith("_")) {
              workbook.setSheetName(i, "Sheet" + (i + 1));
            }
          }
        });
    workbook(
        "sheets-in-another-order",
        workbook -> {
          workbook.setSheetOrder("四、复议诉讼", 0);
          workbook.setSheetOrder("基本信息", 5);
        });
    workbook(
        "sheet-hidden",
        workbook -> workbook.setSheetHidden(workbook.getSheetIndex("四、复议诉讼"), true));
    workbook("row-hidden", w -> w.getSheet("三、依申请公开").getRow(8).setZeroHeight(true));
    workbook("column-hidden", w -> w.getSheet("三、依申请公开").setColumnHidden(4, true));
    workbook("table-deleted", w -> w.removeSheetAt(w.getSheetIndex("四、复议诉讼")));
    workbook("without-stamp", w -> w.removeSheetAt(w.getSheetIndex(Sheets.STAMP)));
    made.put("all-on-one-sheet", () -> oneSheet(0, 0));
    made.put("all-on-one-sheet-moved", () -> oneSheet(7, 3));
    made.put("nothing-of-ours", OddLayouts::nothing);
    made.put("edition-2019", OddLayouts::of2019);
  }

  private static byte[] oneSheet(int down, int right) {
    return Filled.xlsx(
        workbook -> {
          while (workbook.getNumberOfSheets() > 0) {
            workbook.removeSheetAt(0);
          }
          Sheet sheet = workbook.createSheet("年报");
          int row = down;
          for (String table : new String[] {"unit", "proactive", "requests", "review"}) {
            Filled.write(Filled.FORM.table(table), sheet, new CellAddress(row, right));
            row += Filled.FORM.table(table).grid().rows() + 2;
          }
        });
  }

  private static byte[] nothing() {
    return Filled.xlsx(
        workbook -> {
          while (workbook.getNumberOfSheets() > 0) {
            workbook.removeSheetAt(0);
          }
          Filled.texts(workbook.createSheet("通讯录"), 0, "姓名", "电话");
        });
  }

  private static byte[] of2019() {
    return Filled.xlsx(
        workbook -> {
          Sheet sheet = workbook.getSheet("二、主动公开");
          workbook.removeSheetAt(workbook.getSheetIndex(sheet));
          Sheet old = workbook.createSheet("二、主动公开");
          Filled.texts(old, 2, "第二十条第（一）项");
          Filled.texts(old, 3, "信息内容", "本年新\n制作数量", "本年新公开数量", "对外公开总数量");
          Filled.texts(old, 4, "规章");
          Filled.texts(old, 5, "规范性文件");
          Filled.texts(old, 8, "其他对外管理服务事项");
        });
  }

  private void rows() {
    table("row-inserted-blank", "requests", board -> board.insertRow(8));
    table(
        "row-inserted-subtotal",
        "requests",
        board -> board.insertRow(15).put(15, 2, "小计").put(15, 3, 99).put(15, 9, 99));
    table(
        "rows-inserted-above",
        "requests",
        board -> board.insertRow(0).insertRow(0).put(0, 0, "附件"));
    table("row-deleted", "requests", board -> board.deleteRow(HEADERS + 8));
    table("rows-swapped", "requests", board -> board.swapRows(HEADERS + 5, HEADERS + 6));
    table("row-label-repeated-same", "requests", board -> board.insertRow(27).put(27, 2, "2.重复申请"));
    table(
        "row-label-repeated-different",
        "requests",
        board -> board.insertRow(27).put(27, 2, "2.重复申请").put(27, 4, 12345));
    table(
        "header-repeated",
        "requests",
        board ->
            board
                .insertRow(14)
                .insertRow(14)
                .put(14, 3, "申请人情况")
                .put(15, 3, "自然人")
                .put(15, 9, "总计"));
    table("review-row-inserted-blank", "review", board -> board.insertRow(HEADERS));
    table(
        "review-two-rows-of-numbers",
        "review",
        board -> board.insertRow(HEADERS).put(HEADERS, 0, 1).put(HEADERS, 4, 1));
    table("proactive-row-deleted", "proactive", board -> board.deleteRow(9));
    table(
        "proactive-row-inserted",
        "proactive",
        board -> board.insertRow(3).put(3, 0, "其他文件").put(3, 1, 8));
  }

  private void columns() {
    table("column-inserted-blank", "requests", board -> board.insertColumn(5));
    table(
        "column-inserted-subtotal",
        "requests",
        board -> board.insertColumn(9).put(2, 9, "法人或其他组织小计").put(3, 9, 77));
    table(
        "column-inserted-subtotal-named-total",
        "requests",
        board -> board.insertColumn(8).put(2, 8, "合计").put(3, 8, 77));
    table(
        "two-total-columns",
        "requests",
        board -> board.insertColumn(9).put(2, 9, "合计").put(3, 9, 77));
    table("column-inserted-left", "requests", board -> board.insertColumn(0).put(5, 0, 3));
    table("column-deleted", "requests", board -> board.deleteColumn(6));
    table("total-column-deleted", "requests", board -> board.deleteColumn(9));
    table(
        "total-column-deleted-subtotal-named-total",
        "requests",
        board -> board.deleteColumn(9).insertColumn(8).put(2, 8, "合计").put(3, 8, 77));
    table("columns-swapped", "requests", board -> board.swapColumns(4, 6));
    table("review-column-deleted", "review", board -> board.deleteColumn(7));
    table(
        "review-section-deleted",
        "review",
        board ->
            board.deleteColumn(9).deleteColumn(8).deleteColumn(7).deleteColumn(6).deleteColumn(5));
    table("proactive-column-inserted", "proactive", board -> board.insertColumn(2));
  }

  private void labels() {
    table(
        "labels-in-known-variants",
        "requests",
        board ->
            board
                .relabel("社会公益组织", "社会组织")
                .relabel("1.属于国家秘密", "1. 属于国家秘密")
                .relabel("商业企业", "商业\n企业")
                .relabel("（七）总计", "(七)合 计")
                .relabel("3.危及“三安全一稳定”", "3、危及 三安全一稳定"));
    table("row-label-changed", "requests", board -> board.relabel("2.重复申请", "2.重复提交的申请"));
    table("row-label-lost", "requests", board -> board.relabel("2.重复申请", ""));
    table(
        "two-row-labels-changed",
        "requests",
        board -> board.relabel("2.重复申请", "2.甲").relabel("3.要求提供公开出版物", "3.乙"));
    table(
        "first-row-label-changed",
        "requests",
        board -> board.relabel("一、本年新收政府信息公开申请数量", "一、本年收件"));
    table("last-row-label-changed", "requests", board -> board.relabel("四、结转下年度继续办理", "四、明年再办"));
    table("column-label-changed", "requests", board -> board.relabel("科研机构", "研究所"));
    table("column-label-lost", "requests", board -> board.relabel("科研机构", ""));
    table("last-column-label-changed", "requests", board -> board.relabel("总计", "一共"));
    table("review-section-label-changed", "review", board -> board.relabel("复议后起诉", "其他起诉"));
    table("proactive-row-label-changed", "proactive", board -> board.relabel("行政处罚", "罚款"));
    table(
        "proactive-column-label-changed", "proactive", board -> board.relabel("本年废止件数", "本年作废件数"));
    table("note-in-the-corner-changed", "requests", board -> board.relabel(corner(), "项目"));
  }

  private static String corner() {
    return "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  }

  private void merges() {
    for (String table : new String[] {"proactive", "requests", "review"}) {
      table(table + "-unmerged", table, Board::unmerge);
      table(table + "-labels-repeated", table, Board::repeatLabels);
    }
    table("requests-unmerged-and-row-inserted", "requests", board -> board.unmerge().insertRow(10));
    table(
        "value-at-the-end-of-its-merge",
        "proactive",
        board -> board.deleteRow(6).insertRow(6).put(6, 0, "行政许可").put(6, 3, licensing()));
    table(
        "proactive-columns-lost-foreign-number-put-in",
        "proactive",
        b -> b.repeatLabels().deleteColumn(1).insertColumn(3).put(10, 3, 88_888));
    table(
        "proactive-value-beside-its-cells",
        "proactive",
        b -> b.unmerge().deleteRow(6).insertRow(6).put(6, 0, "行政许可").insertColumn(3).put(6, 4, 9));
    table(
        "review-section-column-deleted-unmerged",
        "review",
        b -> b.unmerge().relabel("复议后起诉", "改过").deleteColumn(7));
    workbook(
        "value-hidden-by-its-merge",
        w -> {
          Sheet sheet = w.getSheet("二、主动公开");
          Filled.cell(sheet, new CellAddress(8, 1)).setBlank();
          Filled.cell(sheet, new CellAddress(8, 2)).setCellValue(licensing());
        });
    workbook(
        "two-values-in-one-merge",
        w -> Filled.cell(w.getSheet("二、主动公开"), new CellAddress(8, 2)).setCellValue(5));
    workbook(
        "entries-merged-together",
        w -> w.getSheet("三、依申请公开").addMergedRegionUnsafe(new CellRangeAddress(6, 6, 3, 4)));
  }

  private static long licensing() {
    return Filled.number(Filled.FORM.field("proactive.licensing"));
  }

  private void copies() {
    workbook("table-twice-same", w -> copy(w, "四、复议诉讼(2)", 0));
    workbook("table-twice-different", w -> copy(w, "四、复议诉讼(2)", 1));
    workbook(
        "table-twice-one-blank",
        w -> {
          copy(w, "备份", 0);
          Sheet sheet = w.getSheet("备份");
          sheet.removeRow(sheet.getRow(5));
        });
  }

  private static void copy(Workbook workbook, String name, long more) {
    Table review = Filled.FORM.table("review");
    Sheet sheet = workbook.createSheet(name);
    Filled.write(review, sheet, review.origin());
    if (more > 0) {
      Filled.cell(sheet, new CellAddress(5, 2)).setCellValue(more + 4000);
    }
  }

  private void covers() {
    made.put("cover-of-others", () -> cover("填报单位：", "单位编码", "年度"));
    made.put("cover-in-one-text", OddLayouts::coverInOneText);
    workbook("cover-of-a-sample-first", w -> coverFirst(w, "填写样例", "T99", "样例单位", "2024"));
    workbook("cover-blank-first", w -> coverFirst(w, "封面", "", "", ""));
    workbook("cover-again-the-same", w -> coverFirst(w, "封面", "T01", "测试单位", "2024年度"));
    workbook("cover-again-of-another-year", w -> coverFirst(w, "封面", "T01", "测试单位", "2023"));
    workbook("cover-of-a-sample-without-year", w -> coverFirst(w, "样例", "T99", "样例单位", ""));
    workbook("cover-again-without-code", w -> coverFirst(w, "封面", "/", "测试单位（盖章）", "二〇二四年"));
    made.put("cover-with-a-second-year", OddLayouts::coverWithASecondYear);
    workbook("key-figures-twice", w -> figuresFirst(w, "3"));
    workbook("key-figures-twice-the-same", w -> figuresFirst(w, "8"));
    workbook(
        "years-of-a-comparison-first",
        w -> {
          Filled.texts(w.createSheet("历年对比"), 0, "年度", "2023", "2024");
          w.setSheetOrder("历年对比", 0);
        });
    workbook(
        "units-below-listed-first",
        w -> {
          Sheet list = w.createSheet("下属单位");
          Filled.texts(list, 0, "单位名称", "单位代码");
          Filled.texts(list, 1, "某中心", "T88");
          w.setSheetOrder("下属单位", 0);
        });
    workbook(
        "units-below-listed-with-years",
        w -> {
          Sheet list = w.createSheet("下属单位");
          Filled.texts(list, 0, "序号", "单位代码", "单位名称", "年度", "数量");
          Filled.texts(list, 1, "1", "T88", "某中心", "2023", "5");
          Filled.texts(list, 2, "2", "T89", "另一中心", "2023", "6");
          w.setSheetOrder("下属单位", 0);
        });
  }

  private static void coverFirst(
      Workbook workbook, String sheet, String code, String name, String year) {
    Sheet cover = workbook.createSheet(sheet);
    Filled.texts(cover, 1, "单位代码", code);
    Filled.texts(cover, 2, "单位名称", name);
    Filled.texts(cover, 3, "报告年度", year);
    workbook.setSheetOrder(sheet, 0);
  }

  private static byte[] cover(String name, String code, String year) {
    return Filled.xlsx(
        workbook -> {
          workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
          Sheet sheet = workbook.createSheet("封面");
          Filled.texts(sheet, 3, "", "", name, "测试单位");
          Filled.texts(sheet, 4, "", "", code, "", "T01");
          Filled.texts(sheet, 6, year, "填报人", "联系电话");
          Filled.texts(sheet, 7, "2024", "某人", "");
        });
  }

  private static byte[] coverWithASecondYear() {
    return Filled.xlsx(
        workbook -> {
          workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
          coverFirst(workbook, "封面", "T01", "测试单位", "2024");
          Filled.texts(workbook.getSheet("封面"), 5, "年度", "2023");
        });
  }

  /** A copy of the key figures before the form's own sheet, where trainings are 8. */
  private static void figuresFirst(Workbook workbook, String trainings) {
    Table overview = Filled.FORM.table("overview");
    Sheet sheet = workbook.createSheet("总体情况样例");
    Filled.write(overview, sheet, overview.origin());
    Filled.cell(sheet, Filled.FORM.field("figures.trainings").cell()).setCellValue(trainings);
    Filled.of(workbook, "figures.trainings").setCellValue(8);
    workbook.setSheetOrder("总体情况样例", 0);
  }

  private static byte[] coverInOneText() {
    return Filled.xlsx(
        workbook -> {
          workbook.removeSheetAt(workbook.getSheetIndex("基本信息"));
          Sheet sheet = workbook.getSheet("二、主动公开");
          Filled.texts(sheet, 1, "填报单位（盖章）：测试单位　　单位代码：T01   报告年度：2024");
        });
  }

  static byte[] blank() {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
      workbook.createSheet("Sheet1");
      workbook.write(out);
      return out.toByteArray();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
