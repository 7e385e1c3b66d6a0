package dev.gouji.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.check.ConsistentReturns;
import dev.gouji.form.Field;
import dev.gouji.form.Form;
import dev.gouji.form.load.DefinitionException;
import dev.gouji.form.load.Forms;
import dev.gouji.intake.Agreement;
import dev.gouji.intake.Intake;
import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Gouji;
import dev.gouji.testkit.SecondReader;
import dev.gouji.testkit.SecondReader.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every value of {@code data/values.csv} is what a second reader finds in the accepted workbook.
 */
class SecondReaderOfValuesTest {
  private static final int FILLED = 6;
  private static final Form FORM = Editions.form2021();

  @TempDir private Path folder = Path.of("");

  @Test
  void theSecondReaderFindsTheValuesOfTheSampleReturns() throws Exception {
    assertTrue(compare(Path.of("input"), 2021) > 200);
  }

  @Test
  void theSecondReaderFindsTheValuesOfTemplatesFilledAtRandom() throws Exception {
    int filled = Integer.getInteger("gouji.fills", FILLED);
    Path inbox = Files.createDirectories(folder.resolve("in"));
    StringBuilder roster = new StringBuilder("单位代码,单位名称,上级代码,类别,可制定规章\r\n");
    TemplateWriter writer = new TemplateWriter(FORM);
    for (int seed = 0; seed < filled; seed++) {
      String code = "U" + seed;
      Unit unit = new Unit(code, "单位" + seed, "", "", "是", Unit.Status.NORMAL, "", "", "");
      Map<String, String> values = new LinkedHashMap<>(ConsistentReturns.full(FORM, seed, true));
      values.keySet().removeIf(id -> FORM.field(id).computed());
      byte[] blank = writer.forUnit(unit, 2024, Optional.empty());
      Files.write(inbox.resolve(code + ".xlsx"), Filler.fill(blank, FORM, values));
      roster.append(code).append(",单位").append(seed).append(",,,是\r\n");
    }
    Files.writeString(inbox.resolve("单位名录.csv"), roster);
    assertEquals(
        filled
            * FORM.fields().stream()
                .filter(f -> f.isNumeric() && !f.id().startsWith("unit."))
                .count(),
        compare(inbox, 2024));
  }

  /** How many values were compared. */
  private int compare(Path inbox, int year) throws IOException, DefinitionException {
    Path output = folder.resolve("out");
    Gouji.run(inbox, output, 2);
    Path data = output.resolve(Integer.toString(year)).resolve("data");
    List<Map<String, String>> values = Gouji.csv(data.resolve("values.csv"));
    Intake intake = new Intake(Forms.load(Optional.empty()), Limits.DEFAULTS);
    int compared = 0;
    for (Map<String, String> status : Gouji.csv(data.resolve("status.csv"))) {
      if (!status.get("outcome").equals("accepted")) {
        continue;
      }
      byte[] file = Files.readAllBytes(inbox.resolve(status.get("file")));
      Received.Read read = (Received.Read) intake.read(file, status.get("file"));
      assertEquals(Optional.empty(), Agreement.of(file, read).difference(), status.get("file"));
      SecondReader second = SecondReader.of(file);
      for (Map<String, String> value : values) {
        if (value.get("unit_code").equals(status.get("unit_code"))) {
          Field field = FORM.field(value.get("field"));
          Spot at = new Spot(field.sheet(), field.cell().row(), field.cell().column());
          assertEquals(second.shown(at), value.get("value"), status.get("file") + field.id());
          compared++;
        }
      }
    }
    return compared;
  }
}
