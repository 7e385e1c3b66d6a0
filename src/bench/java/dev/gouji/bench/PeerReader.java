package dev.gouji.bench;

import cn.idev.excel.FastExcel;
import cn.idev.excel.context.AnalysisContext;
import cn.idev.excel.enums.CellDataTypeEnum;
import cn.idev.excel.enums.ReadDefaultReturnEnum;
import cn.idev.excel.metadata.data.ReadCellData;
import cn.idev.excel.read.listener.ReadListener;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What anyone would write first, with the readers there are: opens each workbook of a folder and
 * adds up its numbers. The yardsticks of the benchmark; all of them must find the same.
 */
public final class PeerReader {
  private long numbers;
  private double sum;

  private PeerReader() {}

  /** One way to read a workbook. */
  private interface Way {
    void read(PeerReader to, Path file) throws IOException;
  }

  private static final Map<String, Way> WAYS =
      Map.of(
          "poi", PeerReader::withUserModel,
          "poi-events", PeerReader::withEvents,
          "fastexcel-reader", PeerReader::withFastexcelReader,
          "fastexcel", PeerReader::withFastExcel);

  /** {@code WAY FOLDER-OR-FILE}; prints how many numbers there are and their sum. */
  public static void main(String[] args) throws IOException {
    System.out.println(read(args[0], Path.of(args[1])));
  }

  /** How many numbers the workbooks hold, and their sum. */
  static String read(String way, Path folder) throws IOException {
    PeerReader reader = new PeerReader();
    List<Path> files;
    try (var walk = Files.walk(folder)) {
      files = walk.filter(path -> path.toString().endsWith(".xlsx")).sorted().toList();
    }
    for (Path file : files) {
      WAYS.get(way).read(reader, file);
    }
    return String.format(Locale.ROOT, "%d numbers, sum %.2f", reader.numbers, reader.sum);
  }

  private void add(double number) {
    numbers++;
    sum += number;
  }

  private static void withUserModel(PeerReader to, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
      for (Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            CellType type =
                cell.getCellType() == CellType.FORMULA
                    ? cell.getCachedFormulaResultType()
                    : cell.getCellType();
            if (type == CellType.NUMERIC && isFilled(cell)) {
              to.add(cell.getNumericCellValue());
            }
          }
        }
      }
    }
  }

  /** A formula without a result has the type of a number. */
  private static boolean isFilled(Cell cell) {
    String raw = ((XSSFCell) cell).getRawValue();
    return raw != null && !raw.isEmpty();
  }

  private static void withEvents(PeerReader to, Path file) throws IOException {
    try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
      XSSFReader.SheetIterator sheets =
          (XSSFReader.SheetIterator) new XSSFReader(workbook).getSheetsData();
      while (sheets.hasNext()) {
        try (InputStream sheet = sheets.next()) {
          XMLReader parser = XMLHelper.newXMLReader();
          parser.setContentHandler(to.new Cells());
          parser.parse(new InputSource(sheet));
        }
      }
    } catch (OpenXML4JException | SAXException | ParserConfigurationException e) {
      throw new IOException(e);
    }
  }

  /** Numbers have no type or the type {@code n}; whatever else says another. */
  private final class Cells extends DefaultHandler {
    private boolean number;
    private boolean value;
    private final StringBuilder text = new StringBuilder();

    @Override
    public void startElement(String uri, String local, String name, Attributes attributes) {
      if (local.equals("c")) {
        String type = attributes.getValue("t");
        number = type == null || type.equals("n");
      }
      value = local.equals("v");
      text.setLength(0);
    }

    @Override
    public void characters(char[] chars, int start, int length) {
      if (value && number) {
        text.append(chars, start, length);
      }
    }

    @Override
    public void endElement(String uri, String local, String name) {
      if (local.equals("v") && number && text.length() > 0) {
        add(Double.parseDouble(text.toString()));
      }
      value = false;
    }
  }

  private static void withFastexcelReader(PeerReader to, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file);
        ReadableWorkbook workbook = new ReadableWorkbook(in)) {
      for (org.dhatim.fastexcel.reader.Sheet sheet : workbook.getSheets().toList()) {
        try (var rows = sheet.openStream()) {
          rows.forEach(
              row ->
                  row.forEach(
                      cell -> {
                        if (cell != null && cell.getValue() instanceof java.math.BigDecimal value) {
                          to.add(value.doubleValue());
                        }
                      }));
        }
      }
    }
  }

  private static void withFastExcel(PeerReader to, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      FastExcel.read(in, to.new Rows())
          .headRowNumber(0)
          .readDefaultReturn(ReadDefaultReturnEnum.READ_CELL_DATA)
          .doReadAll();
    }
  }

  private final class Rows implements ReadListener<Map<Integer, ReadCellData<?>>> {
    @Override
    public void invoke(Map<Integer, ReadCellData<?>> row, AnalysisContext context) {
      for (ReadCellData<?> cell : row.values()) {
        if (cell != null && cell.getType() == CellDataTypeEnum.NUMBER) {
          add(cell.getNumberValue().doubleValue());
        }
      }
    }

    @Override
    public void doAfterAllAnalysed(AnalysisContext context) {
      // Nothing is kept.
    }
  }
}
