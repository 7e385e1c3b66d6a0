package dev.gouji.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.finding.Fingerprint;
import dev.gouji.finding.Location;
import dev.gouji.form.Severity;
import dev.gouji.grid.FileKind;
import dev.gouji.received.Received;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.MarkedReturn;
import dev.gouji.report.mark.note.Marked;
import dev.gouji.report.mark.note.ReturnNote;
import dev.gouji.roster.Office;
import dev.gouji.testkit.openxml.OpenXml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every odd workbook that goes back in place breaks no rule that it did not break when it came. */
class MarkedOddFilesTest {
  private static final ReturnNote NOTE =
      new ReturnNote("T01", "测试单位", 2024, 1, new Office("某区", "", "", Optional.empty()));

  @Test
  void markingBreaksNoRuleOfTheStandard() {
    Map<String, Supplier<byte[]>> made = new LinkedHashMap<>(OddLayouts.all());
    made.putAll(OddFiles.all());
    List<String> broken = new ArrayList<>();
    int checked = 0;
    for (Map.Entry<String, Supplier<byte[]>> odd : made.entrySet()) {
      byte[] original = odd.getValue().get();
      if (IntakeTest.INTAKE.read(original, odd.getKey()) instanceof Received.Read read
          && (read.kind() == FileKind.XLSX || read.kind() == FileKind.XLSM)
          && marked(original, read) instanceof Marked.InPlace back) {
        List<String> faults = new ArrayList<>(OpenXml.faults(back.bytes()));
        faults.removeAll(OpenXml.faults(original));
        faults.forEach(fault -> broken.add(odd.getKey() + ": " + fault));
        checked++;
      }
    }
    assertEquals(List.of(), broken);
    assertTrue(checked > 90, checked + " were marked in place");
  }

  private static Marked marked(byte[] original, Received.Read read) {
    List<Finding> findings =
        Stream.of("requests.received.business", "review.upheld", "proactive.licensing")
            .map(id -> read.cells().get(Filled.FORM.field(id)))
            .filter(java.util.Objects::nonNull)
            .map(raw -> finding(Location.at(raw.sheet(), raw.cell())))
            .collect(Collectors.toList());
    return MarkedReturn.write(original, read.kind(), Diagnosis.plain(findings), NOTE);
  }

  private static Finding finding(Location at) {
    return new Finding(
        "R1",
        Severity.HARD,
        at,
        List.of(),
        "1",
        "2",
        "1",
        "1 ≠ 2",
        "核对",
        "",
        Fingerprint.of("T01", "R1", at.text(), List.of()),
        "",
        "");
  }
}
