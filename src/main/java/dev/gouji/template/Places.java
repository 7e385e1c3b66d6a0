package dev.gouji.template;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import dev.gouji.form.Formula;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.CellRange;
import dev.gouji.grid.Rectangles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the template keeps what a rule reads, written as a formula on one sheet writes it.
 *
 * @param home the sheet the formula stands on, whose cells need no sheet name
 */
record Places(String home) implements Formula.Cells {
  private static final int PRIOR_COLUMN = 1;
  private static final int ATTRIBUTE_COLUMN = 1;

  /** Where last year's number of a field stands on {@link Sheets#PRIOR}. */
  static CellAddress prior(Field field) {
    return new CellAddress(field.index() + 1, PRIOR_COLUMN);
  }

  /** Where a unit attribute stands on {@link Sheets#LISTS}. */
  static CellAddress attribute(Expr.Attribute attribute) {
    return new CellAddress(
        List.of(Expr.Attribute.values()).indexOf(attribute) + 1, ATTRIBUTE_COLUMN);
  }

  String attributeCell(Expr.Attribute attribute) {
    return on(Sheets.LISTS) + attribute(attribute).a1();
  }

  String cell(Expr.Ref ref) {
    return on(sheet(ref.scope(), ref.field())) + address(ref.scope(), ref.field()).a1();
  }

  @Override
  public String cell(Field field) {
    return cell(new Expr.Ref(Expr.Scope.OWN, field));
  }

  @Override
  public List<String> ranges(List<Field> fields) {
    return refRanges(fields.stream().map(field -> new Expr.Ref(Expr.Scope.OWN, field)).toList());
  }

  /** The cells as few ranges, each with its sheet's name. */
  List<String> refRanges(List<Expr.Ref> refs) {
    Map<String, List<CellAddress>> bySheet = new LinkedHashMap<>();
    for (Expr.Ref ref : refs) {
      bySheet
          .computeIfAbsent(sheet(ref.scope(), ref.field()), sheet -> new ArrayList<>())
          .add(address(ref.scope(), ref.field()));
    }
    List<String> ranges = new ArrayList<>();
    bySheet.forEach(
        (sheet, cells) -> {
          for (CellRange range : Rectangles.of(cells)) {
            ranges.add(on(sheet) + range.a1());
          }
        });
    return List.copyOf(ranges);
  }

  /** A sheet's name as it stands before an address; quoted always, which every program reads. */
  static String quoted(String sheet) {
    return "'" + sheet.replace("'", "''") + "'";
  }

  private String on(String sheet) {
    return sheet.equals(home) ? "" : quoted(sheet) + "!";
  }

  private static String sheet(Expr.Scope scope, Field field) {
    return switch (scope) {
      case OWN -> field.sheet();
      case PRIOR -> Sheets.PRIOR;
      case CHILDREN -> throw childrenUnknown();
    };
  }

  private static CellAddress address(Expr.Scope scope, Field field) {
    return switch (scope) {
      case OWN -> field.cell();
      case PRIOR -> prior(field);
      case CHILDREN -> throw childrenUnknown();
    };
  }

  private static IllegalArgumentException childrenUnknown() {
    return new IllegalArgumentException("a template knows no numbers of the units below");
  }
}
