package dev.gouji.intake.locate;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.form.Sheets;
import dev.gouji.form.Table;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.Contents;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.Sheet;
import dev.gouji.grid.WrittenText;
import dev.gouji.intake.locate.align.KeyedSheet;
import dev.gouji.intake.locate.align.LabelKeys;
import dev.gouji.intake.locate.align.Placement;
import dev.gouji.intake.locate.align.TableModel;
import dev.gouji.received.Remark;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Seeks the tables of one edition in one workbook. */
final class TableSearch {
  private static final Set<String> OURS =
      Set.of(Sheets.RETURN_NOTE, Sheets.SELF_CHECK, Sheets.STAMP, Sheets.GUIDE);

  private final Form form;
  private final LabelKeys labels;
  private final List<TableModel> models;
  private final List<KeyedSheet> sheets;
  private final Map<Field, RawCell> cells = new HashMap<>();
  private final List<Remark> remarks = new ArrayList<>();
  private final Set<Sheet> used = new LinkedHashSet<>();
  private int nationalTables;
  private boolean asIssued = true;
  private Optional<String> contradiction = Optional.empty();

  TableSearch(Form form, LabelKeys labels, List<TableModel> models, List<Sheet> sheets) {
    this.form = form;
    this.labels = labels;
    this.models = models;
    this.sheets = sheets.stream().map(sheet -> new KeyedSheet(sheet, labels)).toList();
  }

  Located located() {
    for (TableModel model : models) {
      if (model.table().national()) {
        national(model);
      } else {
        other(model);
      }
    }
    LostRow.takeBack(models, cells, remarks);
    for (Sheet sheet : used) {
      duplicates(sheet);
      hidden(sheet);
    }
    int national = (int) cells.keySet().stream().filter(Field::national).count();
    return new Located(form, cells, remarks, nationalTables, national, asIssued, contradiction);
  }

  private void national(TableModel model) {
    List<Placement> found = new ArrayList<>();
    List<Location> odd = new ArrayList<>();
    for (KeyedSheet sheet : sheets) {
      Copies copies = Copies.find(model, sheet);
      asIssued &= copies.placed().size() == copies.exact();
      found.addAll(copies.placed());
      copies.odd().ifPresent(at -> odd.add(Location.at(sheet.sheet().name(), at)));
    }
    if (found.isEmpty()) {
      asIssued = false;
      Table table = model.table();
      String expected = table.title().isEmpty() ? table.part() : table.title();
      remarks.add(new Remark("I-MISSING", Location.FILE, "", expected));
      return;
    }
    nationalTables++;
    Rivals rivals = new Rivals(model, found, odd, year());
    rivals.chosen().ifPresent(this::use);
    remarks.addAll(rivals.remarks());
  }

  /** What the cover, which comes first in the form, gives as the year. */
  private String year() {
    return Optional.ofNullable(cells.get(form.role(Role.YEAR)))
        .map(cell -> Contents.shown(cell.content()))
        .flatMap(WrittenText::year)
        .map(String::valueOf)
        .orElse("");
  }

  /** Cover, key figures and prose: what is found is taken, what is not is blank. */
  private void other(TableModel model) {
    SideTable table = new SideTable(model, ownFirst(model), labels);
    table.placements().forEach(this::use);
    remarks.addAll(table.remarks());
    contradiction = contradiction.or(table::contradiction);
  }

  private List<KeyedSheet> ownFirst(TableModel model) {
    String own = model.table().sheet();
    List<KeyedSheet> ordered = new ArrayList<>(sheets);
    // What we say about a return is nothing that it says of itself.
    ordered.removeIf(sheet -> OURS.contains(sheet.sheet().name()));
    ordered.sort(Comparator.comparing(sheet -> !sheet.sheet().name().equals(own)));
    return ordered;
  }

  private void use(Placement placement) {
    remarks.addAll(placement.remarks());
    CellTaker.take(placement, cells, remarks);
    if (placement.model().table().national()) {
      used.add(placement.sheet());
    }
  }

  /** Cells written twice that are no entries may be labels, on which places rest. */
  private void duplicates(Sheet sheet) {
    Set<CellAddress> entries = new HashSet<>();
    remarks.forEach(remark -> remark.location().cell().ifPresent(entries::add));
    sheet.twice().stream()
        .sorted()
        .filter(at -> !entries.contains(at) && !sheet.cell(at).isEmpty())
        .forEach(
            at ->
                remarks.add(
                    new Remark(
                        "I-DUPLICATE", Location.at(sheet.name(), at), sheet.cell(at).shown(), "")));
  }

  private void hidden(Sheet sheet) {
    Optional<CellAddress> first =
        cells.entrySet().stream()
            .filter(taken -> taken.getKey().national())
            .map(Map.Entry::getValue)
            .filter(cell -> cell.hidden() && cell.sheet().equals(sheet.name()))
            .map(RawCell::cell)
            .min(Comparator.naturalOrder());
    first.ifPresent(
        at ->
            remarks.add(
                new Remark(
                    "I-HIDDEN",
                    Location.at(sheet.name(), at),
                    sheet.isHidden() ? "工作表被隐藏" : "行或列被隐藏",
                    "")));
  }
}
