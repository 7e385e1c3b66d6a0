package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Proposal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads {@code publication.csv}; an office's copy replaces the built-in one. */
final class ProposalLoader {
  private static final String FILE = "publication.csv";
  private static final List<String> COLUMNS = List.of("part", "sentence", "when", "unless");
  private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern CONDITION = Pattern.compile("\\s*([a-z0-9_.*]+)\\s*([=>])\\s*0\\s*");

  private final DefinitionFiles files;
  private final Collection<Field> fields;
  private final boolean resolvable;

  /**
   * A loader for the fields of one edition.
   *
   * @param resolvable whether the fields are sound: else none is said to be missing
   */
  ProposalLoader(DefinitionFiles files, Collection<Field> fields, boolean resolvable) {
    this.files = files;
    this.fields = fields;
    this.resolvable = resolvable;
  }

  /** The sentences, in the order in which they stand in the report. */
  List<Proposal> proposals() {
    List<Proposal> proposals = new ArrayList<>();
    for (CsvTable csv : files.last(FILE, COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        if (resolvable) {
          proposals.add(proposal(csv, row));
        }
      }
    }
    return List.copyOf(proposals);
  }

  private Proposal proposal(CsvTable csv, CsvRow row) {
    String part = csv.cell(row, "part");
    boolean known =
        List.of(Proposal.TITLE, Proposal.INTRO).contains(part)
            || fields.stream().anyMatch(field -> field.isProse() && field.id().equals(part));
    if (!known) {
      files.fault(csv.name(), row.line(), "part「" + part + "」不是文字报告的指标", "填 title、intro 或文字指标的编号");
    }
    List<String> unless =
        Arrays.stream(csv.cell(row, "unless").split("\\|"))
            .filter(word -> !word.isEmpty())
            .toList();
    return new Proposal(part, pieces(csv, row), conditions(csv, row), unless);
  }

  private List<Proposal.Piece> pieces(CsvTable csv, CsvRow row) {
    String sentence = csv.cell(row, "sentence");
    List<Proposal.Piece> pieces = new ArrayList<>();
    Matcher named = NAMED.matcher(sentence);
    int at = 0;
    while (named.find()) {
      pieces.add(new Proposal.Piece.Words(sentence.substring(at, named.start())));
      pieces.add(piece(csv, row, named.group(1)));
      at = named.end();
    }
    pieces.add(new Proposal.Piece.Words(sentence.substring(at)));
    if (sentence.isBlank()) {
      files.fault(csv.name(), row.line(), "sentence 不能为空", "");
    }
    return pieces;
  }

  private Proposal.Piece piece(CsvTable csv, CsvRow row, String name) {
    Optional<Proposal.Known> known =
        Arrays.stream(Proposal.Known.values()).filter(one -> one.word().equals(name)).findFirst();
    return known.isPresent()
        ? new Proposal.Piece.Fact(known.get())
        : new Proposal.Piece.Sum(numbers(csv, row, name));
  }

  private List<Proposal.Condition> conditions(CsvTable csv, CsvRow row) {
    List<Proposal.Condition> conditions = new ArrayList<>();
    String when = csv.cell(row, "when");
    for (String one : when.isEmpty() ? new String[0] : when.split("&", -1)) {
      Matcher condition = CONDITION.matcher(one);
      if (condition.matches()) {
        Proposal.Piece.Sum sum = new Proposal.Piece.Sum(numbers(csv, row, condition.group(1)));
        conditions.add(new Proposal.Condition(sum, condition.group(2).equals("=")));
      } else {
        files.fault(
            csv.name(), row.line(), "when「" + one.strip() + "」看不懂", "写 编号=0 或 编号>0，几条用 & 连接");
      }
    }
    return conditions;
  }

  private List<Field> numbers(CsvTable csv, CsvRow row, String pattern) {
    List<Field> found =
        FieldIds.matching(pattern, fields).stream().filter(Field::isNumeric).toList();
    if (found.isEmpty()) {
      files.fault(csv.name(), row.line(), "「" + pattern + "」不是任何数值指标", "可用 gouji fields 查看全部指标");
    }
    return found;
  }
}
