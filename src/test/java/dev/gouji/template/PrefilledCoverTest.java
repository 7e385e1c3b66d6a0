package dev.gouji.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.Form;
import dev.gouji.roster.Unit;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Filler;
import dev.gouji.testkit.Judging;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Code, name and year that were filled in for the unit are not typed over by a slip. */
class PrefilledCoverTest {
  private static final Form FORM = Editions.form2021();
  private static final List<String> COVER = List.of("unit.code", "unit.name", "unit.year");
  private final TemplateWriter writer = new TemplateWriter(FORM);

  private static List<Boolean> locked(byte[] workbook) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
      assertTrue(book.getSheet("基本信息").getProtect(), "no sheet protection");
      return COVER.stream()
          .map(id -> Filler.cell(book, FORM.field(id)).getCellStyle().getLocked())
          .toList();
    }
  }

  @Test
  void handedOutToAUnitTheyAreLockedByEitherWay() throws IOException {
    Unit plain = Unit.unlisted("001", "某局");
    Unit risky = Unit.unlisted("=1", "\"某局\"");
    Optional<dev.gouji.check.value.Values> prior = Optional.of(Judging.values(FORM, Map.of()));
    assertEquals(List.of(true, true, true), locked(writer.forUnit(plain, 2024, Optional.empty())));
    assertEquals(List.of(true, true, true), locked(writer.forUnit(risky, 2024, Optional.empty())));
    assertEquals(List.of(true, true, true), locked(writer.forUnit(plain, 2024, prior)));
  }

  @Test
  void theBlankOneAndAReturnFilledInAgainStayOpen() throws IOException {
    assertEquals(List.of(false, false, false), locked(writer.blank()));
    byte[] again =
        writer.refilled(
            Unit.unlisted("001", "某局"),
            2024,
            Optional.empty(),
            Judging.values(FORM, Map.of("unit.year", "2023")));
    assertEquals(List.of(false, false, false), locked(again));
  }
}
