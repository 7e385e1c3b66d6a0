package dev.gouji.run;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.form.load.Forms;
import dev.gouji.inbox.BatchOptions;
import dev.gouji.testkit.Gouji;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fault of ours at one step with one file stays that file's, and blames nobody. */
class FaultChannelTest {
  private static final String VICTIM = "2021/WH-YL-02_演练单位乙（设错示例）.xlsx";

  @TempDir Path folder;

  /** A fresh workbook is made of a good .xlsx only where marking it failed before. */
  private static boolean leadsTo(Fault.Step at, Fault.Step step) {
    return at == step || (at == Fault.Step.MARK && step == Fault.Step.FRESH);
  }

  @ParameterizedTest
  @EnumSource(Fault.Step.class)
  void everythingElseIsFinished(Fault.Step step) throws Exception {
    Faults faults =
        new Faults(
            (at, file) -> {
              if (leadsTo(at, step) && file.equals(VICTIM)) {
                throw new IllegalStateException("planted at " + at);
              }
            });
    Batch batch = new Batch(options(), Progress.NONE, faults);

    batch.run();

    assertEquals(Set.of(VICTIM), batch.faults().stream().map(Fault::file).collect(toSet()));
    Path year = folder.resolve("out/2021");
    List<Map<String, String>> all = Gouji.csv(year.resolve("data/faults.csv"));
    Map<String, String> told = all.get(all.size() - 1);
    assertEquals(VICTIM, told.get("file"));
    assertTrue(told.get("fault").contains("planted at " + step), told.toString());
    assertTrue(told.get("place").startsWith("dev.gouji."), told.toString());
    assertTrue(Files.readString(year.resolve("故障记录.txt")).contains("不是填报单位的问题"));
    assertOthersAreUnmoved(year);
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Step.class,
      names = {"READ", "CHECK"})
  void aFileWeCouldNotJudgeIsNotSentBack(Fault.Step step) throws Exception {
    Batch batch =
        new Batch(
            options(),
            Progress.NONE,
            new Faults(
                (at, file) -> {
                  if (at == step && file.equals(VICTIM)) {
                    throw new StackOverflowError();
                  }
                }));

    batch.run();

    Path year = folder.resolve("out/2021");
    Map<String, String> row =
        Gouji.csv(year.resolve("data/status.csv")).stream()
            .filter(line -> line.get("file").equals(VICTIM))
            .findFirst()
            .orElseThrow();
    assertEquals("refused", row.get("outcome"));
    assertTrue(row.get("reason").contains("不是填报单位的问题"), row.get("reason"));
    assertEquals("", row.get("returned_file"));
    assertTrue(
        Gouji.csv(year.resolve("data/findings.csv")).stream()
            .noneMatch(line -> line.get("file").equals(VICTIM)));
  }

  @ParameterizedTest
  @EnumSource(Fault.Step.class)
  void withoutFaultsNothingIsSaidOfAny(Fault.Step none) throws Exception {
    Batch batch = new Batch(options(), Progress.NONE, new Faults((at, file) -> {}));

    batch.run();

    assertTrue(batch.faults().isEmpty(), none.toString());
    assertFalse(Files.exists(folder.resolve("out/2021/故障记录.txt")));
    assertFalse(Files.exists(folder.resolve("out/2021/data/faults.csv")));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Step.class,
      names = {"READ", "CHECK"})
  void aSingleFileThatWeCouldNotJudgeIsNotCalledRefusedForItsOwnFault(Fault.Step step)
      throws Exception {
    Faults faults =
        new Faults(
            (at, file) -> {
              if (at == step) {
                throw new IllegalStateException("planted at " + step);
              }
            });

    List<SingleCheck> checks =
        SingleCheck.of(
            Path.of("input").resolve(VICTIM),
            Forms.load(Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            faults);

    assertEquals(List.of(Faults.UNJUDGED), checks.stream().map(SingleCheck::reason).toList());
    assertEquals(List.of(step), faults.all().stream().map(Fault::step).toList());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.Step.class,
      names = {"READ", "CHECK"})
  void aRehearsalLeavesOutWhatWeCouldNotJudgeAndSaysSo(Fault.Step step) throws Exception {
    Faults faults =
        new Faults(
            (at, file) -> {
              if (at == step && VICTIM.endsWith(file)) {
                throw new IllegalStateException("planted at " + step);
              }
            });

    String csv =
        Rehearsal.csv(
            Path.of("input/2021"),
            Forms.load(Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Progress.NONE,
            faults);

    assertFalse(csv.contains("演练单位乙"));
    assertEquals(List.of(step), faults.all().stream().map(Fault::step).toList());
  }

  /** What was accepted, and what others are sent, is what it is without the fault. */
  private void assertOthersAreUnmoved(Path year) throws Exception {
    Path clean = folder.resolve("clean");
    new Batch(options(clean), Progress.NONE).run();
    Map<String, byte[]> before = Gouji.contents(clean.resolve("2021"));
    Map<String, byte[]> after = Gouji.contents(year);
    for (String name : List.of("data/values.csv", "data/totals.csv", "data/prose.csv")) {
      assertArrayEquals(before.get(name), after.get(name), name);
    }
    assertEquals(
        Gouji.csv(clean.resolve("2021/data/findings.csv")).stream()
            .filter(line -> !line.get("file").equals(VICTIM))
            .toList(),
        Gouji.csv(year.resolve("data/findings.csv")).stream()
            .filter(line -> !line.get("file").equals(VICTIM))
            .toList());
  }

  private BatchOptions options() {
    return options(folder.resolve("out"));
  }

  private static BatchOptions options(Path out) {
    return new BatchOptions(
        Path.of("input"),
        out,
        Optional.of(2021),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        2);
  }
}
