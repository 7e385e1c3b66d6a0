package dev.gouji.report.data;

import dev.gouji.check.CheckedReturn;
import dev.gouji.check.Return;
import dev.gouji.csv.CsvStream;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Role;
import dev.gouji.look.Numbers;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.file.OtherFile;
import dev.gouji.year.file.UnitRounds;
import dev.gouji.year.level.Scope;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The CSV files of one report year. Each is written record by record, so that a year of 20,000
 * units needs no more memory than one of 20.
 */
public final class DataFiles {
  /** Where the sender wrote a number in an unusual way and it was read all the same. */
  private static final String READ_OTHERWISE = "I-READ";

  private DataFiles() {}

  /** status.csv: every path of the inbox and every unit without one. */
  public static void status(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.STATUS.columns())) {
      for (FileOutcome file : year.files()) {
        csv.row(
            List.of(
                file.file(),
                file.unitCode(),
                file.unitName(),
                file.year(),
                file.edition(),
                String.valueOf(file.round()),
                file.outcome().id(),
                String.valueOf(file.hard()),
                String.valueOf(file.soft()),
                String.valueOf(file.info()),
                file.reason(),
                file.sha256(),
                file.returnedFile()));
      }
    }
  }

  /** findings.csv: every finding of every return that counts. */
  public static void findings(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.FINDINGS.columns())) {
      for (CheckedReturn checked : year.judged()) {
        for (Finding finding : checked.findings()) {
          csv.row(findingRow(checked.of(), finding));
        }
      }
    }
  }

  private static List<String> findingRow(Return of, Finding finding) {
    return List.of(
        of.unit().code(),
        of.unit().name(),
        of.file(),
        finding.rule(),
        finding.severity().id(),
        finding.location().sheet(),
        finding.location().a1(),
        finding.location().fieldId(),
        finding.found(),
        finding.expected(),
        finding.difference(),
        finding.message(),
        finding.instruction(),
        finding.suggestion(),
        finding.fingerprint().text(),
        finding.explanation(),
        finding.state());
  }

  /** values.csv: every numeric field of the accepted returns; a blank one has an empty value. */
  public static void values(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.VALUES.columns())) {
      for (CheckedReturn checked : year.counted()) {
        if (checked.isAccepted()) {
          values(checked.of(), csv);
        }
      }
    }
  }

  private static void values(Return of, CsvStream csv) throws IOException {
    String year = String.valueOf(of.year());
    for (Field field : of.form().fields()) {
      if (field.isNumeric() && !field.is(Role.YEAR)) {
        String value = plain(of.values().number(field));
        csv.row(List.of(of.unit().code(), of.unit().name(), year, field.id(), value));
      }
    }
  }

  /** prose.csv: the prose of the accepted returns, with which next year's is compared. */
  public static void prose(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.PROSE.columns())) {
      for (CheckedReturn checked : year.counted()) {
        if (checked.isAccepted()) {
          prose(checked.of(), csv);
        }
      }
    }
  }

  private static void prose(Return of, CsvStream csv) throws IOException {
    String year = String.valueOf(of.year());
    for (Field field : of.form().fields()) {
      String text = of.values().text(field);
      if (field.isProse() && !text.isEmpty()) {
        csv.row(List.of(of.unit().code(), of.unit().name(), year, field.id(), text));
      }
    }
  }

  /** totals.csv: the sums of each level; a field that no return filled has an empty value. */
  public static void totals(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.TOTALS.columns())) {
      for (Scope scope : year.scopes()) {
        String units = String.valueOf(scope.accepted().returns());
        for (Field field : year.form().nationalNumbers()) {
          String value = plain(scope.accepted().sum(field));
          csv.row(List.of(scope.code(), field.id(), value, units));
        }
      }
    }
  }

  /** rounds.csv: how the returns of each unit that sent more than one went from round to round. */
  public static void rounds(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.ROUNDS.columns())) {
      for (UnitRounds unit : year.rounds()) {
        for (UnitRounds.Step step : unit.rounds()) {
          csv.row(
              List.of(
                  unit.unit().code(),
                  unit.unit().name(),
                  String.valueOf(step.round()),
                  step.file(),
                  String.valueOf(step.open()),
                  String.valueOf(step.mended()),
                  String.valueOf(step.unchanged()),
                  String.valueOf(step.stillWrong()),
                  String.valueOf(step.fresh()),
                  String.valueOf(step.unasked().size())));
        }
      }
    }
  }

  /** differences.csv: files that do not count, cell by cell; one line for a pair without any. */
  public static void differences(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.DIFFERENCES.columns())) {
      for (OtherFile other : year.others()) {
        List<OtherFile.Difference> differences = other.differences();
        if (differences.isEmpty()) {
          csv.row(differenceRow(other, "", "", "", "", ""));
        }
        for (OtherFile.Difference one : differences) {
          csv.row(
              differenceRow(
                  other, one.sheet(), one.cell(), one.field().id(), one.found(), one.counted()));
        }
      }
    }
  }

  private static List<String> differenceRow(
      OtherFile other, String sheet, String cell, String field, String found, String counted) {
    return List.of(
        other.unit().code(),
        other.unit().name(),
        other.other().read().file(),
        other.against().read().file(),
        other.relation().id(),
        sheet,
        cell,
        field,
        found,
        counted);
  }

  /** receipt.csv: every number that was written in an unusual way, and as what it was read. */
  public static void receipt(Account year, OutputStream out) throws IOException {
    try (CsvStream csv = new CsvStream(out, DataFile.RECEIPT.columns())) {
      for (CheckedReturn checked : year.judged()) {
        for (Finding finding : checked.findings()) {
          if (finding.rule().equals(READ_OTHERWISE)) {
            csv.row(receiptRow(checked.of(), finding));
          }
        }
      }
    }
  }

  private static List<String> receiptRow(Return of, Finding finding) {
    return List.of(
        of.unit().code(),
        of.unit().name(),
        of.file(),
        finding.location().sheet(),
        finding.location().a1(),
        finding.location().fieldId(),
        finding.found(),
        finding.expected());
  }

  private static String plain(Optional<BigDecimal> number) {
    return number.map(Numbers::plain).orElse("");
  }
}
