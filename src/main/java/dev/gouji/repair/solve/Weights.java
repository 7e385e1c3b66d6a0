package dev.gouji.repair.solve;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Expr;
import dev.gouji.form.Operands;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;

/**
 * What a changed cell and a piece of evidence weigh, and how likely each kind of slip is; from
 * {@code repair/weights.csv}, which gives the reasons too.
 */
public final class Weights {
  private static final String RESOURCE = "/repair/weights.csv";
  private static final Weights BUILT_IN = load();

  private final Map<String, Integer> weights = new HashMap<>();
  private final Map<String, String> words = new HashMap<>();

  private Weights(CsvTable table) {
    for (CsvRow row : table.rows()) {
      String id = table.cell(row, "kind") + "." + table.cell(row, "id");
      weights.put(id, Integer.parseInt(table.cell(row, "weight")));
      words.put(id, table.cell(row, "words"));
    }
  }

  public static Weights builtIn() {
    return BUILT_IN;
  }

  private static Weights load() {
    try (InputStream in = Weights.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is missing");
      }
      return new Weights(CsvTable.of(RESOURCE, CsvReader.read(in.readAllBytes())));
    } catch (IOException | CsvUnreadableException e) {
      throw new IllegalStateException(RESOURCE, e);
    }
  }

  /** What it weighs to change an ordinary cell. */
  int cell() {
    return of("cell.ordinary");
  }

  /** What it weighs to change a cell that is wrong in any case, such as a negative one. */
  int certainlyWrong() {
    return of("cell.certainly_wrong");
  }

  /** What one cause that explains several cells at once weighs. */
  public int block() {
    return of("cell.block");
  }

  /** What it weighs to leave a soft relation broken. */
  int evidence(Expr condition) {
    String kind = "own";
    for (Expr.Ref ref : Operands.of(condition)) {
      if (ref.scope() == Expr.Scope.CHILDREN) {
        kind = "children";
      } else if (ref.scope() == Expr.Scope.PRIOR) {
        kind = "prior";
      } else if (ref.field().isKeyFigure()) {
        kind = "register";
      }
    }
    return of("evidence." + kind);
  }

  /** How likely a kind of slip is; higher is likelier. */
  public int slip(String id) {
    return of("slip." + id);
  }

  /** What people call a kind of slip. */
  public String words(String id) {
    return words.getOrDefault("slip." + id, "");
  }

  private int of(String id) {
    Integer weight = weights.get(id);
    if (weight == null) {
      throw new IllegalStateException(RESOURCE + " lacks " + id);
    }
    return weight;
  }
}
