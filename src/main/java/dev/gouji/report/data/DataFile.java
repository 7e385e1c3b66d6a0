package dev.gouji.report.data;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The CSV files of a year's result with their columns: what is written, and what later runs read.
 */
public enum DataFile {
  STATUS(
      "file,unit_code,unit_name,year,edition,round,outcome,hard,soft,info,reason,"
          + "sha256,returned_file"),
  FINDINGS(
      "unit_code,unit_name,file,rule,severity,sheet,cell,field,found,expected,"
          + "difference,message,instruction,suggestion,fingerprint,explanation,state"),
  VALUES("unit_code,unit_name,year,field,value"),
  PROSE("unit_code,unit_name,year,field,text"),
  TOTALS("scope,field,value,units"),
  ROUNDS("unit_code,unit_name,round,file,open,mended,unchanged,still_wrong,fresh,unasked"),
  DIFFERENCES(
      "unit_code,unit_name,file,compared_with,relation,sheet,cell,field,value,compared_value"),
  RECEIPT("unit_code,unit_name,file,sheet,cell,field,written,read");

  /** So many columns tell our files apart; those behind may have been added since. */
  private static final int TELLING = 4;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> columns;

  DataFile(String columns) {
    this.columns = List.of(columns.split(","));
  }

  /** The columns, in the order in which they are written. */
  public List<String> columns() {
    return columns;
  }

  /** A record whose cells are found by their columns' names, wherever these stand. */
  public final class Row {
    private final List<String> header;
    private final CsvRow row;

    private Row(List<String> header, CsvRow row) {
      this.header = header;
      this.row = row;
    }

    /** The cell of a column; empty where the file, being older, has no such column. */
    public String get(String column) {
      if (!columns.contains(column)) {
        throw new IllegalArgumentException(name() + " has no column " + column);
      }
      return row.cell(header.indexOf(column));
    }
  }

  /**
   * Hands over every record.
   *
   * @return whether the file begins with a row of columns of ours; nothing is handed over if not
   */
  public boolean each(Path file, Consumer<Row> rows) throws IOException, CsvUnreadableException {
    List<String> header = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      CsvReader.each(
          in,
          row -> {
            if (header.isEmpty()) {
              row.cells().forEach(cell -> header.add(cell.replace("\uFEFF", "")));
            } else if (isOurs(header)) {
              rows.accept(new Row(header, row));
            }
          });
    }
    return header.isEmpty() || isOurs(header);
  }

  private boolean isOurs(List<String> header) {
    return header.size() >= TELLING
        && header.subList(0, TELLING).equals(columns.subList(0, TELLING));
  }
}
