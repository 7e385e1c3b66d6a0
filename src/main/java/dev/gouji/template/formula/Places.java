package dev.gouji.template.formula;

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
import java.util.function.Function;

/** Where the template keeps what a rule reads, written as a formula writes it. */
public final class Places implements Formula.Cells {
  private static final int PRIOR_COLUMN = 1;
  private static final int ATTRIBUTE_COLUMN = 1;

  private final Function<Reference, String> wording;

  /** Writes references in a way of one's own. */
  Places(Function<Reference, String> wording) {
    this.wording = wording;
  }

  /**
   * As formulas on one sheet write them.
   *
   * @param home the sheet, whose own cells need no sheet name
   */
  public static Places on(String home) {
    return new Places(reference -> reference.from(home));
  }

  /** Where last year's number of a field stands on {@link Sheets#PRIOR}. */
  public static CellAddress prior(Field field) {
    return new CellAddress(field.index() + 1, PRIOR_COLUMN);
  }

  /** Where a unit attribute stands on {@link Sheets#LISTS}. */
  public static CellAddress attribute(Expr.Attribute attribute) {
    return new CellAddress(
        List.of(Expr.Attribute.values()).indexOf(attribute) + 1, ATTRIBUTE_COLUMN);
  }

  String attributeCell(Expr.Attribute attribute) {
    return wording.apply(Reference.to(Sheets.LISTS, attribute(attribute)));
  }

  public String cell(Expr.Ref ref) {
    return cell(Reference.to(sheet(ref.scope(), ref.field()), address(ref.scope(), ref.field())));
  }

  public String cell(Reference reference) {
    return wording.apply(reference);
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
  public List<String> refRanges(List<Expr.Ref> refs) {
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
            ranges.add(wording.apply(new Reference(sheet, range)));
          }
        });
    return List.copyOf(ranges);
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
