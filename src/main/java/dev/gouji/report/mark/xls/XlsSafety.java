package dev.gouji.report.mark.xls;

import dev.gouji.report.mark.note.UnsafeException;
import dev.gouji.report.mark.xlsx.FormulaSafety;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Decides whether an .xls may go back as it is. Its macros are never kept. */
final class XlsSafety {
  /** Streams and storages that may stand beside the workbook; none of them is kept. */
  private static final Set<String> HARMLESS =
      Set.of(
          "workbook",
          "\u0001compobj",
          // LibreOffice adds this empty note of what kind of file it is.
          "\u0001ole",
          "\u0005summaryinformation",
          "\u0005documentsummaryinformation",
          "_vba_project_cur",
          "msodatastore",
          "etextdata",
          "wpscustomdata");

  /** Records of queries to other sources: QSI, DBQUERYEXT, PARAMQRY, DCON, DCONREF, DCONNAME. */
  private static final Set<Integer> QUERIES = Set.of(0x1AD, 0x803, 0xDC, 0x50, 0x51, 0x52);

  private static final Set<Integer> SHEET_KINDS =
      Set.of(BOFRecord.TYPE_WORKBOOK, BOFRecord.TYPE_WORKSHEET, BOFRecord.TYPE_CHART);

  private XlsSafety() {}

  static void admit(POIFSFileSystem files) throws IOException, UnsafeException {
    DirectoryNode root = files.getRoot();
    for (String name : root.getEntryNames()) {
      if (!HARMLESS.contains(name.toLowerCase(Locale.ROOT))) {
        throw new UnsafeException("文件里嵌有别的文件、控件或不认识的部件");
      }
    }
    try (InputStream in = root.createDocumentInputStream(workbookName(root))) {
      List<Record> records = RecordFactory.createRecords(in);
      for (Record record : records) {
        check(record);
      }
    }
  }

  private static String workbookName(DirectoryNode root) throws UnsafeException {
    return root.getEntryNames().stream()
        .filter(name -> name.equalsIgnoreCase("Workbook"))
        .findFirst()
        .orElseThrow(() -> new UnsafeException("文件缺少内部部件"));
  }

  private static void check(Record record) throws UnsafeException {
    if (record instanceof SupBookRecord book
        && !book.isInternalReferences()
        && !book.isAddInFunctions()) {
      throw new UnsafeException("文件带有外部链接，或要从别的程序取数");
    }
    if (QUERIES.contains((int) record.getSid())) {
      throw new UnsafeException("文件带有数据连接");
    }
    if (record instanceof BOFRecord start && !SHEET_KINDS.contains(start.getType())) {
      throw new UnsafeException("文件带有宏表");
    }
  }

  static void admit(HSSFWorkbook workbook) throws UnsafeException {
    if (!workbook.getAllEmbeddedObjects().isEmpty()) {
      throw new UnsafeException("文件里嵌有别的文件或控件");
    }
    for (Sheet sheet : workbook) {
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            FormulaSafety.checkFormula(cell.getCellFormula());
          }
        }
      }
    }
  }
}
