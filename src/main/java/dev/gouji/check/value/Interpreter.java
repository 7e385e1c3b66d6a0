package dev.gouji.check.value;

import dev.gouji.finding.Location;
import dev.gouji.form.Field;
import dev.gouji.form.FieldType;
import dev.gouji.form.Form;
import dev.gouji.form.Role;
import dev.gouji.grid.Content;
import dev.gouji.grid.Contents;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.grid.WrittenText;
import dev.gouji.look.Numbers;
import dev.gouji.received.Received;
import dev.gouji.received.Remark;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Raw cells to typed values, with a remark for everything that was not plainly a value. */
public final class Interpreter {
  private static final int MAX_DIGITS = 15;
  private static final int MAX_DECIMALS = 6;
  private static final Pattern LITERAL_SUM =
      Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?([-+][0-9]+(\\.[0-9]+)?)*");
  private static final Pattern TERM = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

  private final Received.Read read;
  private final Form form;
  private final List<Remark> remarks = new ArrayList<>();
  private final Value[] values;

  private Interpreter(Received.Read read) {
    this.read = read;
    this.form = read.form();
    this.values = new Value[form.fields().size()];
  }

  /** What a return says. */
  public record Interpreted(Values values, List<Remark> remarks) {}

  public static Interpreted interpret(Received.Read read) {
    Interpreter interpreter = new Interpreter(read);
    for (Field field : interpreter.form.fields()) {
      interpreter.values[field.index()] = interpreter.value(field);
    }
    List<Field> live = ComputedCells.judge(read, interpreter.values, interpreter.remarks);
    return new Interpreted(
        new Values(List.of(interpreter.values), live), List.copyOf(interpreter.remarks));
  }

  private Value value(Field field) {
    RawCell raw = read.cells().get(field);
    if (raw == null) {
      // A national cell whose place is not known is doubt; a CSV simply leaves out what is blank.
      return field.national() && read.kind() != FileKind.CSV ? Value.UNREAD : Value.BLANK;
    }
    if (!field.isNumeric()) {
      return words(field, raw);
    }
    if (raw.formula().isPresent()) {
      formula(field, raw, raw.formula().get());
    }
    Content content = raw.content();
    if (content instanceof Content.Number number) {
      return shownNumber(field, raw, number.value());
    }
    if (content instanceof Content.Text text) {
      return typedText(field, raw, text.value());
    }
    if (content instanceof Content.Error error) {
      return doubt("I-ERROR", field, raw, error.code());
    }
    if (content instanceof Content.Doubt doubt) {
      return doubt("I-DOUBT", field, raw, doubt.value().strip() + "（" + doubt.why() + "）");
    }
    if (content instanceof Content.Bool bool) {
      return doubt("I-TEXT", field, raw, bool.value() ? "TRUE" : "FALSE");
    }
    return raw.formula().isPresent() && !field.computed()
        ? doubt("I-NOVALUE", field, raw, "=" + raw.formula().get())
        : Value.BLANK;
  }

  /** A number, if the cell shows that number and no other. */
  private Value shownNumber(Field field, RawCell raw, BigDecimal number) {
    boolean fits =
        switch (raw.display().kind()) {
          case NUMBER -> true;
          case YUAN -> WrittenNumber.unitFits("元", field);
          case WAN_YUAN -> WrittenNumber.unitFits("万元", field);
          case DATE, OTHER -> false;
        };
    if (fits) {
      return number(field, raw, number);
    }
    String id = raw.display().isDate() ? "I-DATE" : "I-FORMAT";
    return doubt(id, field, raw, raw.display().shown());
  }

  private void formula(Field field, RawCell raw, String formula) {
    if (OutsideFormula.reachOf(formula) != OutsideFormula.Reach.WORKBOOK) {
      remark("I-LINK", field, raw, "=" + formula, "");
    } else if (!field.computed() && !read.stamp().isSummary()) {
      boolean stale = literalSum(formula).map(sum -> !shows(raw, sum)).orElse(false);
      remark(stale ? "I-STALE" : "I-FORMULA", field, raw, "=" + formula, "");
    }
  }

  private static boolean shows(RawCell raw, BigDecimal sum) {
    return !(raw.content() instanceof Content.Number number) || number.value().compareTo(sum) == 0;
  }

  /** The value of a formula such as {@code 12+3}, which needs no spreadsheet to verify. */
  private static Optional<BigDecimal> literalSum(String formula) {
    String flat = formula.replace(" ", "");
    if (flat.length() > 200 || !LITERAL_SUM.matcher(flat).matches()) {
      return Optional.empty();
    }
    return TERM.matcher(flat)
        .results()
        .map(term -> new BigDecimal(term.group()))
        .reduce(BigDecimal::add);
  }

  private Value typedText(Field field, RawCell raw, String text) {
    if (text.isEmpty() && raw.formula().isPresent()) {
      return Value.BLANK;
    }
    if (WrittenText.isBlankMark(text)) {
      remark("I-READ", field, raw, text, "（视为未填）");
      return Value.MARK;
    }
    Optional<BigDecimal> number = WrittenNumber.read(text, field).or(() -> year(field, text));
    if (number.isEmpty()) {
      return doubt("I-TEXT", field, raw, seen(text));
    }
    Value value = number(field, raw, number.get());
    if (value instanceof Value.Number read) {
      remark("I-READ", field, raw, text, Numbers.plain(read.value()));
    }
    return value;
  }

  /** The text as the sender sees it: what keeps its digits apart is not to be seen. */
  private static String seen(String text) {
    String plain = text.replace(String.valueOf(Contents.APART), "");
    return plain.equals(text) ? text : plain + "（其中有划掉的数字，或上标、下标的数字）";
  }

  /** Only years are written digit by digit: 二〇二四年. */
  private static Optional<BigDecimal> year(Field field, String text) {
    return field.is(Role.YEAR) ? WrittenText.year(text).map(BigDecimal::valueOf) : Optional.empty();
  }

  private Value number(Field field, RawCell raw, BigDecimal number) {
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.precision() - plain.scale() > MAX_DIGITS) {
      return doubt("I-LARGE", field, raw, Numbers.plain(plain));
    }
    if (field.type() == FieldType.AMOUNT && plain.scale() > MAX_DECIMALS) {
      return doubt("I-PRECISE", field, raw, Numbers.plain(plain));
    }
    return Value.number(plain);
  }

  private Value words(Field field, RawCell raw) {
    String text = Shown.of(raw.content()).strip();
    if (text.isEmpty()) {
      return Value.BLANK;
    }
    // As in numbers: what nobody sees does not count.
    String seen = WrittenText.level(text);
    if (field.type() == FieldType.CHOICE && field.choices().contains(seen)) {
      return new Value.Text(seen);
    }
    if (field.type() == FieldType.CHOICE && !field.choices().contains(text)) {
      remark("I-CHOICE", field, raw, text, String.join(" / ", field.choices()));
      return Value.UNREAD;
    }
    return new Value.Text(text);
  }

  private Value doubt(String id, Field field, RawCell raw, String found) {
    remark(id, field, raw, found, "");
    return Value.UNREAD;
  }

  private void remark(String id, Field field, RawCell raw, String found, String expected) {
    remarks.add(new Remark(id, Location.at(raw.sheet(), raw.cell(), field), found, expected));
  }
}
