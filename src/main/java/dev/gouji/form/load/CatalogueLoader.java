package dev.gouji.form.load;

import dev.gouji.csv.CsvRow;
import dev.gouji.csv.CsvTable;
import dev.gouji.form.CatalogueEntry;
import dev.gouji.form.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Loads {@code catalogue.csv}; an entry of the office with a known id replaces the built-in one.
 */
final class CatalogueLoader {
  private static final List<String> COLUMNS =
      List.of("id", "severity", "label", "instruction", "source");
  private static final List<String> OPTIONAL = List.of("expected");
  private static final String EXPECTED = "应为";

  private final DefinitionFiles files;

  CatalogueLoader(DefinitionFiles files) {
    this.files = files;
  }

  Map<String, CatalogueEntry> catalogue() {
    Map<String, CatalogueEntry> catalogue = new LinkedHashMap<>();
    for (CsvTable csv : files.tables("catalogue.csv", COLUMNS, OPTIONAL)) {
      for (CsvRow row : csv.rows()) {
        entry(csv, row).ifPresent(entry -> catalogue.put(entry.id(), entry));
      }
    }
    return catalogue;
  }

  private Optional<CatalogueEntry> entry(CsvTable csv, CsvRow row) {
    Optional<Severity> severity = Severity.of(csv.cell(row, "severity"));
    String instruction = csv.cell(row, "instruction");
    if (severity.isEmpty()
        || instruction.isEmpty()
        || instruction.length() > RuleLoader.MAX_INSTRUCTION) {
      files.fault(csv.name(), row.line(), "severity 不认识，或 instruction 为空或过长", "");
      return Optional.empty();
    }
    String expected = csv.cell(row, "expected");
    return Optional.of(
        new CatalogueEntry(
            csv.cell(row, "id"),
            severity.get(),
            csv.cell(row, "label"),
            instruction,
            csv.cell(row, "source"),
            expected.isEmpty() ? EXPECTED : expected));
  }
}
