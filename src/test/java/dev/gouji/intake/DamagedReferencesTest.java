package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.gouji.ooxml.Limits;
import dev.gouji.received.Received;
import dev.gouji.testkit.Editions;
import dev.gouji.testkit.Zips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What leads from one piece of a file to the next is damaged: refused, and never guessed at. */
class DamagedReferencesTest {
  private static final String WORKBOOK = "xl/workbook.xml";
  private final Intake intake = new Intake(Editions.forms(), Limits.DEFAULTS);

  private String refusal(byte[] file, String name) {
    return assertInstanceOf(Received.Refused.class, intake.read(file, name)).reason();
  }

  @Test
  void aSheetWithoutTheIdOfItsPartIsNotFoundByAnotherWord() throws IOException {
    byte[] template = Files.readAllBytes(Path.of("templates/2021_空白表.xlsx"));
    String workbook = new String(Zips.parts(template).get(WORKBOOK), StandardCharsets.UTF_8);
    byte[] damaged = workbook.replaceFirst("r:id=", "r:idx=").getBytes(StandardCharsets.UTF_8);
    assertEquals(
        "文件已损坏（找不到工作表「填报说明」的内容）。请用 WPS 或 Excel 另存为 .xlsx 后重新报送。",
        refusal(Zips.with(template, Map.of(WORKBOOK, damaged)), "a.xlsx"));
  }

  @Test
  void anArchiveWhosePageIsCutOffIsDamaged() {
    String archive =
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b1\"\r\n\r\n--b1\r\n"
            + "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPGh0b\r\n--b1--\r\n";
    assertEquals(
        "网页归档文件（.mht）里的网页不完整，可能已损坏，请重新发送。",
        refusal(archive.getBytes(StandardCharsets.US_ASCII), "a.mht"));
  }
}
