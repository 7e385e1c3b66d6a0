package dev.gouji.form.syntax;

import dev.gouji.form.Expr;
import dev.gouji.form.Field;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the names in a rule's text stand for: fields, and ranges of fields. */
final class RuleNames {
  /** A field and whose value of it is meant. */
  record Named(Expr.Scope scope, Field field) {}

  private final Map<String, Field> fields;
  private final List<Field> inOrder;

  RuleNames(Map<String, Field> fields) {
    this.fields = fields;
    this.inOrder = fields.values().stream().sorted(Comparator.comparingInt(Field::index)).toList();
  }

  /** The field a name stands for, and whose value of it. */
  Named named(String name) throws RuleTextException {
    Expr.Scope scope = Expr.Scope.OWN;
    String id = name;
    if (name.startsWith("prior.")) {
      scope = Expr.Scope.PRIOR;
      id = name.substring("prior.".length());
    } else if (name.startsWith("children.")) {
      scope = Expr.Scope.CHILDREN;
      id = name.substring("children.".length());
    }
    Field field = fields.get(id);
    if (field == null) {
      throw new RuleTextException("没有指标「" + id + "」，可用 gouji fields 查看全部指标");
    }
    return new Named(scope, field);
  }

  /**
   * The fields from one to another, in form order. Where both ends differ in one part of their ids,
   * only fields that agree with them in all other parts belong to the range, so that a range can
   * run down a column.
   */
  List<Field> range(Named first, String lastName) throws RuleTextException {
    Named last = named(lastName);
    int from = first.field().index();
    int to = last.field().index();
    if (to < from || !belongTogether(first.field(), last.field())) {
      throw new RuleTextException(
          "范围「" + first.field().id() + " : " + last.field().id() + "」的次序不对或跨表");
    }
    List<Field> all = inOrder.subList(from, to + 1);
    String[] one = first.field().id().split("\\.", -1);
    String[] other = last.field().id().split("\\.", -1);
    return one.length == other.length && differences(one, other) == 1
        ? all.stream().filter(f -> agrees(f.id().split("\\.", -1), one, other)).toList()
        : all;
  }

  /** Fields of one table, or of one kind such as {@code text.}, may form a range. */
  private static boolean belongTogether(Field first, Field last) {
    String[] one = first.id().split("\\.", -1);
    String[] other = last.id().split("\\.", -1);
    boolean kind = one.length == 2 && other.length == 2 && one[0].equals(other[0]);
    return kind || first.table().equals(last.table());
  }

  private static int differences(String[] one, String[] other) {
    int count = 0;
    for (int i = 0; i < one.length; i++) {
      count += one[i].equals(other[i]) ? 0 : 1;
    }
    return count;
  }

  private static boolean agrees(String[] id, String[] one, String[] other) {
    if (id.length != one.length) {
      return false;
    }
    for (int i = 0; i < id.length; i++) {
      if (one[i].equals(other[i]) && !id[i].equals(one[i])) {
        return false;
      }
    }
    return true;
  }
}
