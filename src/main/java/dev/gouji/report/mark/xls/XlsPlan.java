package dev.gouji.report.mark.xls;

import dev.gouji.child.Wire;
import dev.gouji.form.Severity;
import dev.gouji.grid.CellAddress;
import dev.gouji.look.XmlChars;
import dev.gouji.report.mark.note.MarkText;
import dev.gouji.report.mark.note.Marks;
import dev.gouji.report.mark.note.NoteCell;
import dev.gouji.report.mark.note.NoteStyle;
import dev.gouji.report.mark.note.NoteTable;
import dev.gouji.report.mark.note.Place;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All that marking an .xls needs to know of what is wrong with it, so that it can be told to
 * another process.
 *
 * @param marks by cell
 * @param note the first sheet
 * @param nextRound the round as which the file comes back
 */
record XlsPlan(Map<Place, Mark> marks, NoteTable note, int nextRound) {
  /**
   * A marked cell.
   *
   * @param severity of the worst that is wrong with it
   * @param text of its comment
   */
  record Mark(Severity severity, String text) {}

  static XlsPlan of(Marks marks, Collection<String> sheets, int nextRound) {
    Map<Place, Mark> all = new LinkedHashMap<>();
    for (String sheet : sheets) {
      marks
          .texts(sheet)
          .forEach(
              (cell, lines) ->
                  all.put(
                      new Place(sheet, cell),
                      new Mark(
                          Marks.worst(marks.on(sheet).getOrDefault(cell, List.of())),
                          MarkText.plain(lines))));
    }
    return new XlsPlan(all, marks.note(), nextRound);
  }

  /** The marked cells of a sheet. */
  SortedMap<CellAddress, Mark> on(String sheet) {
    SortedMap<CellAddress, Mark> here = new TreeMap<>();
    marks.forEach(
        (place, mark) -> {
          if (place.sheet().equals(sheet)) {
            here.put(place.cell(), mark);
          }
        });
    return here;
  }

  static void write(DataOutputStream out, Place place) throws IOException {
    Wire.write(out, place.sheet());
    out.writeInt(place.cell().row());
    out.writeInt(place.cell().column());
  }

  static Place place(DataInputStream in) throws IOException {
    return new Place(Wire.text(in), new CellAddress(in.readInt(), in.readInt()));
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(marks.size());
    for (Map.Entry<Place, Mark> one : marks.entrySet()) {
      write(out, one.getKey());
      Wire.write(out, one.getValue().severity().name());
      Wire.write(out, XmlChars.legal(one.getValue().text()));
    }
    out.writeInt(note.widths().size());
    for (double width : note.widths()) {
      out.writeDouble(width);
    }
    out.writeInt(note.shown());
    out.writeInt(note.headerRow());
    out.writeInt(note.rows().size());
    for (NoteTable.Row row : note.rows()) {
      out.writeDouble(row.height());
      out.writeInt(row.cells().size());
      for (NoteCell cell : row.cells()) {
        write(out, cell);
      }
    }
    out.writeInt(nextRound);
  }

  private static void write(DataOutputStream out, NoteCell cell) throws IOException {
    out.writeInt(cell.column());
    out.writeInt(cell.lastColumn());
    Wire.write(out, XmlChars.legal(cell.text()));
    out.writeBoolean(cell.number().isPresent());
    out.writeInt(cell.number().orElse(0));
    Wire.write(out, cell.style().name());
    Wire.write(out, cell.link());
  }

  static XlsPlan read(DataInputStream in) throws IOException {
    Map<Place, Mark> marks = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      marks.put(place(in), new Mark(Severity.valueOf(Wire.text(in)), Wire.text(in)));
    }
    List<Double> widths = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      widths.add(in.readDouble());
    }
    int shown = in.readInt();
    int headerRow = in.readInt();
    List<NoteTable.Row> rows = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      rows.add(row(in));
    }
    // Which cause has which number is in the words already.
    NoteTable note = new NoteTable(widths, shown, rows, headerRow, Map.of());
    return new XlsPlan(marks, note, in.readInt());
  }

  private static NoteTable.Row row(DataInputStream in) throws IOException {
    double height = in.readDouble();
    List<NoteCell> cells = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      cells.add(cell(in));
    }
    return new NoteTable.Row(height, cells);
  }

  private static NoteCell cell(DataInputStream in) throws IOException {
    int column = in.readInt();
    int lastColumn = in.readInt();
    String text = Wire.text(in);
    boolean numbered = in.readBoolean();
    int number = in.readInt();
    return new NoteCell(
        column,
        lastColumn,
        text,
        numbered ? OptionalInt.of(number) : OptionalInt.empty(),
        NoteStyle.valueOf(Wire.text(in)),
        Wire.text(in));
  }
}
