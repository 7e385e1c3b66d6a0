package dev.gouji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages in ARCHITECTURE.md. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gouji");

  /** What each package may use of our own. */
  private static final Map<String, List<String>> MAY_USE =
      Map.ofEntries(
          Map.entry("csv", List.of()),
          Map.entry("form", List.of("csv")),
          Map.entry("finding", List.of("form")),
          Map.entry("roster", List.of("csv", "form")),
          Map.entry("intake", List.of("csv", "form", "finding")),
          Map.entry("check", List.of("form", "finding", "intake", "roster")),
          Map.entry("template", List.of("form", "roster", "check")),
          Map.entry("consolidate", List.of("form", "finding", "intake", "check", "roster")),
          Map.entry(
              "report",
              List.of(
                  "csv",
                  "form",
                  "finding",
                  "intake",
                  "check",
                  "consolidate",
                  "roster",
                  "template")),
          Map.entry(
              "batch",
              List.of(
                  "csv",
                  "form",
                  "finding",
                  "intake",
                  "check",
                  "consolidate",
                  "roster",
                  "template",
                  "report")),
          Map.entry(
              "cli", List.of("csv", "form", "finding", "roster", "check", "template", "batch")));

  /** Where each library may be used. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "com.univocity..", List.of("csv"),
          "org.apache.commons.cli..", List.of("cli"),
          "com.ctc.wstx..", List.of("intake", "report"),
          "org.codehaus.stax2..", List.of("intake", "report"),
          "org.apache.poi..", List.of("template", "report", "intake"),
          "org.apache.commons.compress..", List.of("template", "report", "intake"),
          "org.openxmlformats..", List.of("template", "report"));

  @Test
  void everyPackageOfTheTableExists() {
    MAY_USE
        .keySet()
        .forEach(
            name ->
                assertTrue(
                    CLASSES.stream()
                        .anyMatch(c -> c.getPackageName().startsWith("dev.gouji." + name)),
                    "no classes found in " + name));
  }

  @TestFactory
  List<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () -> {
                      List<String> allowed =
                          new java.util.ArrayList<>(
                              entry.getValue().stream().map(p -> "dev.gouji." + p + "..").toList());
                      allowed.add("dev.gouji." + entry.getKey() + "..");
                      String[] others =
                          MAY_USE.keySet().stream()
                              .map(p -> "dev.gouji." + p + "..")
                              .filter(p -> !allowed.contains(p))
                              .toArray(String[]::new);
                      if (others.length > 0) {
                        noClasses()
                            .that()
                            .resideInAPackage("dev.gouji." + entry.getKey() + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(others)
                            .check(CLASSES);
                      }
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> eachLibraryIsConfinedToItsPackages() {
    return LIBRARIES.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideOutsideOfPackages(
                                entry.getValue().stream()
                                    .map(p -> "dev.gouji." + p + "..")
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .check(CLASSES)))
        .toList();
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.gouji.(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void onlyTheCommandLinePrints() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.gouji.cli..")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }

  @Test
  void noPackageIsADrawerForOddThings() {
    classes()
        .should()
        .resideOutsideOfPackages("..util..", "..common..", "..model..", "..helper..")
        .check(CLASSES);
  }
}
