package dev.gouji.form.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.form.OwnEdition;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** An edition that lacks what the program relies on is refused when it is loaded. */
class FormContractTest {
  @TempDir private Path folder;

  private List<String> faults() {
    return assertThrows(DefinitionException.class, () -> Forms.load(Optional.of(folder)))
        .faults()
        .stream()
        .map(fault -> fault.text().replace(folder + File.separator, ""))
        .toList();
  }

  @Test
  void aWholeCopyOfAnEditionIsLoadedAndTakesTheYearsFromItsFirst()
      throws IOException, DefinitionException {
    OwnEdition.copy("2021", folder, "2031");
    Forms forms = Forms.load(Optional.of(folder));
    assertEquals("2031", forms.forYear(2031).orElseThrow().edition().id());
    assertEquals("2021", forms.forYear(2030).orElseThrow().edition().id());
    assertEquals(2030, forms.edition("2021").orElseThrow().edition().lastYear());
  }

  /** One fault each, in a copy of the 2021 edition; the place tells folder, file and line. */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/forms/contract.csv", numLinesToSkip = 1, maxCharsPerColumn = 9999)
  void aFaultIsToldWithItsPlace(
      String name, String file, String what, String by, String place, String told)
      throws IOException {
    Path own = OwnEdition.copy("2021", folder, "2031");
    Path changed = own.resolve(file);
    String text = Files.readString(changed);
    String edited = text.replaceFirst("(?m)" + what, by == null ? "" : by.replace("\\n", "\n"));
    assertTrue(!edited.equals(text), "the edit changes something");
    Files.writeString(changed, edited);
    List<String> faults = faults();
    assertTrue(
        faults.stream().anyMatch(f -> f.startsWith(place) && f.contains(told)), faults::toString);
  }

  @Test
  void aRuleThatBeginsAfterTheLastYearIsTold() throws IOException {
    Path own = OwnEdition.copy("2021", folder, "2031");
    Path edition = own.resolve("edition.csv");
    Files.writeString(edition, Files.readString(edition).replace("last_year,", "last_year,2035"));
    Path rules = own.resolve("rules.csv");
    Files.writeString(
        rules, Files.readString(rules).replaceFirst("(?m)^(R11,.*,skip),2021", "$1,2036"));
    assertTrue(
        faults().stream()
            .anyMatch(f -> f.startsWith("2031/rules.csv 第 12 行：规则「R11」永远不会核对：since 是 2036")),
        faults()::toString);
  }

  @Test
  void everyMissingEntryOfTheCatalogueIsTold() throws IOException {
    Path own = OwnEdition.copy("2021", folder, "2031");
    Files.writeString(own.resolve("catalogue.csv"), "id,severity,label,instruction,source\n");
    List<String> faults = faults();
    for (String id : ReadingFault.ids()) {
      assertTrue(faults.stream().anyMatch(f -> f.contains("缺少「" + id + "」")), id);
    }
  }

  @Test
  void aFolderThatHoldsNothingUsableIsRefused() throws IOException {
    assertTrue(faults().get(0).contains("里面没有任何报表定义"), faults()::toString);
    Files.writeString(folder.resolve("说明.txt"), "x");
    assertTrue(faults().get(0).contains("里面没有任何报表定义"), faults()::toString);
    Files.createDirectories(folder.resolve("2031"));
    Files.writeString(folder.resolve("2031").resolve("rules.csv"), "id\n");
    assertTrue(faults().get(0).startsWith("2031：没有「2031」版"), faults()::toString);
  }

  @Test
  void aFileThatNothingReadsIsTold() throws IOException {
    Files.writeString(folder.resolve("rule.csv"), "id\n");
    assertTrue(faults().get(0).startsWith("rule.csv：不认识的定义文件"), faults()::toString);
  }

  @Test
  void anEditionOutsideItsFolderIsTold() throws IOException {
    Path own = OwnEdition.copy("2021", folder, "2031");
    List<String> faults =
        assertThrows(DefinitionException.class, () -> Forms.load(Optional.of(own)))
            .faults()
            .stream()
            .map(DefinitionFault::text)
            .toList();
    assertTrue(faults.stream().anyMatch(f -> f.contains("应放在以版式编号命名的文件夹里")), faults::toString);
  }

  @Test
  void twoEditionsForOneYearAreTold() throws IOException {
    OwnEdition.copy("2021", folder, "2031");
    Path second = OwnEdition.copy("2021", folder, "2032");
    Path edition = second.resolve("edition.csv");
    Files.writeString(
        edition, Files.readString(edition).replace("first_year,2032", "first_year,2031"));
    assertTrue(faults().stream().anyMatch(f -> f.contains("都适用于 2031 年度")), faults()::toString);
  }
}
