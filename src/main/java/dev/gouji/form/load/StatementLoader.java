package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Loads {@code sentences.csv}; an office's copy replaces the built-in one. */
final class StatementLoader {
  private static final String FILE = "sentences.csv";
  private static final List<String> COLUMNS = List.of("field", "words", "value", "confirms");

  /** How a number is written between braces in {@code words}, and what it stands for. */
  private static final Map<String, String> NUMBERS =
      Map.of(
          "{数}", "(?:共|共计|合计|总计)?([0-9]{1,9})",
          "{金额}", "(?:共|共计|合计|总计)?([0-9]{1,9}(?:\\.[0-9]{1,2})?)");

  private final DefinitionFiles files;
  private final Map<String, Field> fields;
  private final boolean resolvable;

  /**
   * A loader for the fields of one edition.
   *
   * @param resolvable whether the fields are sound: else none is said to be missing
   */
  StatementLoader(DefinitionFiles files, Map<String, Field> fields, boolean resolvable) {
    this.files = files;
    this.fields = fields;
    this.resolvable = resolvable;
  }

  List<Statement> statements() {
    List<Statement> statements = new ArrayList<>();
    for (CsvTable csv : files.last(FILE, COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        if (resolvable) {
          statement(csv, row).ifPresent(statements::add);
        }
      }
    }
    return List.copyOf(statements);
  }

  private Optional<Statement> statement(CsvTable csv, CsvRow row) {
    Optional<Field> figure = field(csv, row, "field");
    String confirms = csv.cell(row, "confirms");
    Optional<Field> confirmed = confirms.isEmpty() ? Optional.empty() : field(csv, row, "confirms");
    String value = csv.cell(row, "value");
    Optional<Pattern> words = words(csv, row, value);
    if (figure.isEmpty() || words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Statement(figure.get(), words.get(), value, confirmed));
  }

  private Optional<Field> field(CsvTable csv, CsvRow row, String column) {
    String id = csv.cell(row, column);
    Optional<Field> field = Optional.ofNullable(fields.get(id));
    if (field.isEmpty()) {
      files.fault(csv.name(), row.line(), column + "「" + id + "」不是任何指标", "可用 gouji fields 查看全部指标");
    }
    return field;
  }

  private Optional<Pattern> words(CsvTable csv, CsvRow row, String value) {
    String written = csv.cell(row, "words");
    for (Map.Entry<String, String> number : NUMBERS.entrySet()) {
      written = written.replace(number.getKey(), number.getValue());
    }
    try {
      Pattern words = Pattern.compile(written);
      boolean number = words.matcher("").groupCount() == 1;
      if (!written.isEmpty() && number == value.isEmpty()) {
        return Optional.of(words);
      }
      files.fault(
          csv.name(), row.line(), "words 里要有一个数，或者 value 写明句子的意思", "写 {数} 或 {金额} 恰好一处；有 value 的不写");
    } catch (PatternSyntaxException e) {
      files.fault(csv.name(), row.line(), "words 不是正确的正则表达式", "请检查括号是否成对");
    }
    return Optional.empty();
  }
}
