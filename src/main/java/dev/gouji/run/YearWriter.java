package dev.gouji.run;

import dev.gouji.check.CheckedReturn;
import dev.gouji.disk.Disk;
import dev.gouji.disk.Manifest;
import dev.gouji.disk.OutputException;
import dev.gouji.disk.OutputFolder;
import dev.gouji.disk.UniqueNames;
import dev.gouji.fault.Fault;
import dev.gouji.fault.Faults;
import dev.gouji.look.Json;
import dev.gouji.report.data.DataFiles;
import dev.gouji.report.data.RepairFile;
import dev.gouji.report.letter.CorrectionNotice;
import dev.gouji.report.letter.ReviewStatement;
import dev.gouji.report.page.OverviewPage;
import dev.gouji.report.workbook.ConsolidatedWorkbook;
import dev.gouji.report.workbook.errors.ChasingList;
import dev.gouji.report.workbook.errors.ErrorReport;
import dev.gouji.year.Account;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes every file of one year's folder into the folder that is being built. */
final class YearWriter {
  static final String NOTICES = "通知/";

  /** A file of the folder and how it is made. */
  private record Output(String name, Disk.Writing writing) {}

  private interface Csv {
    void to(Account year, OutputStream out) throws IOException;
  }

  private final Path staging;
  private final Disk disk;
  private final Faults faults;
  private final Workers workers;

  YearWriter(Path staging, Disk disk, Faults faults, Workers workers) {
    this.staging = staging;
    this.disk = disk;
    this.faults = faults;
    this.workers = workers;
  }

  /** Everything made from the year's result; marked returns are there already. */
  void write(Account year, Map<String, Object> run) throws OutputException {
    List<Output> outputs =
        List.of(
            new Output("汇总表.xlsx", path -> ConsolidatedWorkbook.write(year, path)),
            new Output("错误报告.xlsx", path -> ErrorReport.write(year, path)),
            new Output("催报名单.xlsx", path -> ChasingList.write(year, path)),
            new Output("审核情况说明.docx", path -> ReviewStatement.write(year, path)),
            new Output("总览.html", path -> page(year, path)),
            csv("status.csv", DataFiles::status, year),
            csv("findings.csv", DataFiles::findings, year),
            csv("values.csv", DataFiles::values, year),
            csv("prose.csv", DataFiles::prose, year),
            csv("totals.csv", DataFiles::totals, year),
            csv("rounds.csv", DataFiles::rounds, year),
            csv("differences.csv", DataFiles::differences, year),
            csv("receipt.csv", DataFiles::receipt, year),
            csv("repairs.csv", RepairFile::write, year),
            new Output(
                "data/run.json",
                path -> Files.writeString(path, Json.text(run), StandardCharsets.UTF_8)));
    workers.map("写结果", outputs, this::write);
    List<CheckedReturn> returned = year.judged().stream().filter(one -> !one.isAccepted()).toList();
    List<Output> notices = notices(year, returned);
    workers.map("写通知", notices, this::write);
    Map<String, List<String>> byUnit = new HashMap<>();
    for (int i = 0; i < notices.size(); i++) {
      byUnit
          .computeIfAbsent(returned.get(i).of().unit().code(), code -> new ArrayList<>())
          .add(notices.get(i).name());
    }
    new Sending(year, staging, disk, byUnit, faults).write(workers);
    List<Fault> ours = faults.all();
    if (!ours.isEmpty()) {
      write(new Output(FaultFiles.LIST, path -> Files.write(path, FaultFiles.list(ours))));
      write(new Output(FaultFiles.STACKS, path -> Files.write(path, FaultFiles.stacks(ours))));
    }
    writeManifest();
  }

  private static void page(Account year, Path path) throws IOException {
    try (Writer out = Files.newBufferedWriter(path, StandardCharsets.UTF_8)) {
      OverviewPage.write(year, out);
    }
  }

  private static Output csv(String name, Csv csv, Account year) {
    return new Output(
        "data/" + name,
        path -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(path))) {
            csv.to(year, out);
          }
        });
  }

  /**
   * One letter for each return that goes back, under names that the order of threads leaves alone.
   */
  private List<Output> notices(Account year, List<CheckedReturn> returned) {
    List<String> stems =
        UniqueNames.of(
            returned.stream().map(one -> NOTICES + ReturnedFiles.sender(one) + "_整改通知").toList());
    List<Output> notices = new ArrayList<>();
    for (int i = 0; i < returned.size(); i++) {
      CheckedReturn one = returned.get(i);
      notices.add(new Output(stems.get(i) + ".docx", path -> notice(year, one, path)));
    }
    return notices;
  }

  /** A notice that cannot be made is one notice less: the marked workbook says the same. */
  private void notice(Account year, CheckedReturn one, Path path) throws IOException {
    try {
      faults.begin(Fault.Step.NOTICE, one.of().file());
      CorrectionNotice.write(year, one, path);
    } catch (UncheckedIOException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      faults.add(one.of().file(), Fault.Step.NOTICE, e);
      throw new Abandoned();
    }
  }

  /** A file is given up, and not for the disk's sake. */
  private static final class Abandoned extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Boolean write(Output output) {
    try {
      disk.write(staging.resolve(output.name()), output.writing());
      return true;
    } catch (Abandoned e) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void writeManifest() throws OutputException {
    try {
      disk.write(staging.resolve(Manifest.PATH), Manifest.of(staging));
    } catch (IOException e) {
      throw OutputFolder.failure("写结果时出错", e);
    }
  }
}
