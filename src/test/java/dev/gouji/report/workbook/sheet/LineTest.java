package dev.gouji.report.workbook.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gouji.look.XmlChars;
import dev.gouji.report.workbook.Parts;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a line writes another reader finds again, whatever it is. */
class LineTest {
  private static final String LETTERS =
      " \t\n\r_x0041_&<>\"'=+-@;]汉字é　\u00A0\u0001\uFFFE\uFFFF\uD842\uDFB7\uD83D\uDE00a0";
  private static final int CELLS = 60;

  private Path target = Path.of("");

  @BeforeTry
  void place() throws IOException {
    target = Files.createTempDirectory("line-").resolve("x.xlsx");
  }

  @AfterTry
  void clear() throws IOException {
    Files.deleteIfExists(target);
    Files.delete(target.getParent());
  }

  private XSSFRow row(Consumer<Line> content) throws IOException {
    StreamedBook.write(target, book -> content.accept(book.page("甲").line()));
    try (InputStream in = Files.newInputStream(target);
        XSSFWorkbook workbook = new XSSFWorkbook(in)) {
      return workbook.getSheetAt(0).getRow(0);
    }
  }

  /** Letters of trouble, halves of pairs and characters from anywhere. */
  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(40) == 0 ? random.nextInt(70_000) : random.nextInt(30);
    while (text.length() < length) {
      switch (random.nextInt(8)) {
        case 0 -> text.append((char) random.nextInt(0x10000));
        case 1 -> text.append("_x").append("%04X".formatted(random.nextInt(0x10000))).append('_');
        default -> text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
      }
    }
    return text.toString();
  }

  @Property(tries = 60)
  void everyTextIsFoundAgain(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      texts.add(text(random));
    }
    XSSFRow row = row(line -> texts.forEach(text -> line.text(text, Style.TEXT)));
    for (int i = 0; i < CELLS; i++) {
      assertEquals(CellText.fit(texts.get(i)), row.getCell(i).getStringCellValue());
      assertFalse(row.getCell(i).getCellType() == CellType.FORMULA);
    }
  }

  private static BigDecimal number(Random random) {
    return switch (random.nextInt(6)) {
      case 0 -> BigDecimal.valueOf(random.nextInt(20) - 10);
      case 1 -> BigDecimal.valueOf(9_999_990 + random.nextInt(20));
      case 2 -> BigDecimal.valueOf(random.nextLong());
      case 3 -> BigDecimal.valueOf(random.nextLong(), 2);
      case 4 -> new BigDecimal(new BigInteger(200, random), random.nextInt(100) - 50);
      default -> BigDecimal.valueOf(random.nextInt());
    };
  }

  @Property(tries = 60)
  void everyNumberIsFoundAgain(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<BigDecimal> numbers = new ArrayList<>();
    for (int i = 0; i < CELLS; i++) {
      numbers.add(number(random));
    }
    XSSFRow row =
        row(
            line ->
                numbers.forEach(
                    one -> line.number(Optional.of(one), Style.AMOUNT).number(one.intValue())));
    for (int i = 0; i < CELLS; i++) {
      BigDecimal one = numbers.get(i);
      assertEquals(Double.toString(one.doubleValue()), row.getCell(2 * i).getRawValue());
      assertEquals(one.intValue(), row.getCell(2 * i + 1).getNumericCellValue());
    }
  }

  @Property(tries = 60)
  void everyFormulaIsFoundAgainWithItsValue(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    String text = "\"" + CellText.fit(text(random)).replace('"', '\'').replace('_', ' ') + "\"&A1";
    String value = CellText.fit(text(random));
    BigDecimal number = number(random);
    XSSFRow row =
        row(
            line ->
                line.formula("IF(A1<\">\",\"&\",1)", Optional.of(number), Style.COUNT)
                    .textFormula(text, value, Style.TEXT)
                    .formula("B1", Optional.empty(), Style.COUNT));
    assertEquals("IF(A1<\">\",\"&\",1)", row.getCell(0).getCellFormula());
    assertEquals(number.doubleValue(), row.getCell(0).getNumericCellValue());
    assertEquals(text, row.getCell(1).getCellFormula());
    assertEquals(value, row.getCell(1).getStringCellValue());
    XSSFCell empty = row.getCell(2);
    assertEquals("", empty.getStringCellValue());
    assertEquals(CellType.STRING, empty.getCachedFormulaResultType());
  }

  /** A formula's text is not made fit before: what XML cannot hold must not spoil the workbook. */
  @Property(tries = 60)
  void noCharacterSpoilsTheWorkbook(@ForAll long seed) throws IOException {
    String any = "a" + text(new Random(seed));
    XSSFRow row = row(line -> line.textFormula("A2", any, Style.TEXT));
    StringBuilder sound = new StringBuilder();
    any.codePoints()
        .forEach(c -> sound.appendCodePoint(c == '\r' || XmlChars.isLegal(c) ? c : '?'));
    assertEquals(sound.toString(), row.getCell(0).getStringCellValue());
  }

  /** Readers take spaces at either end away unless they are told not to. */
  @Property(tries = 30)
  void spacesAtEitherEndAreToBeKept(@ForAll long seed) throws IOException {
    char space = " \t\n\u3000".charAt(new Random(seed).nextInt(4));
    row(line -> line.text(space + "a", Style.TEXT).text("a" + space, Style.TEXT));
    String xml = Parts.of(target).get("xl/worksheets/sheet1.xml");
    assertEquals(3, xml.split("<t xml:space=\"preserve\">", -1).length, xml);
  }
}
