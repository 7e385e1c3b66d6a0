package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Field;
import dev.gouji.form.Table;
import dev.gouji.grid.FileKind;
import dev.gouji.grid.RawCell;
import dev.gouji.received.Received;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;

/** A reader that shares nothing with ours finds each number where we say that it stands. */
class SecondReaderTest {
  private static final int LAYOUTS = 100;

  private final List<String> differences = new ArrayList<>();
  private int files;
  private int cells;
  private int labelled;

  @Test
  void theSecondReaderAgreesOnEveryOddWorkbookThatIsRead() throws IOException {
    Map<String, Supplier<byte[]>> odd = new LinkedHashMap<>(OddLayouts.all());
    odd.putAll(OddFiles.all());
    for (Map.Entry<String, Supplier<byte[]>> made : odd.entrySet()) {
      compare(made.getKey(), made.getValue().get());
    }
    assertEquals(List.of(), differences);
    assertTrue(files >= 80 && labelled > files * 100, told());
  }

  @Test
  void theSecondReaderAgreesOnTablesChangedAtRandom() throws IOException {
    for (int seed = 0; seed < Integer.getInteger("gouji.layouts", LAYOUTS); seed++) {
      RandomLayoutTest.Layout layout = RandomLayoutTest.Layout.of(seed);
      compare("seed " + seed + " " + layout.done(), written(layout));
    }
    assertEquals(List.of(), differences);
    assertTrue(files > LAYOUTS / 2 && labelled > files * 100, told());
  }

  private static byte[] written(RandomLayoutTest.Layout layout) {
    return Filled.xlsx(
        workbook -> {
          Table of = layout.table();
          workbook.removeSheetAt(workbook.getSheetIndex(of.sheet()));
          Sheet sheet = workbook.createSheet(of.sheet());
          layout.board().write(sheet, of.origin());
        });
  }

  private void compare(String name, byte[] file) throws IOException {
    if (IntakeTest.INTAKE.read(file, name) instanceof Received.Read read
        && (read.kind() == FileKind.XLSX || read.kind() == FileKind.XLSM)) {
      files++;
      Agreement agreement = Agreement.of(file, read);
      agreement.difference().ifPresent(what -> differences.add(name + ": " + what));
      cells += agreement.cells();
      labelled += agreement.labelled();
    }
  }

  private String told() {
    return files + " files, " + cells + " cells, " + labelled + " with their labels";
  }

  @Test
  void aNumberTakenFromAnotherPlaceIsNoticed() throws IOException {
    byte[] file = OddFiles.good();
    Received.Read read = IntakeTest.read(file);
    assertEquals(Optional.empty(), Agreement.of(file, read).difference());
    for (String[] pair :
        new String[][] {
          {"requests.received.business", "requests.received.research"},
          {"requests.granted.other", "requests.closed_other.other"},
          {"suit_direct.other", "suit_after_review.other"},
          {"review.total", "suit_direct.total"},
          {"proactive.licensing", "proactive.penalty"}
        }) {
      Map<Field, RawCell> swapped = new LinkedHashMap<>(read.cells());
      RawCell first = read.cells().get(Filled.FORM.field(pair[0]));
      swapped.put(Filled.FORM.field(pair[0]), read.cells().get(Filled.FORM.field(pair[1])));
      swapped.put(Filled.FORM.field(pair[1]), first);
      assertTrue(Agreement.of(file, with(read, swapped)).difference().isPresent(), pair[0]);
    }
  }

  private static Received.Read with(Received.Read read, Map<Field, RawCell> cells) {
    return new Received.Read(
        read.file(),
        read.sha256(),
        read.kind(),
        read.form(),
        cells,
        read.stamp(),
        read.saved(),
        read.remarks(),
        read.explanations());
  }
}
