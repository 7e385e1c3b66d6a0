package dev.gouji.year.file;

import dev.gouji.check.value.Value;
import dev.gouji.check.value.Values;
import dev.gouji.form.Field;
import dev.gouji.grid.RawCell;
import dev.gouji.look.Numbers;
import dev.gouji.roster.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A file that does not count, beside the one it is compared with.
 *
 * @param other the file that does not count
 * @param against the file that counts; in a conflict, where none counts, the first of them
 * @param relation why it does not count
 */
public record OtherFile(Submission other, Submission against, Relation relation) {
  /** Why a file does not count. */
  public enum Relation {
    COPY("copy", "内容完全相同"),
    SUPERSEDED("superseded", "被替代"),
    CONFLICT("conflict", "数不相同，均不采用");

    private final String id;
    private final String chinese;

    Relation(String id, String chinese) {
      this.id = id;
      this.chinese = chinese;
    }

    public String id() {
      return id;
    }

    public String chinese() {
      return chinese;
    }
  }

  /**
   * One cell in which the two differ.
   *
   * @param field which value it is
   * @param sheet where it is in the file that does not count; empty if it is not there
   * @param cell the place there; empty if it is not there
   * @param found what the file that does not count says; empty if it is blank
   * @param counted what the other one says
   */
  public record Difference(Field field, String sheet, String cell, String found, String counted) {}

  public Unit unit() {
    return other.identity().unit();
  }

  /** Every cell in which the two differ, in form order; none for copies. */
  public List<Difference> differences() {
    List<Difference> differences = new ArrayList<>();
    if (relation == Relation.COPY) {
      return differences;
    }
    Values mine = other.typed().values();
    for (Field field : other.read().form().fields()) {
      Value counted = counted(field);
      if (!other.read().form().isAboutSender(field) && !SameValue.of(mine.of(field), counted)) {
        differences.add(difference(field, mine.of(field), counted));
      }
    }
    return differences;
  }

  private Value counted(Field field) {
    Optional<Field> same = against.read().form().find(field.id());
    return same.map(against.typed().values()::of).orElse(Value.BLANK);
  }

  private Difference difference(Field field, Value found, Value counted) {
    Optional<RawCell> place = Optional.ofNullable(other.read().cells().get(field));
    return new Difference(
        field,
        place.map(RawCell::sheet).orElse(""),
        place.map(cell -> cell.cell().a1()).orElse(""),
        text(found),
        text(counted));
  }

  private static String text(Value value) {
    if (value instanceof Value.Number number) {
      return Numbers.plain(number.value());
    }
    if (value instanceof Value.Text text) {
      return text.value();
    }
    if (value instanceof Value.Blank blank) {
      return blank.mark() ? "不适用" : "";
    }
    return "读不出";
  }
}
