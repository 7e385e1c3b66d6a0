package dev.gouji.run.earlier;

import dev.gouji.csv.CsvUnreadableException;
import dev.gouji.form.Field;
import dev.gouji.look.Numbers;
import dev.gouji.report.data.DataFile;
import dev.gouji.year.Account;
import dev.gouji.year.FileOutcome;
import dev.gouji.year.level.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Compares a result with the one it replaces. What it finds goes to the screen only: nothing
 * written may depend on what an earlier run left.
 */
public final class OldOutput {
  private static final int MAX_LISTED = 8;

  private OldOutput() {}

  /** Sentences about inputs and totals that changed; none if there is nothing to compare with. */
  public static List<String> changes(Path folder, Account now) {
    List<String> notes = new ArrayList<>();
    Path data = folder.resolve("data");
    if (!Files.isRegularFile(data.resolve("status.csv"))) {
      return notes;
    }
    try {
      inputs(data.resolve("status.csv"), now, notes);
      definitions(data.resolve("run.json"), now, notes);
      totals(data.resolve("totals.csv"), now, notes);
    } catch (IOException | CsvUnreadableException e) {
      notes.add("上次的结果读不出，未作比较");
    }
    return notes;
  }

  private static void definitions(Path file, Account now, List<String> notes) throws IOException {
    boolean known = Files.isRegularFile(file);
    if (known && !Files.readString(file).contains(now.form().digest())) {
      notes.add("与上次结果相比，报表定义或规则有改动");
    }
  }

  private static void inputs(Path file, Account now, List<String> notes)
      throws IOException, CsvUnreadableException {
    Map<String, String> before = new HashMap<>();
    DataFile.STATUS.each(file, row -> before.put(row.get("file"), row.get("sha256")));
    Map<String, String> after = new HashMap<>();
    for (FileOutcome one : now.files()) {
      after.put(one.file(), one.sha256());
    }
    TreeSet<String> names = new TreeSet<>(before.keySet());
    names.addAll(after.keySet());
    names.remove("");
    List<String> changed = new ArrayList<>();
    for (String name : names) {
      String how =
          !before.containsKey(name)
              ? "新增"
              : !after.containsKey(name) ? "移除" : same(before, after, name) ? "" : "改动";
      if (!how.isEmpty()) {
        changed.add(how + "「" + name + "」");
      }
    }
    if (!changed.isEmpty()) {
      notes.add("与上次结果相比，收到的文件有 " + changed.size() + " 处变化：" + listed(changed));
    }
  }

  private static boolean same(Map<String, String> before, Map<String, String> after, String name) {
    return before.getOrDefault(name, "").equals(after.getOrDefault(name, ""));
  }

  private static void totals(Path file, Account now, List<String> notes)
      throws IOException, CsvUnreadableException {
    if (!Files.isRegularFile(file)) {
      return;
    }
    Map<String, String> before = new HashMap<>();
    DataFile.TOTALS.each(
        file,
        row -> {
          if (row.get("scope").equals(Scope.EVERYTHING)) {
            before.put(row.get("field"), row.get("value"));
          }
        });
    List<String> moved = new ArrayList<>();
    for (Field field : now.form().nationalNumbers()) {
      String is = now.everything().accepted().sum(field).map(Numbers::plain).orElse("");
      String was = before.getOrDefault(field.id(), "");
      if (!is.equals(was)) {
        moved.add(field.shortName() + " " + shown(was) + "→" + shown(is));
      }
    }
    if (!moved.isEmpty()) {
      notes.add("与上次结果相比，汇总数有 " + moved.size() + " 格变动：" + listed(moved));
    }
  }

  private static String shown(String number) {
    return number.isEmpty() ? "空" : number;
  }

  private static String listed(List<String> all) {
    String first = String.join("、", all.subList(0, Math.min(MAX_LISTED, all.size())));
    return all.size() > MAX_LISTED ? first + " 等" : first;
  }
}
