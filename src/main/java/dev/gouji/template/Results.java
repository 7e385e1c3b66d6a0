package dev.gouji.template;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.BaseXSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Calculates workbooks of one form. POI by itself parses every formula of every workbook, and
 * twice, which takes longer than all the rest; here each text is parsed once. For several threads.
 */
final class Results {
  /** What a formula on a sheet says; the same text says the same in every workbook of a form. */
  private record Text(String sheet, String formula) {}

  private final Map<Text, Ptg[]> parsed = new ConcurrentHashMap<>();

  /** Stores the results of all formulas with them. */
  void store(XSSFWorkbook workbook) {
    Parsed book = new Parsed(workbook);
    WorkbookEvaluator evaluator =
        new WorkbookEvaluator(book, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    for (Sheet sheet : workbook) {
      EvaluationSheet cells = book.getSheet(workbook.getSheetIndex(sheet));
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA) {
            store(
                cell, evaluator.evaluate(cells.getCell(cell.getRowIndex(), cell.getColumnIndex())));
          }
        }
      }
    }
  }

  private static void store(Cell cell, ValueEval result) {
    if (result instanceof NumberEval number) {
      cell.setCellValue(number.getNumberValue());
    } else if (result instanceof StringEval text) {
      cell.setCellValue(text.getStringValue());
    } else if (result instanceof BoolEval truth) {
      cell.setCellValue(truth.getBooleanValue());
    } else if (result instanceof ErrorEval error) {
      cell.setCellErrorValue((byte) error.getErrorCode());
    } else {
      throw new IllegalStateException("no result of " + cell.getCellFormula());
    }
  }

  private final class Parsed extends BaseXSSFEvaluationWorkbook {
    private final XSSFEvaluationWorkbook own;

    Parsed(XSSFWorkbook workbook) {
      super(workbook);
      this.own = XSSFEvaluationWorkbook.create(workbook);
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
      return own.getSheetIndex(sheet);
    }

    @Override
    public EvaluationSheet getSheet(int index) {
      return own.getSheet(index);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
      XSSFCell stored = (XSSFCell) cell.getIdentityKey();
      Text text = new Text(stored.getSheet().getSheetName(), stored.getCellFormula());
      return parsed.computeIfAbsent(text, one -> own.getFormulaTokens(cell));
    }
  }
}
