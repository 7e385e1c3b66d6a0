package dev.gouji.report.mark.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sheets are looked at because they may be selected. */
final class SelectionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "<sheetView tabSelected=\"1\"/>|true",
        "<sheetView tabSelected='true'/>|true",
        "<sheetView tabSelected = \"1\"/>|true",
        "<sheetView tabSelected=\"0\"/><sheetView tabSelected=\"1\"/>|true",
        "<sheetView tabSelected=\"false\"/>|false",
        "<sheetView tabSelected|false",
        "<sheetView tabSelected=\"|false",
        "<sheetView/>|false"
      })
  void aSheetIsSelectedThatSaysSo(String xml, boolean selected) {
    assertEquals(selected, Selection.isSelected(xml.getBytes(StandardCharsets.UTF_8)));
  }
}
