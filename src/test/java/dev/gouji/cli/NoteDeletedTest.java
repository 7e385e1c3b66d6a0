package dev.gouji.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gouji.form.Sheets;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Filler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A marked copy comes back as the next round, also without the sheet that says so. */
final class NoteDeletedTest {
  private static final Unit A = Scene.unit("A", "甲局");
  private static final String IN_FORCE = "proactive.normative.in_force";
  private static final String[] ASKED = {"proactive.normative.issued", "5", IN_FORCE, "2"};

  @TempDir private Path folder;
  private Scene scene;

  @BeforeEach
  void sentBackOnce() {
    scene = new Scene(folder).roster("A,甲局,");
    scene.send("A1.xlsx", A, 2024, 0, ASKED);
    assertEquals(1, scene.run().code());
  }

  /** The marked copy of the round that was judged last. */
  private byte[] returned() {
    String file =
        scene.csv(2024, "status.csv").stream()
            .filter(row -> row.get("outcome").equals("returned"))
            .map(row -> row.get("returned_file"))
            .findFirst()
            .orElseThrow();
    try {
      return Files.readAllBytes(scene.output().resolve("2024").resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] corrected(byte[] marked, int inForce, Consumer<XSSFWorkbook> more) {
    return Scene.changed(
        marked,
        book -> {
          Filler.cell(book, Scene.FORM.field(IN_FORCE)).setCellValue(inForce);
          more.accept(book);
        });
  }

  private static void withoutNote(XSSFWorkbook book) {
    book.removeSheetAt(book.getSheetIndex(Sheets.RETURN_NOTE));
  }

  private void assertNextRound() {
    assertEquals(0, scene.run().code());
    assertEquals(List.of("A1.xlsx superseded", "A2.xlsx accepted"), scene.ofUnit(2024, "A"));
    assertEquals("2", scene.status(2024, "A2.xlsx").get("round"));
  }

  @Test
  void savedByAProgramThatLeavesTheSavedTimeAlone() {
    scene.bytes("A2.xlsx", corrected(returned(), 9, NoteDeletedTest::withoutNote));
    assertNextRound();
  }

  @Test
  void savedLater() {
    scene.bytes(
        "A2.xlsx",
        corrected(
            returned(),
            9,
            book -> {
              withoutNote(book);
              Date later = Date.from(java.time.Instant.parse("2025-02-01T00:00:00Z"));
              book.getProperties().getCoreProperties().setModified(Optional.of(later));
            }));
    assertNextRound();
  }

  @Test
  void withASheetOfTheirOwnInItsPlace() {
    scene.bytes(
        "A2.xlsx",
        corrected(
            returned(),
            9,
            book -> {
              withoutNote(book);
              Sheet own = book.createSheet(Sheets.RETURN_NOTE);
              own.createRow(0).createCell(0).setCellValue("上月各科退回情况");
            }));
    assertNextRound();
  }

  /** As those of early versions, of which some are still on their way. */
  @Test
  void withMarksThatSayNoRound() {
    scene.bytes(
        "A2.xlsx",
        corrected(
            returned(),
            9,
            book -> {
              withoutNote(book);
              Row marks = book.getSheet(Sheets.MARKS).getRow(Sheets.MARKS_ROUND.row());
              marks.removeCell(marks.getCell(Sheets.MARKS_ROUND.column()));
            }));
    assertNextRound();
  }

  @Test
  void withTheSheetHiddenOrEmptied() {
    scene.bytes(
        "A2.xlsx",
        corrected(
            returned(),
            9,
            book -> {
              Sheet note = book.getSheet(Sheets.RETURN_NOTE);
              for (int row = note.getLastRowNum(); row >= 0; row--) {
                if (note.getRow(row) != null) {
                  note.removeRow(note.getRow(row));
                }
              }
              book.setActiveSheet(1);
              book.setSheetHidden(book.getSheetIndex(note), true);
            }));
    assertNextRound();
  }

  @Test
  void theSecondTimeAsTheThirdRound() {
    scene.bytes("A2.xlsx", corrected(returned(), 3, book -> {}));
    assertEquals(1, scene.run().code());
    scene.bytes("A3.xlsx", corrected(returned(), 9, NoteDeletedTest::withoutNote));
    assertEquals(0, scene.run().code());
    assertEquals(
        List.of("A1.xlsx superseded", "A2.xlsx superseded", "A3.xlsx accepted"),
        scene.ofUnit(2024, "A"));
    assertEquals("3", scene.status(2024, "A3.xlsx").get("round"));
  }

  /** Nothing tells which of two is the later one: both are asked about, and told as that. */
  @Test
  void withoutTheHiddenMarksToo() {
    scene.bytes(
        "A2.xlsx",
        corrected(
            returned(),
            9,
            book -> {
              withoutNote(book);
              book.removeSheetAt(book.getSheetIndex(Sheets.MARKS));
            }));
    assertEquals(1, scene.run().code());
    assertEquals(
        List.of("A1.xlsx returned", "A2.xlsx returned"),
        scene.ofUnit(2024, "A"),
        "two of one round");
  }
}
