package dev.gouji.report.mark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.form.Sheets;
import dev.gouji.grid.CellAddress;
import dev.gouji.grid.FileKind;
import dev.gouji.look.XmlChars;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.Place;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.report.mark.xlsx.MarkRecord;
import dev.gouji.roster.Office;
import dev.gouji.testkit.openxml.OpenXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for marked workbooks of either format, seen through another reader. */
final class MarkedReturnTest {
  /** The last column of a note with reasons of last year. */
  private static final int RULE = 10;

  static byte[] sample(FileKind kind) {
    return kind == FileKind.XLS ? Samples.xls() : Samples.xlsx();
  }

  static byte[] mark(byte[] original, FileKind kind, List<Finding> findings) {
    Marked marked = MarkedReturn.write(original, kind, Diagnosis.plain(findings), Samples.NOTE);
    if (marked instanceof Marked.InPlace inPlace) {
      if (kind != FileKind.XLS) {
        assertEquals(OpenXml.faults(original), OpenXml.faults(inPlace.bytes()));
      }
      return inPlace.bytes();
    }
    throw new AssertionError(marked.toString());
  }

  static Workbook open(byte[] bytes) {
    try {
      return WorkbookFactory.create(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  static Set<Place> places(List<Finding> findings) {
    Set<Place> places = new HashSet<>();
    for (Finding finding : findings) {
      Location at = finding.location();
      at.cell().ifPresent(cell -> places.add(new Place(at.sheet(), cell)));
    }
    return places;
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void everythingButTheMarksStays(FileKind kind) {
    byte[] original = sample(kind);
    byte[] marked = mark(original, kind, Samples.findings());
    assertEquals(
        List.of(), Comparison.of(open(original), open(marked), places(Samples.findings())));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void eachMarkedCellHasFillAndCommentAndNoLinkThatLeadsAway(FileKind kind) {
    Workbook workbook = open(mark(sample(kind), kind, Samples.findings()));
    for (Place place : places(Samples.findings())) {
      Sheet sheet = workbook.getSheet(place.sheet());
      Cell cell = Comparison.cell(sheet, place.cell());
      String comment = comment(workbook, place);
      assertTrue(comment.contains("核对这一列的新收、上年结转、总计、结转下年四个数\n新收 12"), place + comment);
      assertNull(sheet.getHyperlink(place.cell().row(), place.cell().column()), place.toString());
      if (kind == FileKind.XLSX) {
        String fill = Comparison.fill(cell.getCellStyle(), false);
        assertTrue(fill.matches("SOLID_FOREGROUND FF(FFC7CE|FFEB9C|DDEBF7) 0"), place + fill);
      }
    }
  }

  private static String comment(Workbook workbook, Place place) {
    Comment comment =
        workbook
            .getSheet(place.sheet())
            .getCellComment(
                new org.apache.poi.ss.util.CellAddress(place.cell().row(), place.cell().column()));
    return comment == null ? "" : comment.getString().getString();
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void commentSaysWhatToDoThenTheSumAndWhereToReadOn(FileKind kind) {
    Workbook workbook = open(mark(sample(kind), kind, Samples.findings()));
    String both = comment(workbook, at("requests.concluded.natural_person"));
    assertEquals(
        """
        核对这一列的新收、上年结转、总计、结转下年四个数
        新收 12 + 结转 3 = 15 ≠ 总计 14 + 结转下年 0 = 14，差 1
        见「退回说明」第 1 条

        核对这一列的新收、上年结转、总计、结转下年四个数
        新收 12 + 结转 3 = 15 ≠ 总计 14 + 结转下年 0 = 14，差 1
        见「退回说明」第 2 条
        （勾稽标记，改好后不用删除）\
        """,
        both);
    String theirs = comment(workbook, at("requests.granted.business"));
    assertTrue(theirs.startsWith("台账第 7 页\n已核对\n—— 以下为勾稽标记 ——\n核对"), theirs);
    assertTrue(theirs.endsWith("（勾稽标记，改好后不用删除）"), theirs);
  }

  static Place at(String field) {
    Location at = Samples.at(field);
    return new Place(at.sheet(), at.cell().orElseThrow());
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void theNoteListsEachFindingOnceAndSaysTheNextRound(FileKind kind) {
    Sheet note = open(mark(sample(kind), kind, Samples.findings())).getSheetAt(0);
    List<List<String>> rows = rows(note);
    int header = headerRow(rows);
    assertEquals(
        List.of(
            "序号",
            "程度",
            "位置",
            "指标",
            "问题",
            "你填的数 / 应为 / 差",
            "怎么改",
            "上年说明",
            "说明（核实项在此写明原因）",
            "核对码",
            "规则"),
        rows.get(header));
    List<String> rules =
        rows.subList(header + 1, rows.size()).stream()
            .filter(row -> row.size() > RULE)
            .map(row -> row.get(RULE))
            .filter(rule -> !rule.isEmpty())
            .toList();
    assertEquals(
        List.of("R1", "R2", "R5", "R6", "X1", "R4", "I-CONFLICT", "I-MISSING", "R11", "I-EXTRA"),
        rules);
    List<String> explained =
        rows.stream().filter(r -> r.size() > RULE && r.get(RULE).equals("X1")).findFirst().get();
    assertEquals("上年划出", explained.get(7));
    assertEquals("机构改革划入", explained.get(8));
    assertEquals(Samples.findings().get(4).fingerprint().text(), explained.get(9));
    for (int column = 0; column <= RULE; column++) {
      assertEquals(column >= RULE - 1, note.isColumnHidden(column), "ids are not for people");
    }
    List<String> round =
        rows.stream().filter(r -> r.contains(Sheets.NEXT_ROUND_LABEL)).findFirst().get();
    assertEquals("2", round.get(round.indexOf(Sheets.NEXT_ROUND_LABEL) + 1));
  }

  static List<List<String>> rows(Sheet sheet) {
    List<List<String>> rows = new ArrayList<>();
    for (Row row : sheet) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < row.getLastCellNum(); column++) {
        Cell cell = row.getCell(column);
        boolean number = cell != null && cell.getCellType() == CellType.NUMERIC;
        cells.add(
            cell == null
                ? ""
                : number
                    ? Integer.toString((int) cell.getNumericCellValue())
                    : cell.getStringCellValue());
      }
      rows.add(cells);
    }
    return rows;
  }

  private static int headerRow(List<List<String>> rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).contains(Sheets.RULE_HEADING)) {
        return i;
      }
    }
    throw new AssertionError("no header");
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void linksLeadFromTheNoteToTheCellAndItsCommentNamesTheLine(FileKind kind) {
    Workbook workbook = open(mark(sample(kind), kind, Samples.findings()));
    Sheet note = workbook.getSheetAt(0);
    int links = 0;
    for (var link : note.getHyperlinkList()) {
      Place place = MarkRecord.place(link.getAddress()).orElseThrow();
      links++;
      int number = (int) note.getRow(link.getFirstRow()).getCell(0).getNumericCellValue();
      assertTrue(comment(workbook, place).contains("见「退回说明」第 " + number + " 条"), place.toString());
    }
    assertEquals(8, links);
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void marksOfThreeRoundsDoNotPileUp(FileKind kind) {
    byte[] original = sample(kind);
    byte[] first = mark(original, kind, Samples.findings());
    List<Finding> others =
        List.of(
            Samples.finding("R3", Severity.SOFT, Samples.at("requests.received.total")),
            Samples.finding("R5", Severity.SOFT, Samples.at("requests.granted.research")),
            Samples.finding("R5", Severity.SOFT, Samples.at("requests.granted.business")));
    byte[] second = mark(first, kind, others);
    assertEquals(List.of(), unmarkedDifferences(original, second, others, Samples.findings()));
    List<Finding> one = others.subList(0, 1);
    byte[] third = mark(second, kind, one);
    assertEquals(List.of(), unmarkedDifferences(original, third, one, Samples.findings()));
    byte[] again = mark(mark(third, kind, Samples.findings()), kind, Samples.findings());
    assertEquals(
        List.of(), unmarkedDifferences(original, again, Samples.findings(), Samples.findings()));
    assertEquals(
        rows(open(first).getSheetAt(0)), rows(open(again).getSheetAt(0)), "the note of one round");
  }

  /** A cell that was blank and marked stays as a blank cell: that is no difference. */
  private static List<String> unmarkedDifferences(
      byte[] original, byte[] marked, List<Finding> now, List<Finding> ever) {
    Workbook before = open(original);
    Set<Place> blank = places(ever);
    blank.removeIf(p -> Comparison.cell(before.getSheet(p.sheet()), p.cell()) != null);
    blank.addAll(places(now));
    Workbook after = open(marked);
    for (Place place : blank) {
      if (!places(now).contains(place)) {
        assertEquals("", comment(after, place));
      }
    }
    return Comparison.of(before, after, blank);
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void theSameInputGivesTheSameBytes(FileKind kind) {
    byte[] original = sample(kind);
    assertArrayEquals(
        mark(original, kind, Samples.findings()), mark(original, kind, Samples.findings()));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void hostileTextsAreOnlyText(FileKind kind) {
    for (String text :
        List.of(
            "=cmd|'/c calc'!A0",
            "<b>x</b>]]>&amp;",
            "a\u0000b\u0008c\uFFFEd\uD800e",
            "_x0041_",
            "＝1",
            "-1",
            "x".repeat(40_000),
            "漢\uD842\uDFB7".repeat(20_000),
            "\r\n\t")) {
      Finding hostile =
          Samples.finding("R1", Severity.SOFT, Samples.at("requests.carried_in.total"));
      Finding finding =
          new Finding(
              "R1",
              Severity.SOFT,
              hostile.location(),
              List.of(),
              text,
              text,
              text,
              text,
              text,
              text,
              hostile.fingerprint(),
              text,
              text);
      ReturnNote note =
          new ReturnNote(text, text, 2021, 1, new Office(text, text, text, Optional.empty()));
      Marked marked =
          MarkedReturn.write(sample(kind), kind, Diagnosis.plain(List.of(finding)), note);
      Workbook workbook = open(((Marked.InPlace) marked).bytes());
      Sheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        row.forEach(cell -> assertFalse(cell.getCellType() == CellType.FORMULA, text));
      }
      Row row = sheet.getRow(sheet.getLastRowNum());
      String legal = XmlChars.capped(text, XmlChars.MAX_TEXT);
      assertEquals(legal, row.getCell(row.getLastCellNum() - 3).getStringCellValue());
      boolean formulaLike = "=＝-\r".indexOf(text.charAt(0)) >= 0;
      assertEquals(
          formulaLike,
          row.getCell(row.getLastCellNum() - 3).getCellStyle().getQuotePrefixed(),
          text.substring(0, Math.min(9, text.length())));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void mergedCellsAreMarkedWhereTheyShow(FileKind kind) {
    CellAddress inside = Samples.FORM.field("text.other").area().last();
    Finding finding = Samples.finding("R11", Severity.HARD, Location.at("五、六", inside));
    Workbook workbook = open(mark(sample(kind), kind, List.of(finding)));
    assertTrue(comment(workbook, at("text.other")).endsWith("（勾稽标记，改好后不用删除）"));
    assertEquals("", comment(workbook, new Place("五、六", inside)));
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void onlyTheNoteIsSelected(FileKind kind) {
    Workbook workbook = open(mark(sample(kind), kind, Samples.findings()));
    assertEquals(0, workbook.getActiveSheetIndex());
    for (Sheet sheet : workbook) {
      boolean selected =
          sheet instanceof HSSFSheet xls
              ? xls.isSelected()
              : ((org.apache.poi.xssf.usermodel.XSSFSheet) sheet).isSelected();
      assertEquals(sheet.getSheetName().equals(Sheets.RETURN_NOTE), selected);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"XLSX", "XLS"})
  void anEditOfTheCellFormatSurvivesTheNextRound(FileKind kind) {
    Workbook workbook = open(mark(sample(kind), kind, Samples.findings()));
    Place place = at("requests.concluded.natural_person");
    Cell cell = Comparison.cell(workbook.getSheet(place.sheet()), place.cell());
    var own = workbook.createCellStyle();
    own.cloneStyleFrom(cell.getCellStyle());
    own.setDataFormat(workbook.createDataFormat().getFormat("0.00"));
    cell.setCellStyle(own);
    byte[] again = mark(bytes(workbook), kind, List.of());
    Cell now = Comparison.cell(open(again).getSheet(place.sheet()), place.cell());
    assertEquals("0.00", now.getCellStyle().getDataFormatString());
    Cell was = Comparison.cell(open(sample(kind)).getSheet(place.sheet()), place.cell());
    boolean xls = kind == FileKind.XLS;
    assertEquals(
        Comparison.fill(was.getCellStyle(), xls), Comparison.fill(now.getCellStyle(), xls));
  }

  static byte[] bytes(Workbook workbook) {
    try (java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream()) {
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void csvCannotBeMarked() {
    assertTrue(
        MarkedReturn.write(new byte[0], FileKind.CSV, Diagnosis.NONE, Samples.NOTE)
            instanceof Marked.Unsafe);
  }

  @Test
  void printTitlesOfTheNoteRepeatItsHeading() throws IOException {
    try (XSSFWorkbook workbook =
        new XSSFWorkbook(
            new ByteArrayInputStream(mark(Samples.xlsx(), FileKind.XLSX, Samples.findings())))) {
      Sheet note = workbook.getSheetAt(0);
      assertEquals(Optional.of(4), Optional.of(note.getRepeatingRows().getFirstRow()));
      assertTrue(note.getPrintSetup().getLandscape());
    }
  }
}
