package dev.gouji.intake.xls;

import dev.gouji.child.Wire;
import dev.gouji.grid.Book;
import dev.gouji.grid.Cell;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.Display;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.SheetBuilder;
import dev.gouji.ooxml.UnreadableException;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the worker writes and we read. */
final class XlsWire {
  static final int MAGIC = 0x676f756a;
  static final long NO_TIME = Long.MIN_VALUE;
  static final int END = -1;

  static final int WORKBOOK = 0;
  static final int ENCRYPTED = 1;
  static final int OLD = 2;
  static final int DAMAGED = 3;

  static final int BLANK = 0;
  static final int NUMBER = 1;
  static final int TEXT = 2;
  static final int BOOL = 3;
  static final int ERROR = 4;

  private static final int MOST_SHEETS = 500;
  private static final String RESEND = "请用 WPS 或 Excel 另存为 .xlsx 后重新报送。";

  private XlsWire() {}

  /** The workbook, if the worker could read it. */
  static Book read(byte[] said) throws UnreadableException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(said));
    try {
      int status = in.readInt() == MAGIC ? in.readByte() : DAMAGED;
      return switch (status) {
        case WORKBOOK -> book(in);
        case ENCRYPTED -> throw new UnreadableException("文件设有打开密码，不能读取。请去掉密码（另存时清空密码）后重新报送。");
        case OLD -> throw new UnreadableException("这是很旧的 Excel 格式（Excel 95 及以前），不能读取。" + RESEND);
        default -> throw new UnreadableException("文件已损坏，读不出来。" + RESEND);
      };
    } catch (IOException | IllegalArgumentException e) {
      throw new UnreadableException("文件已损坏，读不出来。" + RESEND, e);
    }
  }

  private static Book book(DataInputStream in) throws IOException {
    boolean macros = in.readBoolean();
    long saved = in.readLong();
    int count = in.readInt();
    if (count < 0 || count > MOST_SHEETS) {
      throw new IOException("too many sheets");
    }
    List<Sheet> sheets = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sheets.add(sheet(in));
    }
    Optional<Instant> time =
        saved == NO_TIME ? Optional.empty() : Optional.of(Instant.ofEpochMilli(saved));
    return new Book(FileKind.XLS, macros, false, sheets, time);
  }

  private static Sheet sheet(DataInputStream in) throws IOException {
    SheetBuilder builder = new SheetBuilder(Wire.text(in), in.readBoolean());
    for (int column = in.readInt(); column != END; column = in.readInt()) {
      builder.hideColumns(column, column);
    }
    for (int row = in.readInt(); row != END; row = in.readInt()) {
      builder.merge(
          new CellRange(
              new CellAddress(row, in.readInt()), new CellAddress(in.readInt(), in.readInt())));
    }
    for (int row = in.readInt(); row != END; row = in.readInt()) {
      builder.hideRow(row);
    }
    for (int row = in.readInt(); row != END; row = in.readInt()) {
      builder.put(row, in.readInt(), cell(in));
    }
    for (int row = in.readInt(); row != END; row = in.readInt()) {
      builder.twice(row, in.readInt());
    }
    return builder.build();
  }

  private static Cell cell(DataInputStream in) throws IOException {
    Content content = content(in);
    Optional<String> formula = in.readBoolean() ? Optional.of(Wire.text(in)) : Optional.empty();
    return new Cell(content, formula, display(in));
  }

  static void write(DataOutputStream out, Display display) throws IOException {
    Wire.write(out, display.kind().name());
    Wire.write(out, display.shown());
    Wire.write(out, display.day().map(LocalDate::toString).orElse(""));
  }

  private static Display display(DataInputStream in) throws IOException {
    Display.Kind kind = Display.Kind.valueOf(Wire.text(in));
    String shown = Wire.text(in);
    String day = Wire.text(in);
    return new Display(
        kind, shown, day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)));
  }

  private static Content content(DataInputStream in) throws IOException {
    return switch (in.readByte()) {
      case BLANK -> Content.BLANK;
      case NUMBER -> number(in.readDouble());
      case TEXT -> Contents.text(Wire.text(in));
      case BOOL -> new Content.Bool(in.readBoolean());
      case ERROR -> new Content.Error(Wire.text(in));
      default -> throw new IOException("unknown cell type");
    };
  }

  private static Content number(double number) {
    boolean finite = !Double.isNaN(number) && !Double.isInfinite(number);
    return finite
        ? Contents.number(new BigDecimal(number))
        : new Content.Text(Double.toString(number));
  }
}
