package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gouji.form.Field;
import dev.gouji.form.Sheets;
import dev.gouji.grid.Content;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.received.Stamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

class IntakeTest {
  static final Intake INTAKE = new Intake(Filled.FORMS, Limits.DEFAULTS);

  static Received.Read read(byte[] bytes) {
    Received received = INTAKE.read(bytes, "a.xlsx");
    return assertInstanceOf(Received.Read.class, received, received.toString());
  }

  /** Every national number that was read, as plain text by field id. */
  static Map<String, String> numbers(Received.Read read) {
    return numbers(read.cells());
  }

  static Map<String, String> numbers(Map<Field, RawCell> cells) {
    Map<String, String> numbers = new TreeMap<>();
    for (Map.Entry<Field, RawCell> entry : cells.entrySet()) {
      if (entry.getKey().national()
          && entry.getValue().content() instanceof Content.Number number) {
        numbers.put(entry.getKey().id(), number.value().toPlainString());
      }
    }
    return numbers;
  }

  @Test
  void anIssuedWorkbookIsReadWhole() {
    Received.Read read = read(Filled.xlsx(workbook -> {}));
    assertEquals(Filled.numbers(), numbers(read));
    assertEquals(List.of(), read.remarks());
    assertEquals(FileKind.XLSX, read.kind());
    assertEquals(Optional.of(Instant.ofEpochMilli(1_700_000_000_000L)), read.saved());
    assertEquals(new Stamp("2021", Filled.FORM.layoutDigest(), "T01", 2024, 1), read.stamp());
    assertEquals(List.of("UNCHECKED R7 () 有地方性法规授权"), reasons(read));
    assertEquals(Filled.FORM.fields().size(), read.cells().size());
    assertEquals(
        new Content.Text("T01"), read.cells().get(Filled.FORM.field("unit.code")).content());
  }

  @Test
  void theReturnNoteRaisesTheRoundAndCarriesExplanations() {
    Received.Read read =
        read(
            Filled.xlsx(
                workbook -> {
                  Sheet note = workbook.createSheet(Sheets.RETURN_NOTE);
                  Filled.texts(note, 0, Sheets.NEXT_ROUND_LABEL, "3");
                  Filled.texts(note, 3, "序号", "规则", "核对码", "问题", "说明（请写在这一列）");
                  Filled.texts(note, 4, "1", "R8", "abc-def", "……", "有文件自动失效", "在旁边");
                  Filled.texts(note, 5, "2", "R1", "123-456", "……", "");
                }));
    assertEquals(3, read.stamp().round());
    assertEquals(
        List.of("UNCHECKED R7 () 有地方性法规授权", "NOTE R8 (abc-def) 有文件自动失效", "WRONG_COLUMN R8 () 在旁边"),
        reasons(read));
  }

  private static List<String> reasons(Received.Read read) {
    return read.explanations().stream()
        .map(one -> one.kind() + " " + one.rule() + " (" + one.fingerprint() + ") " + one.text())
        .toList();
  }
}
