package dev.gouji.intake;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Table;
import dev.gouji.form.load.Forms;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.ooxml.Limits;
import dev.gouji.ooxml.UnreadableException;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import dev.gouji.received.Stamp;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A return written as rows of {@code field,value}. */
final class CsvReturn {
  private static final int FIELD = 0;
  private static final int VALUE = 1;

  /** Prose and all, a return has less; each line may cost a remark. */
  private static final int MOST_BYTES = 2 << 20;

  private static final int MOST_ROWS = 5_000;

  private final Forms forms;
  private final int maxChars;

  CsvReturn(Forms forms, Limits limits) {
    this.forms = forms;
    this.maxChars = limits.cellChars();
  }

  Received.Read read(String file, String sha256, byte[] bytes) throws UnreadableException {
    List<CsvRow> rows = rows(bytes);
    boolean isReturn =
        !rows.isEmpty()
            && rows.get(0).cell(FIELD).equals("field")
            && rows.get(0).cell(VALUE).equals("value");
    if (!isReturn) {
      throw new UnreadableException(
          "这是文本文件，不是填报表。请填写下发的 .xlsx 表报送；用 CSV 报送的，一个单位一个文件，第一行写 field,value，以下每行一个指标编号和它的数。");
    }
    List<CsvRow> lines = rows.subList(1, rows.size());
    Form form = edition(lines);
    Map<Field, RawCell> cells = new HashMap<>();
    List<Remark> remarks = new ArrayList<>();
    CsvColumns columns = new CsvColumns(rows.get(0));
    columns.unread(lines).ifPresent(remarks::add);
    take(form, lines, columns, cells, remarks);
    missing(form, lines, remarks);
    return new Received.Read(
        file, sha256, FileKind.CSV, form, cells, Stamp.NONE, Optional.empty(), remarks, List.of());
  }

  private List<CsvRow> rows(byte[] bytes) throws UnreadableException {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableException(
          "文本文件超过 " + Limits.size(MOST_BYTES) + "，不是填报表。请填写下发的 .xlsx 表报送。");
    }
    try {
      return CsvReader.read(bytes, MOST_ROWS);
    } catch (CsvUnreadableException e) {
      throw new UnreadableException(e.reason() + "。请填写下发的 .xlsx 表报送。", e);
    }
  }

  /** The edition of the year stated, else the one that knows most of the fields. */
  private Form edition(List<CsvRow> lines) throws UnreadableException {
    Form best = forms.byEdition().get(0);
    long most = 0;
    for (Form form : forms.byEdition()) {
      long known = lines.stream().filter(line -> form.find(line.cell(FIELD)).isPresent()).count();
      if (known >= most) {
        best = form;
        most = known;
      }
    }
    if (most == 0) {
      throw new UnreadableException("CSV 里没有一个认识的指标编号。指标编号用 gouji fields 命令列出，请核对后重新报送。");
    }
    Form fallback = best;
    return lines.stream()
        .filter(line -> forms.byEdition().stream().anyMatch(form -> isYear(form, line)))
        .map(line -> line.cell(VALUE))
        .filter(year -> year.matches("[0-9]{4}"))
        .findFirst()
        .flatMap(year -> forms.forYear(Integer.parseInt(year)))
        .filter(form -> lines.stream().anyMatch(l -> form.find(l.cell(FIELD)).isPresent()))
        .orElse(fallback);
  }

  private static boolean isYear(Form form, CsvRow line) {
    return form.role(Role.YEAR).id().equals(line.cell(FIELD));
  }

  private void take(
      Form form,
      List<CsvRow> lines,
      CsvColumns columns,
      Map<Field, RawCell> cells,
      List<Remark> remarks)
      throws UnreadableException {
    Set<Field> doubtful = new HashSet<>();
    for (CsvRow line : lines) {
      CellAddress at = new CellAddress(line.line() - 1, VALUE);
      Optional<Field> field = form.find(line.cell(FIELD));
      if (line.cell(VALUE).length() > maxChars) {
        throw new UnreadableException("第 " + line.line() + " 行的文字超过 " + maxChars + " 字，请删减后重新报送。");
      }
      if (field.isEmpty()) {
        String found = line.cell(FIELD) + " " + line.cell(VALUE);
        remarks.add(new Remark("I-EXTRA", Location.at("", at), found.strip(), ""));
        continue;
      }
      boolean taken = cells.containsKey(field.get()) || doubtful.contains(field.get());
      Optional<String> doubt = doubt(line, columns, taken);
      if (doubt.isPresent()) {
        cells.remove(field.get());
        doubtful.add(field.get());
        String found = columns.value(line);
        remarks.add(new Remark(doubt.get(), Location.at("", at, field.get()), found, ""));
      } else {
        cells.put(field.get(), cell(at, field.get(), line.cell(VALUE)));
      }
    }
  }

  /** Why the value of a line is not taken: the reading fault's id. */
  private static Optional<String> doubt(CsvRow line, CsvColumns columns, boolean taken) {
    if (columns.isTorn(line)) {
      return Optional.of("I-COLUMNS");
    }
    return taken ? Optional.of("I-DUPLICATE") : Optional.empty();
  }

  private static RawCell cell(CellAddress at, Field field, String value) {
    boolean number = field.isNumeric() && value.matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    Content content =
        number ? new Content.Number(plain(new BigDecimal(value))) : Contents.text(value);
    return new RawCell("", at, content, Optional.empty(), Display.NUMBER, false);
  }

  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** A field without a line is no blank: it may have been lost on the way. */
  private static void missing(Form form, List<CsvRow> lines, List<Remark> remarks) {
    Set<String> written = new HashSet<>();
    lines.forEach(line -> written.add(line.cell(FIELD)));
    for (Table table : form.tables()) {
      List<Field> absent =
          table.fields().stream()
              .filter(field -> table.national() && !written.contains(field.id()))
              .toList();
      if (!absent.isEmpty()) {
        String expected = table.part() + "缺 " + absent.size() + " 项：" + absent.get(0).id();
        remarks.add(
            new Remark(
                "I-MISSING",
                Location.of(absent.get(0)),
                "",
                absent.size() > 1 ? expected + " 等" : expected));
      }
    }
  }
}
