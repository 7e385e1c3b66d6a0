package dev.gouji.intake;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.form.grid.GridCell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Display;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.intake.document.Block;
import dev.gouji.intake.document.Document;
import dev.gouji.intake.document.DocumentBook;
import dev.gouji.intake.locate.Located;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.received.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A report as bare text, copied or recognised from a picture. Nothing tells where its columns are,
 * so it is never accepted; a row is taken only if label and count of numbers fit and its sums hold,
 * and goes into the workbook that is sent back to be confirmed.
 */
final class TextReturn {
  private static final Pattern NUMBERS =
      Pattern.compile("^(.*?)((?:(?:^|\\s)\\s*[0-9]{1,9}){5,})\\s*$");

  /** Fewer rows than this are hardly a report. */
  private static final int FEWEST_ROWS = 5;

  private final BookReturn returns;
  private final Map<Field, RawCell> cells = new HashMap<>();

  TextReturn(BookReturn returns) {
    this.returns = returns;
  }

  /** The return, if the text is a report; empty for any other text. */
  static Optional<Received> read(BookReturn returns, String file, String sha256, String text) {
    return new TextReturn(returns).read(file, sha256, text);
  }

  private Optional<Received> read(String file, String sha256, String text) {
    if (!text.contains("信息公开") || text.length() > Document.MOST_CHARS) {
      return Optional.empty();
    }
    List<Block> lines =
        text.lines().limit(Document.MOST_BLOCKS).<Block>map(Block.Line::new).toList();
    Document document = new Document(FileKind.TEXT, false, "", lines, Optional.empty());
    DocumentBook made = DocumentBook.of(document);
    Located located = returns.locate(made.book(), true);
    int rows = 0;
    for (Table table : located.form().tables()) {
      if (table.national()) {
        rows += rows(located.form(), table, made.lines());
      }
    }
    if (rows < FEWEST_ROWS) {
      return Optional.empty();
    }
    located.cells().forEach(cells::putIfAbsent);
    List<Remark> remarks = new ArrayList<>(located.remarks());
    // That there are no tables goes without saying.
    remarks.removeIf(remark -> Set.of("I-MISSING", "I-EDITION").contains(remark.id()));
    remarks.add(new Remark("I-RECOGNISED", Location.FILE, "认出 " + rows + " 行", ""));
    return Optional.of(
        new Received.Read(
            file,
            sha256,
            FileKind.TEXT,
            located.form(),
            cells,
            Stamp.NONE,
            Optional.empty(),
            remarks,
            List.of()));
  }

  /** Takes the rows of one table; gives how many. */
  private int rows(Form form, Table table, List<String> lines) {
    int taken = 0;
    for (Map.Entry<Integer, List<Field>> row : byRow(form, table).entrySet()) {
      List<String> found = new ArrayList<>();
      List<Integer> at = new ArrayList<>();
      String label = form.labels().key(label(table, row.getKey()));
      for (int line = 0; line < lines.size(); line++) {
        Matcher numbers = NUMBERS.matcher(lines.get(line));
        if (numbers.matches() && form.labels().key(numbers.group(1)).endsWith(label)) {
          found.add(numbers.group(2).strip());
          at.add(line);
        }
      }
      // Two lines that fit leave it open which of them is the row.
      if (found.size() == 1 && take(row.getValue(), found.get(0), at.get(0))) {
        taken++;
      }
    }
    return taken;
  }

  private static Map<Integer, List<Field>> byRow(Form form, Table table) {
    Map<Integer, List<Field>> rows = new LinkedHashMap<>();
    for (GridCell.Entry entry : table.grid().entries()) {
      rows.computeIfAbsent(entry.area().first().row(), row -> new ArrayList<>())
          .add(form.field(entry.fieldId()));
    }
    return rows;
  }

  /** The label next to the numbers of a row; empty if it has none. */
  private static String label(Table table, int row) {
    String label = "";
    int right = -1;
    for (GridCell.Label one : table.grid().labels()) {
      boolean beside = one.area().first().row() <= row && one.area().last().row() >= row;
      if (beside && one.area().last().column() > right) {
        label = one.text();
        right = one.area().last().column();
      }
    }
    return label;
  }

  private boolean take(List<Field> fields, String written, int line) {
    List<BigDecimal> numbers = Arrays.stream(written.split("\\s+")).map(BigDecimal::new).toList();
    if (numbers.size() != fields.size() || !addsUp(fields, numbers)) {
      return false;
    }
    for (int i = 0; i < fields.size(); i++) {
      cells.put(
          fields.get(i),
          new RawCell(
              Sheets.DOCUMENT_TEXT,
              new CellAddress(line, 0),
              new Content.Number(numbers.get(i)),
              Optional.empty(),
              Display.NUMBER,
              false));
    }
    return true;
  }

  /** Whether each total is the sum of what stands before it since the last one. */
  private static boolean addsUp(List<Field> fields, List<BigDecimal> numbers) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean totals = false;
    for (int i = 0; i < fields.size(); i++) {
      if (!fields.get(i).id().endsWith(".total")) {
        sum = sum.add(numbers.get(i));
        continue;
      }
      if (sum.compareTo(numbers.get(i)) != 0) {
        return false;
      }
      sum = BigDecimal.ZERO;
      totals = true;
    }
    return totals;
  }
}
