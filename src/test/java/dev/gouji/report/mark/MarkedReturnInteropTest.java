package dev.gouji.report.mark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.grid.FileKind;
import dev.gouji.report.mark.note.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Marked workbooks in the hands of LibreOffice and openpyxl. */
@Tag("interop")
final class MarkedReturnInteropTest {
  private static final String XLSX = "xlsx:Calc MS Excel 2007 XML";
  private static final int SECONDS = 120;

  @TempDir Path folder;
  private Path script;

  @BeforeEach
  void unpackScript() throws IOException {
    script = folder.resolve("compare_marked.py");
    try (InputStream in = getClass().getResourceAsStream("/mark/compare_marked.py")) {
      Files.copy(in, script);
    }
  }

  @Test
  void openpyxlFindsNothingChangedButTheMarks() throws Exception {
    Path original = write("original.xlsx", Samples.xlsx());
    Path marked = write("marked.xlsx", mark(original));
    compare(original, marked);
  }

  @Test
  void aWorkbookSavedByLibreOfficeIsMarkedAsWell() throws Exception {
    Path original = resave(write("original.xlsx", Samples.xlsx()), "saved");
    Path marked = write("marked.xlsx", mark(original));
    compare(original, marked);
  }

  @Test
  void marksDoNotPileUpWhenLibreOfficeSavesBetweenTheRounds() throws Exception {
    Path original = resave(write("original.xlsx", Samples.xlsx()), "saved");
    Path first = resave(write("first.xlsx", mark(original)), "again");
    Path second = resave(write("second.xlsx", mark(first)), "again");
    Path third = write("third.xlsx", mark(second));
    compare(original, third, "--resaved");
    assertEquals(
        MarkedReturnTest.rows(open(write("note.xlsx", mark(original))).getSheetAt(0)),
        MarkedReturnTest.rows(open(third).getSheetAt(0)));
  }

  @Test
  void libreOfficeReadsWhatWasWritten() throws Exception {
    for (FileKind kind : List.of(FileKind.XLSX, FileKind.XLS)) {
      byte[] original = MarkedReturnTest.sample(kind);
      byte[] bytes = MarkedReturnTest.mark(original, kind, Samples.findings());
      Path saved = resave(write("marked." + kind.extension(), bytes), "saved");
      Workbook workbook = open(saved);
      assertEquals("退回说明", workbook.getSheetName(0));
      assertEquals(
          MarkedReturnTest.rows(MarkedReturnTest.open(bytes).getSheetAt(0)),
          MarkedReturnTest.rows(workbook.getSheetAt(0)));
      for (Place place : MarkedReturnTest.places(Samples.findings())) {
        var at = new org.apache.poi.ss.util.CellAddress(place.cell().row(), place.cell().column());
        String text = workbook.getSheet(place.sheet()).getCellComment(at).getString().getString();
        assertTrue(text.contains("（勾稽标记"), place + text);
      }
    }
  }

  private static byte[] mark(Path file) throws IOException {
    return MarkedReturnTest.mark(Files.readAllBytes(file), FileKind.XLSX, Samples.findings());
  }

  private static Workbook open(Path file) throws IOException {
    return MarkedReturnTest.open(Files.readAllBytes(file));
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path resave(Path file, String into) throws Exception {
    Path target = folder.resolve(into);
    run(
        List.of(
            "soffice",
            "-env:UserInstallation=" + folder.resolve("office").toUri(),
            "--headless",
            "--convert-to",
            XLSX,
            "--outdir",
            target.toString(),
            file.toString()));
    String name = file.getFileName().toString().replaceFirst("[.][a-z]+$", ".xlsx");
    return target.resolve(name);
  }

  private void compare(Path original, Path marked, String... options) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of("/usr/bin/python3", script.toString(), original.toString(), marked.toString()));
    command.addAll(List.of(options));
    run(command);
  }

  private void run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PYTHONIOENCODING", "utf-8");
    Path log = folder.resolve("log.txt");
    Process process = builder.redirectOutput(log.toFile()).start();
    boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
    String said = Files.readString(log, StandardCharsets.UTF_8);
    if (!ended) {
      process.destroyForcibly();
    }
    assertTrue(ended && process.exitValue() == 0, command + "\n" + said);
  }
}
