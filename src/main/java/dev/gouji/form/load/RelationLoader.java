package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.Field;
import dev.gouji.form.Relations;
import dev.gouji.form.Relations.Conversion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads {@code continuity.csv} (which concepts changed) and {@code layouts.csv} (numbers in other
 * layouts); an edition may do without either.
 */
final class RelationLoader {
  private static final List<String> BREAK_COLUMNS = List.of("fields", "reason");
  private static final List<String> LAYOUT_COLUMNS = List.of("edition", "field", "from", "how");

  private final DefinitionFiles files;
  private final Collection<Field> fields;
  private final boolean resolvable;

  RelationLoader(DefinitionFiles files, Collection<Field> fields, boolean resolvable) {
    this.files = files;
    this.fields = fields;
    this.resolvable = resolvable;
  }

  Relations relations() {
    return new Relations(breaks(), conversions());
  }

  private Map<Field, String> breaks() {
    Map<Field, String> breaks = new LinkedHashMap<>();
    for (CsvTable csv : files.last("continuity.csv", BREAK_COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        Pattern pattern = pattern(csv.cell(row, "fields"));
        String reason = csv.cell(row, "reason");
        List<Field> matching =
            fields.stream().filter(field -> pattern.matcher(field.id()).matches()).toList();
        if (resolvable && (matching.isEmpty() || reason.isEmpty())) {
          files.fault(csv.name(), row.line(), "fields 没有对应的指标，或没有写 reason", "");
        }
        matching.forEach(field -> breaks.putIfAbsent(field, reason));
      }
    }
    return breaks;
  }

  private List<Conversion> conversions() {
    List<Conversion> conversions = new ArrayList<>();
    for (CsvTable csv : files.last("layouts.csv", LAYOUT_COLUMNS)) {
      for (CsvRow row : csv.rows()) {
        String how = csv.cell(row, "how");
        if (!how.equals("sum") && !how.equals("zero")) {
          files.fault(csv.name(), row.line(), "how「" + how + "」不认识", "可用：sum、zero");
          continue;
        }
        List<Conversion> some = conversions(csv, row, how.equals("sum"));
        if (resolvable && some.isEmpty()) {
          files.fault(csv.name(), row.line(), "field 没有对应的指标", "");
        }
        conversions.addAll(some);
      }
    }
    return conversions;
  }

  private List<Conversion> conversions(CsvTable csv, CsvRow row, boolean sum) {
    Pattern pattern = pattern(csv.cell(row, "field"));
    List<String> from =
        Arrays.stream(csv.cell(row, "from").split("\\+")).map(String::strip).toList();
    List<Conversion> conversions = new ArrayList<>();
    for (Field field : fields) {
      Matcher matcher = pattern.matcher(field.id());
      if (matcher.matches()) {
        String bound = matcher.groupCount() > 0 ? matcher.group(1) : "";
        conversions.add(
            new Conversion(
                csv.cell(row, "edition"),
                field,
                from.stream().map(id -> id.replace("*", bound)).toList(),
                sum ? Conversion.How.SUM : Conversion.How.ZERO));
      }
    }
    return conversions;
  }

  /** A star stands for any part of an id, dots included. */
  private static Pattern pattern(String ids) {
    return Pattern.compile("\\Q" + ids.replace("*", "\\E([a-z0-9_.]*)\\Q") + "\\E");
  }
}
