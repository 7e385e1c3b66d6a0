package dev.gouji.report.mark.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.finding.Finding;
import dev.gouji.form.Severity;
import dev.gouji.repair.Diagnosis;
import dev.gouji.report.mark.Samples;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoteBuilderTest {

  /** An office may add rules at will; the note stays one that can be read and opened. */
  @Test
  void findingsBeyondAThousandAreCountedNotListed() {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < 1_300; i++) {
      findings.add(
          Samples.finding("L" + i, Severity.HARD, Samples.at("requests.granted.business")));
    }
    NoteTable note =
        NoteBuilder.build(Samples.NOTE, Diagnosis.plain(findings).causes(), at -> Optional.empty());
    int last = note.rows().size() - 1;
    assertEquals(1_000, last - note.headerRow() - 1, "listed");
    String rest = note.rows().get(last).cells().get(0).text();
    assertTrue(rest.startsWith("还有 300 条没有列在这里"), rest);
    assertEquals(1_000, note.numberOf().size(), "only what is listed has a number");
  }
}
