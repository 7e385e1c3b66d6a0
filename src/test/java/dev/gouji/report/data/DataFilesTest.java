package dev.gouji.report.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.csv.CsvReader;
import dev.gouji.csv.CsvTable;
import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.finding.Finding;
import dev.gouji.form.Field;
import dev.gouji.form.Severity;
import dev.gouji.report.page.PageSample;
import dev.gouji.year.Account;
import dev.gouji.year.Outcome;
import dev.gouji.year.file.UnitRounds;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFilesTest {
  private interface Writing {
    void write(Account year, OutputStream out) throws IOException;
  }

  private static byte[] bytes(Writing writing, Account year) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    writing.write(year, out);
    return out.toByteArray();
  }

  private static CsvTable table(Writing writing, Account year)
      throws IOException, CsvUnreadableException {
    return CsvTable.of("", CsvReader.read(bytes(writing, year)));
  }

  private static PageSample sample() {
    PageSample sample =
        new PageSample().unit("G", "演练区", "").unit("A", "演练一局", "G").unit("B", "=演练二局", "G");
    return sample
        .report("A", 1)
        .report(
            "B",
            2,
            sample.finding("R1", Severity.HARD, "requests.received.business", "新收, \"12\" 不等"),
            sample.finding("I-READ", Severity.INFO, "requests.received.other", "读作 24"))
        .file("readme.pdf", Outcome.REFUSED, "不是表格");
  }

  @Test
  void columnsAreTheContract() throws IOException, CsvUnreadableException {
    Account year = sample().build();
    assertEquals(
        "file,unit_code,unit_name,year,edition,round,outcome,hard,soft,info,reason,sha256,"
            + "returned_file",
        String.join(",", table(DataFiles::status, year).header()));
    assertEquals(
        "unit_code,unit_name,file,rule,severity,sheet,cell,field,found,expected,difference,"
            + "message,instruction,suggestion,fingerprint,explanation,state",
        String.join(",", table(DataFiles::findings, year).header()));
    assertEquals(
        "unit_code,unit_name,year,field,value",
        String.join(",", table(DataFiles::values, year).header()));
    assertEquals(
        "scope,field,value,units", String.join(",", table(DataFiles::totals, year).header()));
  }

  @Test
  void filesHaveByteOrderMarkAndCrLf() throws IOException {
    byte[] status = bytes(DataFiles::status, sample().build());
    String text = new String(status, StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFfile,"));
    assertEquals(text.lines().count(), text.split("\r\n", -1).length - 1);
  }

  @Test
  void everyPathAndEveryUnitHasItsLine() throws IOException, CsvUnreadableException {
    CsvTable status = table(DataFiles::status, sample().build());
    List<String> outcomes =
        status.rows().stream()
            .map(r -> status.cell(r, "unit_code") + " " + status.cell(r, "outcome"))
            .toList();
    assertEquals(List.of("G missing", "A accepted", "B returned", " refused"), outcomes);
    assertEquals("'=演练二局", status.cell(status.rows().get(2), "unit_name"));
  }

  @Test
  void findingsKeepTheirWordsAndOrder() throws IOException, CsvUnreadableException {
    CsvTable findings = table(DataFiles::findings, sample().build());
    assertEquals(2, findings.rows().size());
    assertEquals("新收, \"12\" 不等", findings.cell(findings.rows().get(0), "message"));
    assertEquals("open", findings.cell(findings.rows().get(0), "state"));
    assertEquals("-1", findings.cell(findings.rows().get(0), "difference"));
    assertEquals("hard", findings.cell(findings.rows().get(0), "severity"));
    assertEquals("requests.received.business", findings.cell(findings.rows().get(0), "field"));
  }

  @Test
  void onlyAcceptedReturnsGiveValues() throws IOException, CsvUnreadableException {
    PageSample sample = sample();
    CsvTable values = table(DataFiles::values, sample.build());
    long numeric = sample.form().fields().stream().filter(Field::isNumeric).count() - 1;
    assertEquals(numeric, values.rows().size());
    assertTrue(values.rows().stream().allMatch(r -> values.cell(r, "unit_code").equals("A")));
    Map<String, String> byField = new HashMap<>();
    values.rows().forEach(r -> byField.put(values.cell(r, "field"), values.cell(r, "value")));
    assertTrue(byField.get("proactive.fees").endsWith(".25"));
    assertEquals("", byField.get("figures.lawsuits"));
    assertTrue(byField.keySet().stream().noneMatch("unit.year"::equals));
  }

  @Test
  void totalsAreTheSumsOfEachLevel() throws IOException, CsvUnreadableException {
    PageSample sample = sample().report("B", 2);
    CsvTable totals = table(DataFiles::totals, sample.build());
    assertEquals(2 * 200, totals.rows().size());
    Field received = sample.form().field("requests.received.total");
    BigDecimal sum =
        sample
            .grow(1)
            .number(received)
            .orElseThrow()
            .add(sample.grow(2).number(received).orElseThrow());
    for (String scope : List.of("*", "G")) {
      assertTrue(
          totals.rows().stream()
              .anyMatch(
                  r -> r.cells().equals(List.of(scope, received.id(), sum.toPlainString(), "2"))));
    }
  }

  @Test
  void roundsAndReceiptTellTheirLines() throws IOException, CsvUnreadableException {
    PageSample sample = sample();
    UnitRounds.CellChange change = new UnitRounds.CellChange("proactive.penalty", "行政处罚", "1", "2");
    sample.rounds(
        "B",
        new UnitRounds.Step(1, "b1.xlsx", 12, 0, 0, 0, 12, List.of()),
        new UnitRounds.Step(2, "b2.xlsx", 3, 9, 1, 1, 1, List.of(change)));
    Account year = sample.build();
    assertEquals(
        List.of("B", "'=演练二局", "2", "b2.xlsx", "3", "9", "1", "1", "1", "1"),
        table(DataFiles::rounds, year).rows().get(1).cells());
    CsvTable receipt = table(DataFiles::receipt, year);
    Finding read = year.counted().get(1).findings().get(1);
    assertEquals(1, receipt.rows().size());
    assertEquals(read.location().a1(), receipt.cell(receipt.rows().get(0), "cell"));
    assertEquals("14", receipt.cell(receipt.rows().get(0), "written"));
    assertEquals("15", receipt.cell(receipt.rows().get(0), "read"));
  }

  @Test
  void aDiskThatIsFullIsToldAsSuch() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space");
          }
        };
    IOException told =
        assertThrows(IOException.class, () -> DataFiles.values(sample().build(), full));
    assertEquals("no space", told.getMessage());
  }
}
