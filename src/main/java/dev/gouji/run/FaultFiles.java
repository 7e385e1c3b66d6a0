package dev.gouji.run;

import dev.gouji.csv.CsvText;
import dev.gouji.fault.Fault;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What is written about faults of ours, for whoever mends them; only if there are any. */
final class FaultFiles {
  static final String STACKS = "故障记录.txt";
  static final String LIST = "data/faults.csv";

  private FaultFiles() {}

  static byte[] list(List<Fault> faults) {
    CsvText csv = new CsvText(List.of("file", "step", "fault", "place"));
    faults.forEach(
        fault ->
            csv.row(List.of(fault.file(), fault.step().chinese(), fault.what(), fault.place())));
    return csv.bytes();
  }

  static byte[] stacks(List<Fault> faults) {
    StringBuilder text = new StringBuilder();
    text.append("以下是 gouji 自身的故障，不是填报单位的问题。请连同所列文件发给维护 gouji 的人。\n");
    text.append("gouji ")
        .append(Version.text())
        .append(" (")
        .append(Version.revision())
        .append(")")
        .append('\n');
    for (Fault fault : faults) {
      text.append("\n[")
          .append(fault.step().chinese())
          .append("] ")
          .append(fault.file())
          .append('\n')
          .append(fault.stack());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
