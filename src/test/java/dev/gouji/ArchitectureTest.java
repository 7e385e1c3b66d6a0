package dev.gouji;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages in ARCHITECTURE.md. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.gouji");

  /**
   * What each leaf package may use of our own, those below first: a package may only name packages
   * that stand above it here, so that there can be no cycle.
   */
  private static final String MAY_USE =
      """
      encoding               :
      csv                    : encoding
      grid                   :
      digest                 :
      look                   :
      ooxml                  : encoding
      child                  : ooxml
      form.grid              : grid
      form                   : grid form.grid
      finding                : grid digest form
      received               : grid form finding
      form.syntax            : form
      form.load              : csv grid digest form.grid form form.syntax
      roster                 : csv grid form form.load
      repair.solve           : csv form finding
      repair                 : grid look form finding repair.solve
      check.value            : grid look form finding received
      check.rule             : grid look form roster check.value
      check                  : csv grid look form finding received roster repair.solve repair check.value check.rule
      disk                   : csv
      fault                  :
      year.file              : grid look form finding received roster repair check.value check
      year.level             : form roster check.value check
      correction             : grid look form check.value
      reported               : csv form
      year                   : look form finding roster repair check.value check year.file year.level correction reported
      intake.locate.align    : grid form.grid form finding received
      intake.locate          : grid form.grid form finding received intake.locate.align
      intake.xls             : grid ooxml child form
      intake.xlsx            : grid ooxml
      intake.document        : grid ooxml form.grid form
      intake.doc             : grid ooxml child intake.document
      intake.pdf             : grid ooxml child intake.document
      intake.word            : grid ooxml intake.xlsx intake.document
      intake.page            : encoding grid ooxml intake.document
      intake                 : csv grid digest ooxml form.grid form finding received form.load intake.locate intake.xls intake.xlsx intake.document intake.doc intake.pdf intake.word intake.page
      inbox                  : csv grid digest ooxml form received form.load roster check fault year.file correction reported intake
      template.formula       : grid form check.rule
      template               : grid look ooxml form.grid form roster check.value template.formula
      report.data            : csv grid look form finding received roster repair check.value check year.file year.level year
      report.workbook.sheet  : grid look ooxml roster check year template
      report.workbook        : grid look form.grid form finding roster repair check.value check year.level year report.workbook.sheet
      report.paper           : grid ooxml report.workbook.sheet
      report.letter          : look form finding form.load roster repair check.value check year.level year report.paper
      year.moved             : look form roster check.value check year.level reported year
      year.next              : form finding roster check.value check year.level year year.moved
      report.send            : roster disk year template report.workbook.sheet
      report.page            : look form finding roster repair check year.file year.level year year.moved year.next report.send
      report.mark.note       : grid look form finding roster repair
      report.mark.opc        : look ooxml report.mark.note
      report.mark.xlsx       : grid look form finding repair check.value report.mark.note report.mark.opc
      report.mark.xls        : grid look child form finding repair report.mark.note report.mark.xlsx
      report.mark.docx       : grid look ooxml form finding repair intake.document intake.word report.mark.note report.mark.opc
      report.mark            : grid repair report.mark.note report.mark.xlsx report.mark.xls report.mark.docx
      run.earlier            : csv digest look form finding roster check.value check year.file year.level year inbox report.data
      report.workbook.errors : form finding received roster check year.file year.level year report.workbook.sheet report.workbook report.send
      run                    : csv grid digest look ooxml form finding received form.load roster repair check.value check.rule check disk fault year.file year.level correction year intake inbox template report.data report.workbook report.letter year.moved year.next report.send report.page report.mark.note report.mark run.earlier report.workbook.errors
      desk                   : csv disk inbox template
      publication            : grid look form.grid form check.value
      publication.page       : grid look publication
      publication.word       : report.paper publication
      publication.issue      : csv digest form form.load check.value disk year inbox template report.data run.earlier publication publication.page publication.word
      publication.compare    : csv grid look ooxml form finding received form.load roster check.value check.rule intake inbox publication.issue
      cli                    : csv grid form finding form.load roster repair check disk fault reported year inbox run.earlier run desk publication publication.issue publication.compare
      """;

  /** Where each library may be used. */
  private static final Map<String, List<String>> LIBRARIES =
      Map.of(
          "com.univocity..", List.of("csv"),
          "org.apache.commons.cli..", List.of("cli"),
          "org.slf4j..", List.of("cli"),
          "com.ctc.wstx..", List.of("ooxml", "report.paper", "report.mark.opc"),
          "org.codehaus.stax2..", List.of("ooxml", "report.paper", "report.mark.opc"),
          "org.apache.poi..",
              List.of(
                  "template",
                  "report.workbook",
                  "report.workbook.sheet",
                  "report.workbook.errors",
                  "intake.xls",
                  "intake.doc",
                  "report.mark.xls"),
          "org.apache.commons.compress..", List.of("ooxml", "template", "report.mark.opc"),
          "org.jsoup..", List.of("intake.page"),
          "org.apache.pdfbox..", List.of("intake.pdf"),
          "org.openxmlformats..", List.of("report.workbook", "report.workbook.sheet"));

  private static final int MOST_FILES = 25;

  private static Map<String, List<String>> table() {
    Map<String, List<String>> table = new LinkedHashMap<>();
    for (String line : MAY_USE.strip().split("\\R")) {
      String[] sides = line.split(":", -1);
      String uses = sides[1].strip();
      table.put(sides[0].strip(), uses.isEmpty() ? List.of() : List.of(uses.split(" +")));
    }
    return table;
  }

  private static String leaf(JavaClass one) {
    String name = one.getPackageName();
    return name.equals("dev.gouji") ? "" : name.substring("dev.gouji.".length());
  }

  @Test
  void theTableNamesEveryPackageAndNoOther() {
    Set<String> there = new TreeSet<>();
    CLASSES.forEach(one -> there.add(leaf(one)));
    assertEquals(there, new TreeSet<>(table().keySet()));
  }

  @Test
  void thePackagesOfTheTableStandOnThoseAboveThem() {
    List<String> above = new ArrayList<>();
    table()
        .forEach(
            (name, uses) -> {
              uses.forEach(
                  use -> assertTrue(above.contains(use), name + " uses " + use + " below it"));
              above.add(name);
            });
  }

  @Test
  void noPackageHasMoreFilesThanPeopleCanKeepInMind() {
    Map<String, Integer> files = new TreeMap<>();
    CLASSES.stream()
        .filter(one -> one.isTopLevelClass() && !one.getSimpleName().equals("package-info"))
        .forEach(one -> files.merge(leaf(one), 1, Integer::sum));
    files.values().removeIf(count -> count <= MOST_FILES);
    assertEquals(Map.of(), files);
  }

  @Test
  void noClassesNeedEachOther() {
    Map<String, Set<String>> uses = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      Set<String> others = uses.computeIfAbsent(top(one), name -> new TreeSet<>());
      one.getDirectDependenciesFromSelf().forEach(use -> others.add(top(use.getTargetClass())));
    }
    uses.forEach((name, others) -> others.remove(name));
    // What uses nothing that is left is in no circle; whatever remains in the end is.
    boolean peeled = true;
    while (peeled) {
      uses.values().forEach(others -> others.retainAll(uses.keySet()));
      peeled = uses.values().removeIf(Set::isEmpty);
    }
    assertEquals(Set.of(), uses.keySet());
  }

  private static String top(JavaClass one) {
    return one.getName().replaceAll("[$;].*|^\\[+L", "");
  }

  @TestFactory
  List<DynamicTest> packagesUseOnlyWhatTheTableAllows() {
    return table().entrySet().stream()
        .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> arrows(entry)))
        .toList();
  }

  private static void arrows(Map.Entry<String, List<String>> entry) {
    Set<String> foreign = new TreeSet<>();
    for (JavaClass one : CLASSES) {
      if (leaf(one).equals(entry.getKey())) {
        one.getDirectDependenciesFromSelf().stream()
            .map(arrow -> arrow.getTargetClass().getBaseComponentType())
            .filter(used -> used.getPackageName().startsWith("dev.gouji"))
            .filter(used -> !leaf(used).equals(entry.getKey()))
            .filter(used -> !entry.getValue().contains(leaf(used)))
            .forEach(used -> foreign.add(one.getSimpleName() + " -> " + used.getName()));
      }
    }
    assertEquals(Set.of(), foreign);
  }

  @Test
  void theTableAllowsNothingThatNobodyUses() {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass one : CLASSES) {
      Set<String> others = used.computeIfAbsent(leaf(one), name -> new TreeSet<>());
      one.getDirectDependenciesFromSelf().stream()
          .map(use -> use.getTargetClass().getBaseComponentType())
          .filter(use -> use.getPackageName().startsWith("dev.gouji"))
          .forEach(use -> others.add(leaf(use)));
    }
    Map<String, Set<String>> idle = new TreeMap<>();
    table()
        .forEach(
            (name, allowed) -> {
              Set<String> rest = new TreeSet<>(allowed);
              rest.removeAll(used.getOrDefault(name, Set.of()));
              idle.put(name, rest);
            });
    idle.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), idle);
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
                                    .map(p -> "dev.gouji." + p)
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .check(CLASSES)))
        .toList();
  }

  @Test
  void packagesFormNoCycles() {
    slices().matching("dev.gouji.(**)").should().beFreeOfCycles().check(CLASSES);
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
