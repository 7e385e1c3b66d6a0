package dev.gouji.testkit.openxml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.roster.Unit;
import dev.gouji.template.TemplateWriter;
import dev.gouji.testkit.RuleCase;
import dev.gouji.testkit.Zips;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Excel would offer to repair is seen here too. */
class OpenXmlTest {
  private static final byte[] GOOD =
      new TemplateWriter(RuleCase.form()).forUnit(Unit.unlisted("A", "甲局"), 2021, Optional.empty());

  @Test
  void aWorkbookHandedOutKeepsToTheStandard() {
    assertEquals(List.of(), OpenXml.faults(GOOD));
  }

  @ParameterizedTest(name = "{3}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[Content_Types].xml | <Override | <Default Extension=\"XML\""
            + " ContentType=\"a/b\"/><Override | twice",
        "[Content_Types].xml | </Types> | <Override PartName=\"/xl/styles.xml\""
            + " ContentType=\"a/b\"/></Types> | twice",
        "[Content_Types].xml | PartName=\"/xl/styles.xml\" | PartName=\"/xl/other.xml\" | not"
            + " there",
        "[Content_Types].xml | Extension=\"rels\" | Extension=\"r\" | no type",
        "xl/_rels/workbook.xml.rels | rId2\" | rId1\" | id twice",
        "xl/_rels/workbook.xml.rels | styles.xml | style.xml | nothing at",
        "xl/workbook.xml | sheetId=\"2\" | sheetId=\"1\" | id of a sheet",
        "xl/workbook.xml | name=\"自检\" | name=\"五、六\" | name of a sheet",
        "xl/workbook.xml | name=\"自检\" | name=\"自:检\" | name of a sheet",
        "xl/workbook.xml | activeTab=\"0\" | activeTab=\"99\" | active",
        "xl/workbook.xml | <sheets> | <calcPr/><sheets> | out of order",
        "xl/workbook.xml | localSheetId=\"1\" | localSheetId=\"99\" | not there",
        "xl/styles.xml | <fonts count=\" | <fonts count=\"9 | count",
        "xl/styles.xml | <fills | <cellXfs count=\"0\"/><fills | out of order",
        "xl/styles.xml | fontId=\"1\" | fontId=\"999\" | what is not there",
        "xl/worksheets/sheet2.xml | <sheetData> | <mergeCells/><sheetData> | out of order",
        "xl/worksheets/sheet2.xml | <row r=\"3\" | <row r=\"1\" | behind row",
        "xl/worksheets/sheet2.xml | <c r=\"B3\" | <c r=\"A3\" | out of order in row",
        "xl/worksheets/sheet2.xml | <c r=\"B3\" s=\" | <c r=\"B3\" s=\"9999 | format that is not"
            + " there",
        "xl/worksheets/sheet2.xml | t=\"s\"><v> | t=\"s\"><v>99999 | text that is not there",
        "xl/worksheets/sheet5.xml | <mergeCell ref | <mergeCell ref=\"A1:Z99\"/><mergeCell ref |"
            + " overlap",
        "xl/worksheets/sheet5.xml | </sheetData> | </sheetData><legacyDrawing/><extLst/><extLst/> |"
            + " twice"
      })
  void whatBreaksARuleIsTold(String part, String from, String to, String told) {
    String text = Zips.text(GOOD, part);
    int at = text.indexOf(from);
    assertTrue(at >= 0, text.substring(0, Math.min(3000, text.length())));
    String broken = text.substring(0, at) + to + text.substring(at + from.length());
    List<String> faults =
        OpenXml.faults(Zips.with(GOOD, part, broken.getBytes(StandardCharsets.UTF_8)));
    assertTrue(faults.stream().anyMatch(fault -> fault.contains(told)), faults.toString());
  }
}
